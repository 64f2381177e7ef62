/**
 * How the store delivers on a day: its own profile, and where that leaves something open, the rulebook in force on
 * that day (R-DLV-1 to R-DLV-4).
 */
import type { Agent } from '../../../preload/contract/delivery-programme';
import type { StoreProfile } from '../../../preload/contract/profile';
import type { Rulebook, RuleId } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { type Citation, ruleInForce } from '../rulebook';

/** A value and the rule that it comes from; `rule` is null where the store's own profile says so. */
export interface Told<Value> {
  /** Null is not set. */
  readonly value: Value | null;
  readonly rule: Citation | null;
}

type Weekday = NonNullable<NonNullable<StoreProfile['delivery']>['windows']>[number]['weekday'];

export interface WeekWindow {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
  /** Null is no limit. */
  readonly capacity: number | null;
}

export interface ProgrammeOn {
  readonly windows: Told<readonly WeekWindow[]>;
  readonly capacity: Told<number>;
  /** Cents. */
  readonly minimum: Told<number>;
  readonly leadHours: Told<number>;
  readonly radiusMiles: Told<number>;
  readonly towns: Told<readonly string[]>;
  readonly agents: Told<readonly Agent[]>;
  readonly custodyHours: Told<number>;
  readonly agent: Agent | null;
  readonly fromZip: string | null;
  readonly bandMiles: number;
  readonly weeksAhead: number;
  /** Cents. */
  readonly rounding: number;
}

export type DeliveryProfile = Pick<StoreProfile, 'address' | 'delivery'>;

const own = <Value>(value: Value): Told<Value> => ({ value, rule: null });

/** Null: the store delivers nothing. Rules are those in force on `day` that the store has switched on by `today`. */
export function programmeOn(
  { address, delivery }: DeliveryProfile,
  book: Rulebook,
  day: Day,
  today: Day,
): ProgrammeOn | null {
  if (delivery === null) return null;
  const rule = <Id extends RuleId>(id: Id) => ruleInForce(book, id, day, today);
  const ownOr = <Value>(value: Value | null, theirs: Told<Value>): Told<Value> =>
    value === null ? theirs : own(value);
  const capacity = rule('delivery.capacity');
  const windows = ownOr<readonly Omit<WeekWindow, 'capacity'>[]>(delivery.windows, rule('delivery.windows'));
  const places = new Map(delivery.windows?.map((one) => [`${one.weekday} ${one.from}`, one.capacity]));
  const week = windows.value?.map(({ weekday, from, to }) => ({
    weekday,
    from,
    to,
    capacity: places.get(`${weekday} ${from}`) ?? capacity.value,
  }));
  return {
    windows: { ...windows, value: week ?? null },
    capacity,
    minimum: ownOr(delivery.minimum, rule('delivery.minimum')),
    leadHours: ownOr(delivery.leadHours, rule('delivery.lead')),
    radiusMiles: ownOr(delivery.radiusMiles, rule('delivery.radius')),
    towns: ownOr<readonly string[]>(delivery.towns, rule('delivery.towns')),
    agents: rule('delivery.agents'),
    custodyHours: rule('delivery.custody'),
    agent: delivery.agent,
    fromZip: delivery.fromZip ?? address?.zip ?? null,
    bandMiles: delivery.bandMiles,
    weeksAhead: delivery.weeksAhead,
    rounding: delivery.rounding,
  };
}
