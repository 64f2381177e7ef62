/** What a walk-in can do while the screen is theirs (R-PAT-4, R-PAT-7). No call names a session: main knows it. */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { TaskSave, Typed, WalkInView } from './registration';
import { TaskId, TaskState } from './registration-values';
import { Id, Instant, PersonName, Pin } from './values';
import { HandOverState, WalkInPlace } from './walk-in-place';

const nothing = z.strictObject({});
const pin = z.strictObject({ pin: Pin });

/** What staff see of their hand-over: which task and how far, nothing that is typed. */
const Watched = z.strictObject({
  session: Id,
  number: z.string(),
  name: PersonName,
  tasks: z.array(z.strictObject({ id: TaskId, state: TaskState })),
  at: WalkInPlace,
  statements: z.int(),
  state: HandOverState,
});

export const walkInCalls = {
  'walkIn.view': call({
    input: nothing,
    output: WalkInView,
    who: ['walkIn'],
    effect: 'reads',
    trace: 'none',
    anyClock: true,
  }),
  'walkIn.saveTask': call({
    input: TaskSave.omit({ session: true }),
    output: WalkInView,
    who: ['walkIn'],
    effect: 'writes',
    trace: 'act',
  }),
  'walkIn.saveDraft': call({
    input: z.strictObject({ task: TaskId, typed: Typed.nullable() }),
    output: z.strictObject({ savedAt: Instant }),
    who: ['walkIn'],
    effect: 'writes',
    trace: 'none',
    anyClock: true,
  }),
  /** Where the walk-in has come to. */
  'walkIn.moved': call({
    input: WalkInPlace,
    output: nothing,
    who: ['walkIn'],
    effect: 'gate',
    trace: 'none',
    anyClock: true,
  }),
  /** The walk-in is through: the screen asks to hand back. */
  'walkIn.done': call({
    input: nothing,
    output: nothing,
    who: ['walkIn'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /** Nobody touched the screen for a while: nothing of the session is shown any more. */
  'walkIn.blank': call({
    input: nothing,
    output: nothing,
    who: ['walkIn'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /** The operator who handed the screen over takes it back with their PIN. */
  'walkIn.takeBack': call({
    input: pin,
    output: z.strictObject({ session: Id }),
    who: ['walkIn'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /** The same PIN shows the session again after the screen went blank. */
  'walkIn.showAgain': call({
    input: pin,
    output: nothing,
    who: ['walkIn'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /** From the operator's own window: how far their walk-in is on the customer screen. Null without a hand-over. */
  'walkIn.watch': call({
    input: nothing,
    output: Watched.nullable(),
    who: counterStaff,
    effect: 'reads',
    trace: 'none',
    anyClock: true,
  }),
  /** The operator is signed in at their own window: no PIN is asked there. */
  'walkIn.recall': call({
    input: nothing,
    output: nothing,
    who: counterStaff,
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  'walkIn.wake': call({
    input: nothing,
    output: nothing,
    who: counterStaff,
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
} as const;
