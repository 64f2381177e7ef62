/** What an act on one rule would leave behind: no version at all, or one that another soon takes over from. */
import type { Rulebook, RuleId, RuleVersion } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { addDays } from './calendar';
import { ranksAfter, versionInForce } from './rulebook';
import { isOwn } from './rulebook-acts';
import { leftOpen } from './rulebook-needed';

const isDay = (day: Day | null): day is Day => day !== null;
const dayAfter = (last: Day | null) => (last === null ? null : addDays(last, 1));

/** Every day from `today` on from which another version of the rule may decide. */
const turningDays = (books: readonly Rulebook[], id: RuleId, today: Day): Day[] =>
  books
    .flatMap(({ rules }) => rules.filter((one) => one.id === id))
    .flatMap((one) => [one.activeFrom, one.effectiveFrom, dayAfter(one.activeTo), dayAfter(one.effectiveTo)])
    .filter(isDay)
    .filter((day) => day > today)
    .concat(today)
    .sort();

interface Change {
  readonly before: Rulebook;
  readonly next: Rulebook;
  readonly id: RuleId;
  readonly today: Day;
}

/**
 * The first day on which the change leaves a rule without a version, or open although a decision needs it; null
 * where it leaves none so. A rule that only this store switched on may go back to none.
 */
export function leavesOpenOn({ before, next, id, today }: Change): Day | null {
  const fromFile = before.rules.some((one) => one.id === id && one.active && !isOwn(one));
  const had = (day: Day) => versionInForce(before, id, day, day) !== null;
  const opens = (day: Day) =>
    (fromFile && had(day) && versionInForce(next, id, day, day) === null) ||
    (leftOpen(next, day).includes(id) && !leftOpen(before, day).includes(id));
  return turningDays([before, next], id, today).find(opens) ?? null;
}

/** The day on which a version that is switched on already takes over from a new one; null where none does. */
export function takenOverOn(book: Rulebook, version: RuleVersion): Day | null {
  const days = book.rules.flatMap((one) => {
    if (one.id !== version.id || !one.active || one === version || !ranksAfter(one, version)) return [];
    const begins =
      one.effectiveFrom !== null && one.effectiveFrom > one.activeFrom ? one.effectiveFrom : one.activeFrom;
    return begins > version.activeFrom && (one.activeTo === null || one.activeTo >= begins) ? [begins] : [];
  });
  return days.sort()[0] ?? null;
}

/** The version that begins on the same day and has a last day already: what replaces it would outlast it. */
export const endingAlready = (book: Rulebook, version: RuleVersion): RuleVersion | undefined =>
  book.rules.find(
    (one) =>
      one.active &&
      one.id === version.id &&
      one.effectiveFrom === version.effectiveFrom &&
      one.activeFrom === version.activeFrom &&
      one.activeTo !== null &&
      one.activeTo >= one.activeFrom,
  );
