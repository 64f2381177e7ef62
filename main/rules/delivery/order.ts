/**
 * Whether an order can be taken: everything against it at once, and every window with what stands against it
 * (R-DLV-1 to R-DLV-5, B-DLV-1). The card is judged, and the allowance counted, for the day of the window.
 */
import type { Verdict } from '../../../preload/contract/card';
import type {
  DeliveryRefusal,
  Order,
  OrderDecision,
  Reach,
  WindowKey,
} from '../../../preload/contract/delivery-values';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import type { When } from '../allowance/account';
import type { Fit } from '../allowance/fit';
import { judgeHold } from '../allowance/hold';
import { type CountedItem, countItem, formsOn } from '../allowance/items';
import { judgeCardOf, judgeReceiver } from '../allowance/receiver';
import type { AllowanceRecords } from '../allowance/records';
import { ruleInForce, ruleSet } from '../rulebook';
import { dueOf, goodsOf } from './money';
import { type ProgrammeOn, programmeOn } from './programme';
import { judgePlace, type Point, reachOf } from './reach';
import { judgeWindow, type Now, offeredWindows, refusal, sameWindow, type WindowFacts } from './windows';

/** What the card says on a day on which something may be brought. */
export interface DayFacts {
  readonly day: Day;
  readonly card: Verdict;
  /** Of the caregiver who orders; null where it is the patient, or nobody who cares for them. */
  readonly caregiver: Verdict | null;
  readonly isMinor: boolean;
}

export interface OrderFacts extends WindowFacts {
  readonly records: AllowanceRecords;
  /** Today and every day of an offered window. */
  readonly days: readonly DayFacts[];
  readonly denied: boolean;
  /** The middles of the two ZIP areas, where they are known. */
  readonly from: Point | null;
  readonly to: Point | null;
  /** An order that is moved or packed: its rows in the ledger, and the window whose place is its own. */
  readonly own: { readonly holds: readonly number[]; readonly window: WindowKey } | null;
}

interface Counted {
  readonly lines: readonly CountedItem[];
  readonly total: number;
}

function countOn(order: Order, isMinor: boolean, day: Day, book: Rulebook, today: Day): Counted {
  const lines = order.lines.map(({ item }) => countItem(item, book, { day, today, minor: isMinor }));
  return { lines, total: lines.reduce((sum, { working }) => sum + (working?.milligrams ?? 0), 0) };
}

/** Its own place is no other's: where it stands already, it never finds the window full. */
const withoutOwn = (facts: OrderFacts): OrderFacts => {
  const { own, taken } = facts;
  if (own === null) return facts;
  const less = taken.map((one) =>
    sameWindow(one.window, own.window) ? { ...one, taken: Math.max(0, one.taken - 1) } : one,
  );
  return { ...facts, taken: less };
};

interface DayJudged {
  readonly counted: Counted;
  readonly fit: Fit | null;
  readonly refusals: readonly DeliveryRefusal[];
}

/** Card, receiver and allowance for one day. Nothing is weighed while nothing is ordered. */
function judgeDay(order: Order, facts: OrderFacts, book: Rulebook, when: When): DayJudged {
  const { day, today } = when;
  const known = facts.days.find((one) => one.day === day);
  const counted = countOn(order, known?.isMinor ?? false, day, book, today);
  if (known === undefined) return { counted, fit: null, refusals: [] };
  const wanted = {
    milligrams: counted.total,
    moves: facts.own?.holds ?? [],
    acknowledged: order.acknowledged,
  };
  const fit = counted.total > 0 ? judgeHold(wanted, facts.records, book, when) : null;
  const receiver = judgeReceiver(order.caregiving, known, book, when);
  const card = judgeCardOf(known.card);
  return {
    counted,
    fit,
    refusals: [card, receiver].filter((one) => one !== null).concat(fit?.refusals ?? []),
  };
}

function judgeMoney(order: Order, goods: number, programme: ProgrammeOn): DeliveryRefusal[] {
  const { value: minimum, rule } = programme.minimum;
  const short = minimum !== null && order.lines.length > 0 && goods < minimum;
  return [
    ...(short ? [refusal('below-minimum', { goods, minimum, short: minimum - goods }, rule)] : []),
    ...(order.discount > goods ? [refusal('discount-too-much', { goods })] : []),
  ];
}

function judgeWho(order: Order, book: Rulebook, { day, today }: When): DeliveryRefusal[] {
  const { value, rule } = ruleInForce(book, 'delivery.orderedBy', day, today);
  const by = order.caregiving === null ? 'patient' : 'caregiver';
  return value === null || value.includes(by) ? [] : [refusal('ordered-by', { by }, rule)];
}

const ofLines = ({ lines }: Counted): DeliveryRefusal[] =>
  lines.flatMap(({ refusals }, item) => refusals.map((one) => ({ ...one, item })));

/** Days are judged once, however many windows they have. */
function daysJudged(order: Order, facts: OrderFacts, book: Rulebook, now: Now) {
  const known = new Map<Day, DayJudged>();
  return (day: Day): DayJudged => {
    const judged = known.get(day) ?? judgeDay(order, facts, book, { ...now, day });
    known.set(day, judged);
    return judged;
  };
}

/** The chosen window, whether it is among those that are offered or not. */
function judgeChosen(
  window: WindowKey | null,
  facts: OrderFacts,
  book: Rulebook,
  now: Now,
): DeliveryRefusal[] {
  return window === null ? [refusal('window-missing')] : judgeWindow(window, facts, book, now);
}

export function judgeOrder(order: Order, given: OrderFacts, book: Rulebook, now: Now): OrderDecision {
  const facts = withoutOwn(given);
  const day = order.window?.day ?? now.today;
  const when: When = { ...now, day };
  const programme = programmeOn(facts.profile, book, day, now.today);
  const on = daysJudged(order, facts, book, now);
  const chosen = on(day);
  const goods = goodsOf(order.lines);
  const reach: Reach | null =
    order.address && programme ? reachOf(order.address.town, facts, programme) : null;
  const refusals: DeliveryRefusal[] = programme
    ? [
        ...judgeWho(order, book, when),
        ...(order.lines.length === 0 ? [refusal('no-items')] : []),
        ...ofLines(chosen.counted),
        ...judgeMoney(order, goods, programme),
        ...judgePlace(order, { denied: facts.denied, reach }, programme, book, when),
        ...judgeChosen(order.window, facts, book, now),
        ...chosen.refusals,
      ]
    : [refusal('not-delivering')];
  const isMinor = facts.days.find((one) => one.day === day)?.isMinor ?? false;
  return {
    allowed: refusals.length === 0,
    mayWait: refusals.length > 0 && refusals.every(({ code }) => code === 'window-full'),
    refusals,
    lines: chosen.counted.lines.map(({ working }) => working),
    total: chosen.counted.total,
    goods,
    due: dueOf(goods, order.discount, programme?.rounding ?? 1),
    minimum: programme?.minimum.value ?? null,
    reach,
    windows: offeredWindows(facts, book, now).map((offer) => ({
      ...offer,
      refusals: [...offer.refusals, ...on(offer.window.day).refusals],
    })),
    figures: order.window === null ? null : (chosen.fit?.figures ?? null),
    leftAfter: chosen.fit?.leftAfter ?? null,
    toAcknowledge: [...(chosen.fit?.toAcknowledge ?? [])],
    forms: formsOn(book, { day, today: now.today, minor: isMinor }),
    ounce: ruleSet(book, 'allotment.ounce', day, now.today).value,
  };
}
