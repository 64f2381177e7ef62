/** The machine's side of the counter, as use cases see it. Implemented in the composition root. */

import type { Notice } from '../../preload/contract/notices';
import type { SampleProfile, StoreProfile } from '../../preload/contract/profile';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { ScannerSettings } from '../../preload/contract/scanner';
import type { Preferences } from '../../preload/contract/screen';
import type { Instant, Role } from '../../preload/contract/values';
import type { Files, PaperMaker, Printing } from '../ports';
import type { Point } from '../rules/delivery/reach';
import type { RecoveryChange, SlotChange } from '../store/keyring/keyring';
import type { Unit } from '../store/unit';
import type { Caller, Operator, WalkIn } from './caller';
import type { OutsideFiles } from './outside-files';
import type { PinTries } from './pin-tries';
import type { Throttle } from './throttle';

/** A made-up member of staff of training mode; the sign-in screen tells the secrets. */
export interface TrainingAccount {
  readonly name: string;
  readonly passphrase: string;
  readonly pin: string;
  readonly roles: readonly Role[];
}

/** The window on the customer's display. */
export interface CustomerScreen {
  /** Whether there is one. */
  here(): boolean;
  /** The hand-over that stands there; null between hand-overs. */
  handOver(): WalkIn | null;
  /** Lets the page keep what was typed a moment ago. */
  letSave(): Promise<void>;
  /** Puts a hand-over there, or shows one again; null ends it. Nothing happens once the window is gone. */
  put(next: WalkIn | null): void;
}

/** What stands on the desk beside the store. */
export interface Desk {
  readonly version: string;
  readonly training: boolean;
  /** A packaged kiosk: the way out of the program is a manager's. */
  readonly kiosk: boolean;
  /** The rulebook as it was last known, for gates; a use case inside a transaction has its own. */
  rulebook(): { readonly rules: Rulebook; readonly hash: string; readonly text: string };
  /** The rulebook that decides now, for a gate that opens a view of its own. */
  rulebookIn(unit: Unit): Promise<ReturnType<Desk['rulebook']>>;
  /** The rulebook of this store changes; the answer is called once that has ended, whichever way. */
  bookChanges(): () => void;
  readonly papers: PaperMaker;
  readonly printing: Printing;
  readonly files: Files;
  readonly outside: OutsideFiles;
  readonly trainingAccounts: readonly TrainingAccount[];
  /** Wrong passphrases of the sign-in screen, by name. */
  readonly throttle: Throttle;
  /** Wrong PINs, by operator. */
  readonly pins: PinTries;
  readonly customer: CustomerScreen;
  /** As it was last known: the welcome on the customer's screen names the store while it is closed. */
  storeName(): string | null;
  samples(): Promise<SampleProfile[]>;
  /** The middle of a ZIP area of Connecticut; null where the code is not known. */
  placeOfZip(zip: string): Promise<Point | null>;
  /** An operator's own, by id; without one, the machine's. */
  preferences(operator?: string): Preferences;
  prefer(preferences: Preferences, operator?: string): Promise<void>;
  scanner(): ScannerSettings;
  setScanner(settings: ScannerSettings): Promise<void>;
  /** Tells every window where a paper is printed how the job goes on. */
  notify(notice: Notice): void;
  /** An account was changed: every window at which it stands follows, but for one; null signs it out. */
  accountChanged(id: string, operator: Operator | null, butFor?: Caller): void;
  /** The last entry, where the clock stands behind it; null while it does not, or the store is closed. */
  clockBehind(now: Instant): Instant | null;
  relaunch(mode: { training: boolean }): void;
  quit(): void;
}

/** What a founder hands in. */
export interface Founding {
  readonly profile: StoreProfile;
  readonly manager: { readonly name: string; readonly passphrase: string };
  /** Writes the first rows, inside the founding transaction. */
  readonly first: (unit: Unit) => Promise<void>;
}

/** The store with its key: closed until somebody opens it. */
export interface House {
  /** `broken` names a key below `broken` in the words files. */
  readonly stage:
    | { kind: 'broken'; broken: string }
    | { kind: 'firstRun' }
    | { kind: 'closed' }
    | { kind: 'open' };
  readonly encrypted: boolean;
  /** Names of the sign-in list, from the keyring. */
  names(): readonly string[];
  /** The profile in force; null while the store is closed. */
  profile(): StoreProfile | null;
  /** Reads the profile again after it was changed. */
  profileChanged(profile: StoreProfile): void;
  /** Makes keyring and store; answers the recovery key, which is kept nowhere. */
  found(founding: Founding): Promise<{ recoveryKey: string }>;
  /** Opens with an operator's own slot; refuses `sign-in-failed` where name or passphrase is wrong. */
  openWithPassphrase(name: string, passphrase: string): Promise<void>;
  /** Opens with the recovery key; refuses `recovery-key-wrong`. */
  openWithRecoveryKey(recoveryKey: string): Promise<void>;
  /** Whether this is the passphrase of that name; opens nothing. */
  isPassphrase(name: string, passphrase: string): Promise<boolean>;
  /** Whether this is the store's recovery key; opens nothing. */
  isRecoveryKey(recoveryKey: string): Promise<boolean>;
  /** Reads or writes outside the dispatcher's own transaction (gate calls only). */
  read<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  write<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** The trail's latest instant since the clock was last confirmed; null while the store is closed. */
  lastEntry(): Instant | null;
  /** A row of that instant was written. */
  entered(at: Instant): void;
  /** A manager said that the clock is right at that instant, whatever was written before. */
  clockConfirmed(at: Instant): void;
  /** Whether a manager said that they keep the recovery key on paper. */
  recoveryKept(): boolean;
  recoveryIsKept(kept: boolean): void;
  /** The keyring's slot of an operator: made, changed or taken away. */
  changeSlot(name: string, passphrase: string): Promise<SlotChange>;
  /** This passphrase was accepted: what else a change that was broken off left in the slot goes. */
  settleSlot(name: string, passphrase: string): Promise<void>;
  /** A new recovery key, beside the one before. */
  changeRecovery(): Promise<RecoveryChange>;
  removeSlot(name: string): Promise<void>;
  /** Closes the store and forgets the keys, unless a window still works with it. */
  closeIfIdle(): Promise<void>;
}
