/** Which windows there are, and what stands against one: closures, lead time in real hours, places (R-DLV-1, R-DLV-4, B-DLV-1). */
import type { Holiday } from '../../../preload/contract/delivery-programme';
import type { DeliveryRefusal, WindowKey, WindowOffer } from '../../../preload/contract/delivery-values';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day, Instant } from '../../../preload/contract/values';
import { addDays, instantAt, weekdayOf } from '../calendar';
import type { Citation } from '../rulebook';
import { type DeliveryProfile, type ProgrammeOn, programmeOn, type WeekWindow } from './programme';

export interface Now {
  readonly now: Instant;
  readonly today: Day;
  readonly zone: string;
}

/** Orders that take a place in a window, and those that wait for one. */
export interface WindowTaken {
  readonly window: WindowKey;
  readonly taken: number;
  readonly waiting: number;
}

export interface WindowFacts {
  readonly profile: DeliveryProfile;
  readonly holidays: readonly { readonly day: Day; readonly holiday: Holiday }[];
  readonly taken: readonly WindowTaken[];
}

const hourMs = 3_600_000;

export const sameWindow = (one: WindowKey, other: WindowKey): boolean =>
  one.day === other.day && one.from === other.from && one.to === other.to;

/** Elapsed milliseconds count, so that a night with a clock change is as long as it is. */
export const startOf = ({ day, from }: WindowKey, zone: string): number =>
  Date.parse(instantAt(zone, day, from));
export const endOf = ({ day, to }: WindowKey, zone: string): number => Date.parse(instantAt(zone, day, to));

export const refusal = (
  code: DeliveryRefusal['code'],
  facts: DeliveryRefusal['facts'] = {},
  rule: Citation | null = null,
): DeliveryRefusal => ({ code, item: null, facts, rule });

/** Why nothing is brought on a day, in the store's own words or as the name of a holiday; null where it is open. */
export function closedOn(
  day: Day,
  { profile, holidays }: Pick<WindowFacts, 'profile' | 'holidays'>,
): { readonly why: string; readonly holiday: Holiday | null } | null {
  const closure = profile.delivery?.closures.find(({ from, to }) => from <= day && day <= to);
  if (closure) return { why: closure.why, holiday: null };
  const kept = holidays.find(
    (one) => one.day === day && profile.delivery?.holidays.includes(one.holiday),
  )?.holiday;
  return kept === undefined ? null : { why: kept, holiday: kept };
}

/** Windows of a day by their hours, whether or not the store is open. */
export function windowsOf(
  programme: ProgrammeOn | null,
  day: Day,
): { readonly window: WindowKey; readonly capacity: number | null }[] {
  const weekday = weekdayOf(day);
  const ofDay = programme?.windows.value?.filter((one) => one.weekday === weekday) ?? [];
  return ofDay
    .toSorted((one: WeekWindow, other: WeekWindow) => (one.from < other.from ? -1 : 1))
    .map(({ from, to, capacity }) => ({ window: { day, from, to }, capacity }));
}

const takenIn = (taken: readonly WindowTaken[], window: WindowKey) =>
  taken.find((one) => sameWindow(one.window, window)) ?? { taken: 0, waiting: 0 };

function judgeTime(window: WindowKey, programme: ProgrammeOn, { now, today, zone }: Now): DeliveryRefusal[] {
  const { value: hours, rule } = programme.leadHours;
  const left = startOf(window, zone) - Date.parse(now);
  if (left < (hours ?? 0) * hourMs) return [refusal('window-too-soon', { hours: hours ?? 0 }, rule)];
  const last = addDays(today, programme.weeksAhead * 7);
  return window.day > last ? [refusal('window-too-late', { weeks: programme.weeksAhead, last })] : [];
}

/** Everything against a window but the person and the goods, at once. A window that nobody offers has one reason. */
export function judgeWindow(
  window: WindowKey,
  facts: WindowFacts,
  book: Rulebook,
  when: Now,
): DeliveryRefusal[] {
  const programme = programmeOn(facts.profile, book, window.day, when.today);
  if (programme === null) return [refusal('not-delivering')];
  const known = windowsOf(programme, window.day).find((one) => sameWindow(one.window, window));
  if (known === undefined) return [refusal('window-none', {}, programme.windows.rule)];
  const closed = closedOn(window.day, facts);
  const { taken } = takenIn(facts.taken, window);
  const { capacity } = known;
  return [
    ...(closed ? [refusal('window-closed', { why: closed.why, holiday: closed.holiday !== null })] : []),
    ...judgeTime(window, programme, when),
    ...(capacity !== null && taken >= capacity
      ? [refusal('window-full', { capacity }, programme.capacity.rule)]
      : []),
  ];
}

/** Every window of the weeks ahead, by time. Those of today whose hours are over are not shown. */
export function offeredWindows(facts: WindowFacts, book: Rulebook, when: Now): WindowOffer[] {
  const { today } = when;
  const first = programmeOn(facts.profile, book, today, today);
  if (first === null) return [];
  const days = Array.from({ length: first.weeksAhead * 7 + 1 }, (_, ahead) => addDays(today, ahead));
  return days.flatMap((day) =>
    windowsOf(programmeOn(facts.profile, book, day, today), day)
      .filter(({ window }) => endOf(window, when.zone) > Date.parse(when.now))
      .map(({ window, capacity }) => {
        const { taken, waiting } = takenIn(facts.taken, window);
        return { window, capacity, taken, waiting, refusals: judgeWindow(window, facts, book, when) };
      }),
  );
}
