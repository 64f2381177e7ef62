/** What a walk-in can do while the screen is theirs (R-PAT-4, R-PAT-7). No call names a session: main knows it. */
import { z } from 'zod';
import { call } from './call';
import { TaskSave, Typed, WalkInView } from './registration';
import { TaskId } from './registration-values';
import { Id, Instant, Pin } from './values';

export const walkInCalls = {
  'walkIn.view': call({
    input: z.strictObject({}),
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
  /** The walk-in is through: the screen asks to hand back. */
  'walkIn.done': call({
    input: z.strictObject({}),
    output: z.strictObject({}),
    who: ['walkIn'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /** The operator who handed the screen over takes it back with their PIN. */
  'walkIn.takeBack': call({
    input: z.strictObject({ pin: Pin }),
    output: z.strictObject({ session: Id }),
    who: ['walkIn'],
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
} as const;
