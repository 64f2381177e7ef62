/** What a patient may still receive on a day, by every way to count the month (R-ALW-1, B-ALW-1, B-ALW-2). */
import type {
  AllowanceFigures,
  AllowanceGlance,
  DayFigures,
  ExternalStanding,
} from '../../../preload/contract/allowance';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day, Instant } from '../../../preload/contract/values';
import { instantOf, startOfDay } from '../calendar';
import { type Citation, ruleInForce, ruleSet } from '../rulebook';
import { type Account, accountOf, entriesOf, figuresIn, type When } from './account';
import { elsewhereIn, seen } from './elsewhere';
import { freeingFrom } from './freeing';
import { limitOn } from './limit';
import { decidingPeriod, holds, type Period, periodOf } from './periods';
import type { AllowanceRecords } from './records';

const hourMs = 3_600_000;

/**
 * A figure that was seen earlier is too old. Where the rulebook sets no age, one that is not of today is asked
 * about (decisions: external age asks where it is not set).
 */
export function freshSince(
  book: Rulebook,
  day: Day,
  { now, today, zone }: Omit<When, 'day'>,
): { readonly since: Instant; readonly mostHours: number | null; readonly rule: Citation | null } {
  const { value, rule } = ruleInForce(book, 'allotment.externalAge', day, today);
  const since = value === null ? startOfDay(zone, today) : instantOf(Date.parse(now) - value * hourMs);
  return { since, mostHours: value, rule };
}

/** How good the figure of the deciding period is: its age counts to now, whichever day is asked about. */
function standingOf(account: Account, period: Period, when: When): ExternalStanding {
  const { day, now, today } = when;
  const { figure } = elsewhereIn(account.externals, period);
  const missing = ruleInForce(account.book, 'allotment.externalMissing', day, today);
  const blocking = missing.value === 'block';
  const { since, mostHours, rule } = freshSince(account.book, day, when);
  if (figure === null)
    return {
      kind: 'none',
      asOf: null,
      source: null,
      ageHours: null,
      mostHours,
      blocks: blocking,
      rule: missing.rule,
    };
  const age = Math.max(0, Date.parse(now) - Date.parse(figure.asOf));
  const stale = Date.parse(figure.asOf) < Date.parse(since);
  return {
    kind: stale ? 'stale' : 'fresh',
    asOf: figure.asOf,
    source: figure.source,
    ageHours: Math.floor(age / hourMs),
    mostHours,
    blocks: stale && blocking,
    rule,
  };
}

/** The other ways, which the rulebook compares with the deciding one. */
function comparedPeriods(account: Account, deciding: Period, { day, today }: When): Period[] {
  const kinds = ruleInForce(account.book, 'allotment.periodsCompared', day, today).value ?? [];
  return kinds
    .filter((kind) => kind !== deciding.kind)
    .flatMap((kind) => periodOf(kind, day, account.anchors) ?? []);
}

/** What decides, and how good its figure from elsewhere is: nothing compared, nothing looked ahead. */
function glanceOf(account: Account, when: When): AllowanceGlance {
  const deciding = decidingPeriod(when.day, account.anchors, account.book, when.today);
  return {
    period: figuresIn(account, deciding, when.day),
    external: standingOf(account, deciding, when),
  };
}

/** Makes the figures of an account that stands ready. */
export function figuresOf(account: Account, when: When): AllowanceFigures {
  const { book } = account;
  const { day, today } = when;
  const { period: first, external } = glanceOf(account, when);
  const others = comparedPeriods(account, first, when).map((period) => figuresIn(account, period, day));
  const ounce = ruleSet(book, 'allotment.ounce', day, today);
  const rules: (Citation | null)[] = [
    limitOn(account.limits, book, day, today).rule,
    ruleInForce(book, 'allotment.period', day, today).rule,
    ruleInForce(book, 'allotment.periodsCompared', day, today).rule,
    ounce.rule,
  ];
  return {
    day,
    deciding: first.kind,
    periods: [first, ...others],
    disagree: others.some(({ left }) => left !== first.left),
    external,
    freeing: freeingFrom(account, day),
    ounce: ounce.value,
    rules: rules.filter((one) => one !== null),
  };
}

/** The figures of a day, from rows of the store and a rulebook alone. */
export const allowanceOn = (records: AllowanceRecords, book: Rulebook, when: When): AllowanceFigures =>
  figuresOf(accountOf(records, book, when), when);

/** The same for a glance at a counter: the deciding way alone. */
export const glanceOn = (records: AllowanceRecords, book: Rulebook, when: When): AllowanceGlance =>
  glanceOf(accountOf(records, book, when), when);

/** What each day of a period took, where it took something. Undated parts of a figure stand on no day. */
export function daysOf(
  { ledger, externals }: Pick<AllowanceRecords, 'ledger' | 'externals'>,
  period: Period,
  zone: string,
): DayFigures[] {
  const days = new Map<string, DayFigures>();
  const add = (day: DayFigures['day'], part: 'here' | 'elsewhere' | 'held', milligrams: number) => {
    const before = days.get(day) ?? { day, here: 0, elsewhere: 0, held: 0 };
    days.set(day, { ...before, [part]: before[part] + milligrams });
  };
  for (const { day, held, milligrams } of entriesOf(ledger)) add(day, held ? 'held' : 'here', milligrams);
  const { figure } = elsewhereIn(seen(externals, zone), period);
  for (const { day, milligrams } of figure?.items ?? []) add(day, 'elsewhere', milligrams);
  return [...days.values()]
    .filter(({ day }) => holds(period, day))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}
