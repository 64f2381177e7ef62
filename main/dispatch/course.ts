/** What one call is about while it runs, and what it leaves behind. */
import type { Call } from '../../preload/contract/call';
import { calls } from '../../preload/contract/calls';
import type { Instant } from '../../preload/contract/values';
import { type Caller, operatorOf } from '../scope/caller';
import type { TrailEntry } from './trail';

export type Effect = () => Promise<void> | void;

export interface Course {
  readonly name: string;
  readonly now: Instant;
  /** Who stood at the window when the call's turn came. */
  readonly caller: Caller;
  /** Person or account that the call turned out to be about. */
  subject: string | null;
  /** The page asks itself again after an act: kept, but no further look-up. */
  again: boolean;
  /** Why, in the operator's words. */
  purpose: string | null;
  /** Who stands at the window once the call is through; null leaves it as it is. */
  next: Caller | null;
  readonly effects: Effect[];
  /** What takes back what was done outside the store, if the call does not get through. */
  readonly undoing: Effect[];
}

export const newCourse = (name: string, caller: Caller, now: Instant): Course => ({
  name,
  now,
  caller,
  subject: null,
  again: false,
  purpose: null,
  next: null,
  effects: [],
  undoing: [],
});

const table: Readonly<Record<string, Call>> = calls;

/** Null for a name that is not in the table. */
export const rowOf = (name: string): Call | null =>
  Object.hasOwn(table, name) ? (table[name] ?? null) : null;

/** The audit row of a call that ended so. Names that are not in the table are not written down. */
export function entryOf(
  { name, now, caller, subject, again, purpose, next }: Course,
  outcome: TrailEntry['outcome'],
  reference: string | null = null,
): TrailEntry {
  const row = rowOf(name);
  return {
    at: now,
    call: row ? name : 'unknown',
    outcome,
    // A sign-in answers for itself: nobody stood there before.
    operator: operatorOf(caller) ?? operatorOf(next ?? caller),
    hand: caller.kind === 'walkIn' ? 'walkIn' : 'operator',
    subject,
    purpose,
    lookUp: row?.trace === 'lookUp' && outcome === 'done' && !again,
    reference,
  };
}
