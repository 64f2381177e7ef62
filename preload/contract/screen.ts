/** The window itself: what it shows now, and how the person in front of it likes to read. */
import { z } from 'zod';
import { anyOperator, call, everyone } from './call';
import { Day, Language, Role } from './values';

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
  stage: z.enum(['broken', 'firstRun', 'signIn', 'locked', 'walkIn', 'operator']),
  /** Why the kiosk cannot start, a key below `broken`; only at stage `broken`. */
  broken: z.string().nullable(),
  training: z.boolean(),
  encrypted: z.boolean(),
  version: z.string(),
  preferences: Preferences,
  storeName: z.string().nullable(),
  zone: z.string().nullable(),
  today: Day.nullable(),
  /** Names of the sign-in list (from the keyring: the store is still closed). */
  names: z.array(z.string()),
  operator: OperatorBrief.nullable(),
  /** Seconds without touch until the screen locks itself; 0 while nobody is signed in. */
  idleSeconds: z.int().nonnegative(),
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
    who: everyone,
    effect: 'gate',
    trace: 'none',
  }),
  /** Language, theme, text size and motion of this window; kept on this machine, no person's data. */
  'screen.prefer': call({
    input: Preferences,
    output: Preferences,
    who: everyone,
    effect: 'gate',
    trace: 'none',
  }),
  /** Leaves the program in development and in training; a packaged kiosk asks for a manager. */
  'screen.quit': call({
    input: nothing,
    output: nothing,
    who: [...anyOperator, 'none'],
    effect: 'gate',
    trace: 'none',
  }),
} as const;
