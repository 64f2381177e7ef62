/** B-RUL-1: a later file, loaded or brought by the program, decides from its day on, rule by rule. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addDays, type asDay } from '../../main/rules/calendar';
import { ruleInForce, versionInForce } from '../../main/rules/rulebook';
import { confirmVersion, mayConfirm, mergeBooks, setHouseValue } from '../../main/rules/rulebook-acts';
import { leftOpen, mayBeOpen, neededRules } from '../../main/rules/rulebook-needed';
import { Rulebook, type RuleId, RuleVersion, ruleIds } from '../../preload/contract/rulebook';
import { anyDay, book, day, versionsOf } from './book';

type Day = ReturnType<typeof asDay>;
const today = day('2026-11-22');
const by = 'Morgan Ledger';

const valueOn = (whole: Rulebook, id: RuleId, known: Day, about: Day = known) =>
  ruleInForce(whole, id, about, known).value;
const firstWaiting = (id: RuleId): RuleVersion => {
  const version = book.rules.find((one) => one.id === id && mayConfirm(book, one));
  if (!version) throw new Error(`nothing waits of ${id}`);
  return version;
};
const confirmed = (whole: Rulebook, version: RuleVersion, from: Day) =>
  confirmVersion(whole, version, { source: version.source, from, by, on: today });
const set = (whole: Rulebook, id: RuleId, value: unknown, from: Day) => {
  const now = versionInForce(whole, id, today, today);
  return setHouseValue(whole, RuleVersion.parse({ ...now, value }), { from, by, on: today });
};
const decisions = (whole: Rulebook, known: Day, about: Day) =>
  JSON.stringify(ruleIds.map((id) => [id, valueOn(whole, id, known, about)]));

/** The shipped file, with other versions of some rules. */
const fileWith = (changes: Partial<Record<RuleId, unknown>>, version = '1.1.0'): Rulebook =>
  Rulebook.parse({
    ...book,
    version,
    rules: book.rules.map((one) =>
      one.active && one.id in changes ? { ...one, value: changes[one.id] } : one,
    ),
  });
const nothing = new Set<string>();

test('B-RUL-1 a later file decides from its day on, rule by rule, and leaves the rest alone', () => {
  const from = day('2027-01-01');
  const theirs = fileWith({ 'delivery.minimum': 10_000, 'caregiver.maxPatients': 2 });
  const {
    book: next,
    changed,
    kept,
  } = mergeBooks({ ours: book, base: book, theirs, from, settled: nothing });
  expect([changed, kept]).toEqual([['caregiver.maxPatients', 'delivery.minimum'], []]);
  expect(Rulebook.safeParse(next).success).toBe(true);
  expect(valueOn(next, 'delivery.minimum', day('2026-12-31'))).toBe(7_500);
  expect(valueOn(next, 'delivery.minimum', from)).toBe(10_000);
  expect(next.version).toBe('1.1.0');
});

test('B-RUL-1 what the store settled and the file leaves alone stays, under a file as under a new program', () => {
  const ours = confirmed(
    set(book, 'retention.documents', 30, today),
    firstWaiting('allotment.default'),
    today,
  );
  const theirs = fileWith({ 'delivery.minimum': 10_000 });
  for (const settled of [nothing, new Set(['retention.documents', 'allotment.default'])]) {
    const { book: next, changed } = mergeBooks({ ours, base: book, theirs, from: today, settled });
    expect(changed).toEqual(['delivery.minimum']);
    expect(valueOn(next, 'retention.documents', today)).toBe(30);
    expect(valueOn(next, 'allotment.default', today)).toBe(140_000);
  }
});

test('B-RUL-1 where both changed one rule a loaded file wins, and a new program leaves it and says so', () => {
  const ours = set(book, 'card.expiresSoon', 20, today);
  const theirs = fileWith({ 'card.expiresSoon': 45 });
  const loaded = mergeBooks({ ours, base: book, theirs, from: day('2027-01-01'), settled: nothing });
  expect(valueOn(loaded.book, 'card.expiresSoon', day('2026-12-31'))).toBe(20);
  expect(valueOn(loaded.book, 'card.expiresSoon', day('2027-01-01'))).toBe(45);
  const program = mergeBooks({
    ours,
    base: book,
    theirs,
    from: today,
    settled: new Set(['card.expiresSoon']),
  });
  expect(valueOn(program.book, 'card.expiresSoon', today)).toBe(20);
  expect([program.changed, program.kept]).toEqual([[], ['card.expiresSoon']]);
});

test('B-RUL-1 a file cannot switch on what is not sure, whoever it says vouched for it', () => {
  const unsure = {
    ...firstWaiting('allotment.default'),
    active: true,
    verifiedBy: 'Somebody',
    verifiedOn: today,
  };
  const theirs = Rulebook.parse({ ...book, version: '1.1.0', rules: [...book.rules, unsure] });
  const { book: next } = mergeBooks({ ours: book, base: book, theirs, from: today, settled: nothing });
  expect(valueOn(next, 'allotment.default', today)).toBe(98_000);
  expect(
    next.rules.filter((one) => one.id === 'allotment.default' && one.active && one.activeTo === null),
  ).toHaveLength(1);
});

test('B-RUL-1 a file of any later day changes nothing that was decided before that day', () => {
  const changes = fc.constantFrom(
    { 'delivery.minimum': 1 },
    { 'certification.validity': 2, 'renewal.opensDaysBefore': 60 },
    { 'card.expiresSoon': 7, 'allotment.period': 'rolling-30-days' },
  );
  fc.assert(
    fc.property(changes, fc.nat({ max: 400 }), anyDay, fc.nat({ max: 500 }), (change, later, about, ago) => {
      const from = addDays(today, later);
      const ours = set(book, 'card.expiresSoon', 20, today);
      const { book: next } = mergeBooks({
        ours,
        base: book,
        theirs: fileWith(change),
        from,
        settled: nothing,
      });
      const earlier = addDays(from, -1 - ago);
      expect(decisions(next, earlier, about)).toBe(decisions(ours, earlier, about));
    }),
    { numRuns: 30 },
  );
});

test('B-RUL-1 the shipped file leaves no needed rule open; a file that does is named by the rule', () => {
  expect(leftOpen(book, today)).toEqual([]);
  expect(leftOpen(fileWith({ 'clock.tolerance': null }), today)).toEqual(['clock.tolerance']);
  const late = Rulebook.parse({
    ...book,
    rules: book.rules.map((one) =>
      one.id === 'allotment.ounce' ? { ...one, effectiveFrom: '2026-01-01' } : one,
    ),
  });
  expect(leftOpen(late, today)).toEqual(['allotment.ounce']);
  expect([mayBeOpen('clock.tolerance'), mayBeOpen('delivery.capacity')]).toEqual([false, true]);
  for (const id of neededRules) expect(versionsOf(id).length, id).toBeGreaterThan(0);
});
