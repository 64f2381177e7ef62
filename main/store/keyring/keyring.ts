/**
 * The keys of the store, wrapped in slots: one an operator, one for the recovery key, and one for the
 * operating system's keychain where it is a real one. The keys themselves are never written.
 */

import type { StoreKeys } from '../open';
import { KeyringError, type KeyringFile, readKeyringFile, type Slot, writeKeyringFile } from './file';
import { newRecoveryKey, readRecoveryKey } from './recovery-key';
import { nameOf, opening, recoverySlot, same, slotOf, slotWith, ways, withSlot } from './slots';
import {
  type Cost,
  defaultCost,
  newKeys,
  packKeys,
  unpackKeys,
  type WrappedByWords,
  wrapByWords,
} from './wrap';

/** The operating system's keychain (main/ports.ts). */
export interface KeychainSlot {
  wrap(key: Uint8Array): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

export interface KeyringOptions {
  readonly cost?: Cost;
  readonly keychain?: KeychainSlot | null;
}

/** What was written lies beside what was there, and both open, until one of these is called. */
export interface SlotChange {
  /** What was there before opens nothing from then on. */
  keep(): Promise<void>;
  /** Everything is as it was. */
  undo(): Promise<void>;
}

export interface RecoveryChange extends SlotChange {
  readonly recoveryKey: string;
  /** Names the slot of this key, for `settleRecovery`; tells nothing of the key. */
  readonly slot: string;
}

export interface Keyring {
  /** The names of the sign-in list. */
  names(): readonly string[];
  /** Null if there is no such name or the passphrase is another; both take as long. */
  openWithPassphrase(name: string, passphrase: string): Promise<StoreKeys | null>;
  /** Null if it is not the key, or was mistyped. */
  openWithRecoveryKey(recoveryKey: string): Promise<StoreKeys | null>;
  /** Null where there is no keychain slot, or it no longer opens. */
  openWithKeychain(): Promise<StoreKeys | null>;
  /** A new passphrase for a name, or the first one. */
  changeSlot(name: string, passphrase: string, keys: StoreKeys): Promise<SlotChange>;
  /** A change was broken off: this passphrase stays, what else opens the slot goes. */
  settleSlot(name: string, passphrase: string): Promise<void>;
  removeSlot(name: string): Promise<void>;
  /** A new recovery key. */
  changeRecovery(keys: StoreKeys): Promise<RecoveryChange>;
  /** A change was broken off: the key of that slot stays; null takes the new one away. */
  settleRecovery(slot: string | null): Promise<void>;
}

function keyringOn(file: string | null, first: KeyringFile, options: KeyringOptions): Keyring {
  const { cost = defaultCost, keychain = null } = options;
  let held = first;
  let last: Promise<unknown> = Promise.resolve();

  /** One change after the other; memory follows the file and never runs ahead of it. */
  function change(make: (file: KeyringFile) => KeyringFile | Promise<KeyringFile>): Promise<void> {
    const turn = last.then(async () => {
      const next = await make(held);
      if (file !== null) await writeKeyringFile(file, next);
      held = next;
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  const changeOf = (name: string, next: (slot: Slot | undefined) => Slot | undefined) =>
    change((before) => withSlot(before, name, next));

  return {
    names: () => held.operators.map(({ name }) => name),
    async openWithPassphrase(name, passphrase) {
      const slot = held.operators.find(same(name));
      // An unknown name costs the same time, so that the wait does not tell who works here.
      const opened = slot
        ? await opening(passphrase, ways(slot), slotOf(name))
        : await opening(passphrase, [held.recovery], 'nobody');
      return opened?.keys ?? null;
    },
    async openWithRecoveryKey(recoveryKey) {
      const body = readRecoveryKey(recoveryKey);
      const tried = [held.recovery, ...(held.recoveryNext ? [held.recoveryNext] : [])];
      return body === null ? null : ((await opening(body, tried, recoverySlot))?.keys ?? null);
    },
    async openWithKeychain() {
      if (!keychain || held.keychain === null) return null;
      try {
        return unpackKeys(await keychain.unwrap(Buffer.from(held.keychain, 'base64')));
      } catch {
        return null;
      }
    },
    async changeSlot(name, passphrase, keys) {
      const wrapping = wrapByWords(passphrase, keys, slotOf(name), cost);
      // In turn, so that the sign-in list has the names in the order in which they were given.
      const adding = change(async (before) => {
        const way = await wrapping;
        return withSlot(before, name, (slot) =>
          slotWith(slot?.name ?? name, [...(slot ? ways(slot) : []), way]),
        );
      });
      const [added] = await Promise.all([wrapping, adding]);
      return {
        keep: () => changeOf(name, (slot) => slot && slotWith(slot.name, [added])),
        undo: () =>
          changeOf(
            name,
            (slot) =>
              slot &&
              slotWith(
                slot.name,
                ways(slot).filter((way) => way !== added),
              ),
          ),
      };
    },
    async settleSlot(name, passphrase) {
      const before = held.operators.find(same(name));
      if (!before?.also) return;
      const opened = await opening(passphrase, ways(before), slotOf(name));
      if (!opened) return;
      // What was added while this was looked at is somebody else's change.
      const stays = (way: WrappedByWords) => way === opened.way || !ways(before).includes(way);
      await changeOf(name, (slot) => slot && slotWith(slot.name, ways(slot).filter(stays)));
    },
    removeSlot: (name) => changeOf(name, () => undefined),
    async changeRecovery(keys) {
      const recoveryKey = newRecoveryKey();
      const added = await wrapRecovery(recoveryKey, keys, cost);
      await change((before) => ({ ...before, recoveryNext: added }));
      return {
        recoveryKey,
        slot: nameOf(added),
        keep: () => change(({ recoveryNext: _, ...rest }) => ({ ...rest, recovery: added })),
        undo: () => change(({ recoveryNext: _, ...rest }) => rest),
      };
    },
    async settleRecovery(slot) {
      const { recovery, recoveryNext } = held;
      if (!recoveryNext) return;
      const stays = nameOf(recoveryNext) === slot ? recoveryNext : recovery;
      await change(({ recoveryNext: _, ...rest }) => ({ ...rest, recovery: stays }));
    },
  };
}

async function wrapRecovery(recoveryKey: string, keys: StoreKeys, cost: Cost) {
  return wrapByWords(readRecoveryKey(recoveryKey) ?? '', keys, recoverySlot, cost);
}

export interface NewKeyring {
  readonly keyring: Keyring;
  readonly keys: StoreKeys;
  /** Answered here and kept nowhere. */
  readonly recoveryKey: string;
}

/**
 * Makes the keys and the first slot, and writes nothing yet: `save` does. `file` null keeps the keyring
 * in memory. Throws `exists` rather than write over another keyring.
 */
export async function draftKeyring(
  file: string | null,
  first: { readonly name: string; readonly passphrase: string },
  options: KeyringOptions = {},
): Promise<NewKeyring & { save(): Promise<void> }> {
  if (file !== null && (await readKeyringFile(file))) throw new KeyringError('exists');
  const { cost = defaultCost, keychain = null } = options;
  const [keys, recoveryKey] = [newKeys(), newRecoveryKey()];
  const content: KeyringFile = {
    format: 'counterside-keyring',
    version: 1,
    operators: [
      { name: first.name, wrapped: await wrapByWords(first.passphrase, keys, slotOf(first.name), cost) },
    ],
    recovery: await wrapRecovery(recoveryKey, keys, cost),
    keychain: keychain ? Buffer.from(await keychain.wrap(packKeys(keys))).toString('base64') : null,
  };
  return {
    keyring: keyringOn(file, content, options),
    keys,
    recoveryKey,
    async save() {
      if (file !== null) await writeKeyringFile(file, content);
    },
  };
}

/** Makes a keyring and writes it at once. */
export async function foundKeyring(...wish: Parameters<typeof draftKeyring>): Promise<NewKeyring> {
  const { save, ...made } = await draftKeyring(...wish);
  await save();
  return made;
}

/** Null where no keyring lies; throws `damaged` where one does that cannot be read. */
export async function readKeyring(file: string, options: KeyringOptions = {}): Promise<Keyring | null> {
  const content = await readKeyringFile(file);
  return content === null ? null : keyringOn(file, content, options);
}
