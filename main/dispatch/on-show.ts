/**
 * What a window shows of a person: when something is done on that page, the page asks itself again, and that is no
 * further look-up (R-PMP-8). Decided here from what happened at the window, never from what a page says of itself.
 */
import type { Call } from '../../preload/contract/call';
import type { Instant } from '../../preload/contract/values';
import { operatorOf } from '../scope/caller';
import type { Course } from './course';

export interface OnShow {
  readonly call: string;
  readonly asked: string;
  readonly subject: string;
  readonly operator: string;
  /** When something was done about this person since; null while nothing was. */
  readonly actedAt: Instant | null;
}

/** A page asks again as soon as its act is answered; whoever asks later than that is looking. */
const longestMilliseconds = 10_000;

const operatorIn = (course: Course) => operatorOf(course.caller)?.id ?? null;

/** The same question about the same person, by the same operator, right after an act about that person. */
export function asksItselfAgain(shown: OnShow | null, course: Course, input: unknown): boolean {
  if (!shown || shown.actedAt === null) return false;
  const since = Date.parse(course.now) - Date.parse(shown.actedAt);
  return (
    shown.call === course.name &&
    shown.subject === course.subject &&
    shown.operator === operatorIn(course) &&
    shown.asked === JSON.stringify(input) &&
    since >= 0 &&
    since <= longestMilliseconds
  );
}

/** What is on show after a call that was done. Another page's reading takes its place, one act allows one repetition. */
export function shownAfter(shown: OnShow | null, row: Call, course: Course, input: unknown): OnShow | null {
  const { name: call, subject, now } = course;
  const operator = operatorIn(course);
  if (row.trace === 'lookUp')
    return subject === null || operator === null
      ? null
      : { call, asked: JSON.stringify(input), subject, operator, actedAt: null };
  if (row.effect === 'reads') return null;
  const acts = row.effect === 'writes' && subject !== null && subject === shown?.subject;
  return acts ? { ...shown, actedAt: now } : shown;
}
