/** Founding, opening and describing the store. */
import { z } from 'zod';
import { anyOperator, call } from './call';
import { SampleProfile, StoreProfile } from './profile';
import { Bytes, Language, line, NamePart, note, Passphrase, Pin, Version } from './values';

const nothing = z.strictObject({});

/** One text of the state's own pages, entered by a manager (R-PAT-4, R-PAT-7, decisions). */
export const StateText = z.strictObject({
  id: z.string(),
  kind: z.enum(['affirmation', 'reviewItem']),
  /** Counts up when the wording changes; answers keep the version they were given to. */
  version: z.int().positive(),
  en: z.string(),
  es: z.string(),
  position: z.int().nonnegative(),
});
export type StateText = z.infer<typeof StateText>;

const StateTextInput = z.strictObject({
  kind: z.enum(['affirmation', 'reviewItem']),
  en: note(2000).pipe(z.string().min(1, 'wrong.required')),
  es: note(2000).pipe(z.string().min(1, 'wrong.required')),
});

const RecoverySheet = z.strictObject({ recoveryKey: z.string().trim().min(1).max(100), language: Language });

export const storeCalls = {
  /** The sample profiles of the source documents, for the first-run form. */
  'store.samples': call({
    input: nothing,
    output: z.array(SampleProfile),
    who: ['none', 'manager'],
    effect: 'gate',
    trace: 'none',
    anyClock: true,
  }),
  /**
   * First run: makes keyring and store, the manager's account, signs the manager in.
   * The recovery key is answered once and never again.
   */
  'store.found': call({
    input: z.strictObject({
      profile: StoreProfile,
      manager: z.strictObject({ name: NamePart, passphrase: Passphrase, pin: Pin }),
      language: Language,
    }),
    output: z.strictObject({ recoveryKey: z.string() }),
    who: ['none'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /**
   * The recovery key on paper, while the screen still shows it: the key comes from the screen, since
   * nothing keeps it, and is checked against the keyring. The sheet is never in the register.
   */
  'store.recoverySheet': call({
    input: RecoverySheet,
    output: z.strictObject({ bytes: Bytes }),
    who: ['manager'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  'store.printRecoverySheet': call({
    input: RecoverySheet.extend({ printer: z.string().min(1, 'wrong.choose').max(200) }),
    output: z.strictObject({ job: z.string() }),
    who: ['manager'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /** Starts the program again in training mode (made-up people), or back out of it. */
  'store.training': call({
    input: z.strictObject({ on: z.boolean() }),
    output: nothing,
    who: ['none', ...anyOperator],
    effect: 'gate',
    trace: 'none',
    anyClock: true,
  }),
  /** Opens the store with the recovery key and gives a manager a new passphrase and PIN. */
  'store.recover': call({
    input: z.strictObject({
      recoveryKey: z.string().trim().min(1, 'wrong.required').max(100, 'wrong.tooLong'),
      name: NamePart,
      passphrase: Passphrase,
      pin: Pin,
    }),
    output: nothing,
    who: ['none'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /** A new recovery key: the one before opens nothing from then on. It is answered once and never again. */
  'store.newRecoveryKey': call({
    input: z.strictObject({ passphrase: z.string().min(1, 'wrong.required').max(128) }),
    output: z.strictObject({ recoveryKey: z.string() }),
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
    anyClock: true,
  }),
  /** The manager has this key on paper: until then every manager is told that nobody may have it. */
  'store.keepRecoveryKey': call({
    input: z.strictObject({ recoveryKey: z.string().trim().min(1).max(100) }),
    output: nothing,
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
    anyClock: true,
  }),
  /** The clock is right although it stands behind the last entry: work goes on from here. */
  'store.confirmClock': call({
    input: z.strictObject({ reason: line(200) }),
    output: nothing,
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
    anyClock: true,
  }),
  'store.profile': call({
    input: nothing,
    output: z.strictObject({ profile: StoreProfile, version: Version }),
    who: anyOperator,
    effect: 'reads',
    trace: 'none',
    anyClock: true,
  }),
  'store.changeProfile': call({
    input: z.strictObject({ profile: StoreProfile, version: Version }),
    output: z.strictObject({ profile: StoreProfile, version: Version }),
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
  }),
  /** The state page's statements and items that a manager has entered; empty means "not set". */
  'store.stateTexts': call({
    input: nothing,
    output: z.array(StateText),
    who: ['manager'],
    effect: 'reads',
    trace: 'none',
    anyClock: true,
  }),
  'store.addStateText': call({
    input: StateTextInput,
    output: z.array(StateText),
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
  }),
  /** A new wording of the same statement: the old version stays for the answers given to it. */
  'store.changeStateText': call({
    input: StateTextInput.extend({ id: z.string(), version: z.int().positive() }),
    output: z.array(StateText),
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
  }),
  /** No longer asked from now on. */
  'store.retireStateText': call({
    input: z.strictObject({ id: z.string(), version: z.int().positive() }),
    output: z.array(StateText),
    who: ['manager'],
    effect: 'writes',
    trace: 'act',
  }),
} as const;
