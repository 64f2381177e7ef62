/** B-RUL-1: taking back and confirming beside a version that is set for later leaves no rule without a version. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addDays, type asDay } from '../../main/rules/calendar';
import { ruleInForce, versionInForce, versionOn } from '../../main/rules/rulebook';
import {
  confirmVersion,
  maySet,
  mayTakeBack,
  mergeBooks,
  setHouseValue,
  takeBackVersion,
} from '../../main/rules/rulebook-acts';
import { endingAlready, leavesOpenOn, takenOverOn } from '../../main/rules/rulebook-checks';
import { Rulebook, type RuleId, RuleVersion } from '../../preload/contract/rulebook';
import { book, day } from './book';

type Day = ReturnType<typeof asDay>;
const today = day('2026-11-22');
const begins = day('2026-12-01');
const by = 'Morgan Ledger';
const nothing = new Set<string>();

const valueOn = (whole: Rulebook, id: RuleId, known: Day) => ruleInForce(whole, id, known, known).value;
/** A later file that says something else of one rule, loaded for December. */
const loaded = (id: RuleId, change: object, from = begins, version = '1.1.0'): Rulebook => {
  const rules = book.rules.map((one) => (one.id === id && one.active ? { ...one, ...change } : one));
  const theirs = Rulebook.parse({ ...book, version, rules });
  return mergeBooks({ ours: book, base: book, theirs, from, settled: nothing }).book;
};
const waits = (whole: Rulebook, id: RuleId): RuleVersion => {
  const version = whole.rules.find((one) => one.id === id && !one.active);
  if (!version) throw new Error(`nothing waits of ${id}`);
  return version;
};
const vouched = (from: Day) => ({ from, by, on: today });
const confirmed = (whole: Rulebook, id: RuleId, from: Day) => {
  const version = waits(whole, id);
  return confirmVersion(whole, version, { ...vouched(from), source: version.source });
};
const set = (whole: Rulebook, id: RuleId, value: unknown, from: Day) => {
  const then = versionInForce(whole, id, from, from);
  return setHouseValue(whole, RuleVersion.parse({ ...then, value }), vouched(from));
};
const newest = (whole: Rulebook): RuleVersion => {
  const version = whole.rules.at(-1);
  if (!version) throw new Error('an empty rulebook');
  return version;
};

for (const back of ['2026-11-24', '2026-12-01', '2026-12-10'] as const)
  test(`B-RUL-1 what a file set from the same day on holds again from its day, taken back from ${back}`, () => {
    const file = loaded('allotment.certifierMay', { source: 'house' });
    const next = confirmed(file, 'allotment.certifierMay', begins);
    expect(valueOn(next, 'allotment.certifierMay', begins)).toEqual(['lower', 'raise']);
    const after = takeBackVersion(next, newest(next), day(back));
    expect(Rulebook.safeParse(after).success).toBe(true);
    expect(leavesOpenOn({ before: next, next: after, id: 'allotment.certifierMay', today })).toBeNull();
    for (const on of ['2026-11-30', '2026-12-10', '2027-06-01'] as const)
      expect(valueOn(after, 'allotment.certifierMay', day(on)), on).toEqual(['lower']);
    expect(after.rules.filter(mayTakeBack)).toEqual([]);
  });

test('B-RUL-1 taken back step by step, what was set on one day comes back in the order of its steps', () => {
  const days = set(
    set(loaded('card.expiresSoon', { value: 45 }), 'card.expiresSoon', 20, begins),
    'card.expiresSoon',
    10,
    begins,
  );
  const once = takeBackVersion(days, newest(days), today);
  expect(valueOn(once, 'card.expiresSoon', begins)).toBe(20);
  const own = once.rules.find((one) => one.id === 'card.expiresSoon' && mayTakeBack(one));
  if (!own) throw new Error('the first choice came back');
  const twice = takeBackVersion(once, own, today);
  expect(valueOn(twice, 'card.expiresSoon', begins)).toBe(45);
  // What was taken back stays so: a third choice and its end bring the file's value again, not the second one.
  const third = set(twice, 'card.expiresSoon', 5, begins);
  expect(valueOn(takeBackVersion(third, newest(third), today), 'card.expiresSoon', begins)).toBe(45);
});

test('B-RUL-1 an act that would leave a needed rule open, or one of a file without a version, is seen', () => {
  const open = (id: RuleId) => ({
    ...book,
    rules: book.rules.map((one) =>
      one.id === id && one.active ? { ...one, activeTo: addDays(begins, -1) } : one,
    ),
  });
  for (const id of ['allotment.period', 'allotment.certifierMay', 'delivery.minimum'] as const)
    expect(leavesOpenOn({ before: book, next: open(id), id, today }), id).toBe(begins);
  expect(leavesOpenOn({ before: book, next: book, id: 'allotment.period', today })).toBeNull();
});

test('B-RUL-1 a rule that only this store confirmed may go back to none', () => {
  const next = confirmed(book, 'equivalency.purchase', today);
  const after = takeBackVersion(next, newest(next), today);
  expect(leavesOpenOn({ before: next, next: after, id: 'equivalency.purchase', today })).toBeNull();
});

for (const [from, takesOver] of [
  ['2026-11-23', '2026-12-01'],
  ['2026-11-30', '2026-12-01'],
  ['2026-12-01', null],
  ['2026-12-02', null],
] as const)
  test(`B-RUL-1 confirmed from ${from}, the file of December takes over on ${takesOver}`, () => {
    const next = confirmed(
      loaded('allotment.certifierMay', { source: 'house' }),
      'allotment.certifierMay',
      day(from),
    );
    expect(takenOverOn(next, newest(next))).toBe(takesOver);
  });

test('B-RUL-1 a version with a last day already is told before it is replaced', () => {
  const own = set(book, 'card.expiresSoon', 20, begins);
  const short = takeBackVersion(own, newest(own), day('2026-12-20'));
  const over = { ...newest(own), value: 5 } as RuleVersion;
  expect(endingAlready(own, over)).toBeUndefined();
  expect(endingAlready(short, over)?.activeTo).toBe('2026-12-19');
});

test('B-RUL-1 the house sets nothing from a day on which a law decides', () => {
  const next = confirmed(book, 'allotment.perTransaction', begins);
  expect(
    [today, addDays(begins, -1), begins, day('2026-12-05')].map((on) =>
      maySet(next, 'allotment.perTransaction', on),
    ),
  ).toEqual([true, true, false, false]);
});

test('B-RUL-1 set and taken back from any days, the file’s own value decides again from then on', () => {
  const later = fc.nat({ max: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(later, later), { minLength: 1, maxLength: 5 }), (acts) => {
      const file = loaded('card.expiresSoon', { value: 45 });
      let now = file;
      let last = today;
      for (const [from, back] of acts) {
        const next = set(now, 'card.expiresSoon', 7, addDays(today, from));
        if (endingAlready(now, newest(next))) continue;
        const until = addDays(today, back);
        now = takeBackVersion(next, newest(next), until);
        last = until > last ? until : last;
        expect(leavesOpenOn({ before: next, next: now, id: 'card.expiresSoon', today })).toBeNull();
        expect(Rulebook.safeParse(now).success).toBe(true);
      }
      for (const on of [last, addDays(last, 1), addDays(last, 60)])
        expect(valueOn(now, 'card.expiresSoon', on)).toBe(valueOn(file, 'card.expiresSoon', on));
    }),
    { numRuns: 25 },
  );
});

test('B-RUL-1 until a loaded file begins, the rulebook bears the number of the one before', () => {
  const one = loaded('delivery.minimum', { value: 10_000 }, day('2026-12-10'));
  const theirs = Rulebook.parse({ ...one, version: '1.2.0', rules: book.rules });
  const two = mergeBooks({ ours: one, base: null, theirs, from: begins, settled: nothing }).book;
  expect(['2026-11-22', '2026-12-09', '2026-12-10'].map((on) => versionOn(one, day(on)))).toEqual([
    book.version,
    book.version,
    '1.1.0',
  ]);
  expect(['2026-11-30', '2026-12-01', '2026-12-31'].map((on) => versionOn(two, day(on)))).toEqual([
    book.version,
    '1.2.0',
    '1.2.0',
  ]);
  expect(Rulebook.safeParse(two).success).toBe(true);
});
