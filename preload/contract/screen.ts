/** The window itself: what it shows now, and how the person in front of it likes to read. */
import { z } from 'zod';
import { anyOperator, call, everyone } from './call';
import { ScannerSettings } from './scanner';
import { Day, Instant, Language, Role } from './values';

export const Preferences = z.strictObject({
  language: Language,
  theme: z.enum(['light', 'contrast']),
  /** Text size in percent of the design's 18 px. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]),
  motion: z.enum(['full', 'reduced']),
});
export type Preferences = z.infer<typeof Preferences>;

export const OperatorBrief = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(Role),
  /** Day on which the six-month prompt is due (R-PMP-3), null if the passphrase is fresh. */
  passphraseDue: Day.nullable(),
});
export type OperatorBrief = z.infer<typeof OperatorBrief>;

export const Situation = z.strictObject({
  stage: z.enum(['broken', 'firstRun', 'signIn', 'locked', 'walkIn', 'customer', 'operator']),
  /** Why the kiosk cannot start, a key below `broken`; only at stage `broken`. */
  broken: z.string().nullable(),
  training: z.boolean(),
  encrypted: z.boolean(),
  version: z.string(),
  preferences: Preferences,
  scanner: ScannerSettings,
  storeName: z.string().nullable(),
  zone: z.string().nullable(),
  today: Day.nullable(),
  /** The store's profile has a delivery programme. */
  delivers: z.boolean(),
  /** Names of the sign-in list (from the keyring: the store is still closed); empty once somebody stands here. */
  names: z.array(z.string()),
  /** Null before sign-in and in a walk-in's hands. */
  operator: OperatorBrief.nullable(),
  /** Seconds without touch until the screen locks or blanks itself; 0 while nothing of anybody's is shown. */
  idleSeconds: z.int().nonnegative(),
  /** A walk-in's screen that nobody touched: it shows nothing of theirs until staff bring it back. */
  blank: z.boolean(),
  /** A window stands on the customer's display: hand-overs go there. */
  customerScreen: z.boolean(),
  /** Whether `screen.quit` is open to whoever stands here. */
  mayQuit: z.boolean(),
  /** The machine's clock stands behind the last entry of the trail: date-dependent work has stopped. */
  clockBehind: z.strictObject({ now: Instant, lastEntry: Instant }).nullable(),
  /** A manager stands here, and nobody ever said that they keep the recovery key. */
  recoveryKeyUnkept: z.boolean(),
  /** Made-up accounts, told on the sign-in screen of training mode only. */
  trainingAccounts: z.array(
    z.strictObject({ name: z.string(), passphrase: z.string(), pin: z.string(), roles: z.array(Role) }),
  ),
});
export type Situation = z.infer<typeof Situation>;

const nothing = z.strictObject({});

export const screenCalls = {
  /** The first call of every page: what to show, for whoever stands there. */
  'screen.situation': call({
    input: nothing,
    output: Situation,
    who: [...everyone, 'customer'],
    effect: 'gate',
    trace: 'none',
    anyClock: true,
  }),
  /** Language, theme, text size and motion: an operator's own, the machine's before sign-in; a walk-in's end with them. */
  'screen.prefer': call({
    input: Preferences,
    output: Preferences,
    who: everyone,
    effect: 'gate',
    trace: 'none',
    anyClock: true,
  }),
  /** How this machine's scanner types: every window hears it so from then on. */
  'screen.setScanner': call({
    input: ScannerSettings,
    output: ScannerSettings,
    who: ['manager'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /**
   * Leaves the program. In a packaged kiosk only a manager may, but nobody from training, whose secrets
   * stand on the screen; and whoever sets up a kiosk without a store, or mends one that is broken.
   */
  'screen.quit': call({
    input: nothing,
    output: nothing,
    who: [...anyOperator, 'none'],
    effect: 'gate',
    trace: 'none',
    anyClock: true,
  }),
} as const;
