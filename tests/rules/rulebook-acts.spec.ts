/** B-RUL-1: what a manager does to the rulebook decides from its day on, and about no earlier one. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addDays, type asDay } from '../../main/rules/calendar';
import { ruleInForce, versionInForce } from '../../main/rules/rulebook';
import {
  confirmVersion,
  mayConfirm,
  maySet,
  mayTakeBack,
  setHouseValue,
  standingOf,
  takeBackVersion,
} from '../../main/rules/rulebook-acts';
import { Rulebook, type RuleId, RuleVersion, ruleIds } from '../../preload/contract/rulebook';
import { anyDay, book, day } from './book';

type Day = ReturnType<typeof asDay>;
const today = day('2026-11-22');
const by = 'Morgan Ledger';
const waiting = book.rules.filter((one) => mayConfirm(book, one));

const valueOn = (whole: Rulebook, id: RuleId, known: Day, about: Day = known) =>
  ruleInForce(whole, id, about, known).value;
const firstWaiting = (id: RuleId): RuleVersion => {
  const version = waiting.find((one) => one.id === id);
  if (!version) throw new Error(`nothing waits of ${id}`);
  return version;
};
const confirmed = (whole: Rulebook, version: RuleVersion, from: Day) =>
  confirmVersion(whole, version, { source: version.source, from, by, on: today });
const set = (whole: Rulebook, id: RuleId, value: unknown, from: Day) => {
  const now = versionInForce(whole, id, today, today);
  return setHouseValue(whole, RuleVersion.parse({ ...now, value }), { from, by, on: today });
};
const last = (whole: Rulebook, id: RuleId): RuleVersion => {
  const version = whole.rules.filter((one) => one.id === id).at(-1);
  if (!version) throw new Error(`no version of ${id}`);
  return version;
};

/** Rules that an act or a file of these tests can touch. */
const touched = ruleIds.filter(
  (id) =>
    maySet(book, id, today) ||
    waiting.some((one) => one.id === id) ||
    ['delivery.minimum', 'certification.validity', 'renewal.opensDaysBefore'].includes(id),
);
const decisions = (whole: Rulebook, known: Day, about: Day) =>
  JSON.stringify(touched.map((id) => [id, valueOn(whole, id, known, about)]));

test('B-RUL-1 every version that is off in the shipped file can be confirmed, and nothing else', () => {
  expect(waiting).toEqual(book.rules.filter(({ active }) => !active));
  expect(waiting.map(({ id }) => id)).toContain('equivalency.purchase');
});

for (const [id, before, after] of [
  ['allotment.default', 98_000, 140_000],
  ['allotment.perTransaction', null, 70_000],
  ['allotment.certifierMay', ['lower'], ['lower', 'raise']],
  ['equivalency.purchase', null, { thcPerGram: 250, otherPerGram: 500 }],
  ['certifier.professions', ['physician', 'aprn'], ['physician', 'aprn', 'pa']],
] as const)
  test(`B-RUL-1 ${id}, confirmed from a day on, decides from that day on and not the day before`, () => {
    const from = day('2026-12-01');
    const next = confirmed(book, firstWaiting(id), from);
    expect(Rulebook.safeParse(next).success).toBe(true);
    expect(valueOn(next, id, day('2026-11-30'))).toEqual(before);
    expect(valueOn(next, id, from)).toEqual(after);
    const copy = last(next, id);
    expect(copy).toMatchObject({ verifiedBy: by, verifiedOn: today, active: true, activeFrom: from });
    expect(standingOf(next, copy, today)).toBe('scheduled');
    expect(standingOf(next, copy, from)).toBe('inForce');
    // The one that waited stays as it came, and is asked about no more.
    expect(standingOf(next, firstWaiting(id), from)).toBe('confirmed');
    expect(mayConfirm(next, firstWaiting(id))).toBe(false);
  });

for (const [what, from, on, kept] of [
  ['on a later day', '2026-12-10', '2026-12-09', 140_000],
  ['on a later day, that day', '2026-12-10', '2026-12-10', 98_000],
  ['before it ever held', '2026-12-01', '2026-12-01', 98_000],
] as const)
  test(`B-RUL-1 a confirmation taken back ${what} decides on ${on}: ${kept}`, () => {
    const next = confirmed(book, firstWaiting('allotment.default'), day('2026-12-01'));
    const copy = last(next, 'allotment.default');
    expect(mayTakeBack(copy)).toBe(true);
    const back = takeBackVersion(next, copy, day(from));
    expect(Rulebook.safeParse(back).success).toBe(true);
    expect(valueOn(back, 'allotment.default', day(on))).toBe(kept);
    expect(mayTakeBack(last(back, 'allotment.default'))).toBe(false);
    expect(mayConfirm(back, firstWaiting('allotment.default'))).toBe(true);
    expect(standingOf(back, last(back, 'allotment.default'), day('2026-12-11'))).toBe('ended');
  });

test('B-RUL-1 a choice of the house is set from a day on, "not set" among them', () => {
  const from = day('2026-12-01');
  const next = set(book, 'retention.documents', 90, from);
  expect(valueOn(next, 'retention.documents', day('2026-11-30'))).toBeNull();
  expect(valueOn(next, 'retention.documents', from)).toBe(90);
  const open = set(next, 'retention.documents', null, day('2027-01-01'));
  expect(valueOn(open, 'retention.documents', day('2026-12-31'))).toBe(90);
  expect(valueOn(open, 'retention.documents', day('2027-01-01'))).toBeNull();
  expect(ruleInForce(open, 'retention.documents', today, today).rule?.source).toBe('house');
});

test('B-RUL-1 set twice for one day, the second decides, and the first never did', () => {
  const next = set(set(book, 'card.expiresSoon', 300, today), 'card.expiresSoon', 20, today);
  expect(Rulebook.safeParse(next).success).toBe(true);
  expect(valueOn(next, 'card.expiresSoon', today)).toBe(20);
  expect(
    next.rules.filter((one) => one.id === 'card.expiresSoon').map((one) => standingOf(next, one, today)),
  ).toEqual(['outranked', 'ended', 'inForce']);
});

for (const [id, may] of [
  ['card.expiresSoon', true],
  ['allotment.externalAge', true],
  ['allotment.externalMissing', true],
  ['delivery.radius', true],
  ['delivery.capacity', true],
  ['retention.documents', true],
  ['card.numberPattern', true],
  ['renewal.reminders', true],
  ['certification.validity', false],
  ['allotment.default', false],
  ['equivalency.purchase', false],
] as const)
  test(`B-RUL-1 the house ${may ? 'sets' : 'does not set'} ${id} itself`, () => {
    expect(maySet(book, id, today)).toBe(may);
  });

test('B-RUL-1 while a confirmed law decides, the house sets nothing over it', () => {
  const next = confirmed(book, firstWaiting('allotment.perTransaction'), today);
  expect(maySet(book, 'allotment.perTransaction', today)).toBe(true);
  expect(maySet(next, 'allotment.perTransaction', today)).toBe(false);
});

test('B-RUL-1 no act of any day changes what was decided on an earlier day', () => {
  const settable = ruleIds.filter((id) => maySet(book, id, today));
  const act = fc.record({
    kind: fc.constantFrom('confirm', 'set', 'takeBack'),
    which: fc.nat(),
    later: fc.nat({ max: 60 }),
  });
  fc.assert(
    fc.property(
      fc.array(act, { minLength: 1, maxLength: 8 }),
      anyDay,
      fc.nat({ max: 70 }),
      (acts, about, ago) => {
        let now = book;
        const changed: string[] = [];
        for (const { kind, which, later } of acts) {
          const from = addDays(today, later);
          const before = now;
          const own = now.rules.filter(mayTakeBack);
          const open = now.rules.filter((one) => mayConfirm(before, one));
          if (kind === 'confirm')
            now = confirmed(now, open[which % open.length] ?? firstWaiting('allotment.default'), from);
          if (kind === 'set') {
            const id = settable[which % settable.length] ?? 'card.expiresSoon';
            if (maySet(now, id, today) && versionInForce(now, id, from, from)) now = set(now, id, null, from);
          }
          const back = own[which % Math.max(1, own.length)];
          if (kind === 'takeBack' && back) now = takeBackVersion(now, back, from);
          const earlier = addDays(from, -1 - ago);
          if (decisions(now, earlier, about) !== decisions(before, earlier, about)) changed.push(kind);
        }
        expect(changed).toEqual([]);
        expect(Rulebook.safeParse(now).success).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test('B-RUL-1 acts on different rules come to the same in any order', () => {
  const from = fc.nat({ max: 30 }).map((later) => addDays(today, later));
  const acts = [
    (whole: Rulebook, on: Day) => confirmed(whole, firstWaiting('allotment.default'), on),
    (whole: Rulebook, on: Day) => confirmed(whole, firstWaiting('equivalency.purchase'), on),
    (whole: Rulebook, on: Day) => set(whole, 'retention.documents', 30, on),
    (whole: Rulebook, on: Day) => set(whole, 'card.expiresSoon', 14, on),
  ];
  const order = fc.shuffledSubarray(
    acts.map((_, at) => at),
    { minLength: acts.length },
  );
  fc.assert(
    fc.property(
      order,
      order,
      fc.array(from, { minLength: 4, maxLength: 4 }),
      anyDay,
      (one, other, days, about) => {
        const after = (turns: readonly number[]) =>
          turns.reduce((whole, at) => acts[at]?.(whole, days[at] ?? today) ?? whole, book);
        const [left, right] = [after(one), after(other)];
        const known = addDays(today, 40);
        expect(decisions(left, known, about)).toBe(decisions(right, known, about));
      },
    ),
    { numRuns: 20 },
  );
});
