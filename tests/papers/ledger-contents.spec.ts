/** What the papers of the ledger are made from. */
import { expect, test } from 'playwright/test';
import { judgeSale } from '../../main/rules/allowance/sale';
import { alertsOf, slipOf, statementOf } from '../../main/services/common/paper-content/ledger';
import type { DispenseView, SaleItem } from '../../preload/contract/dispense';
import { Day, Instant } from '../../preload/contract/values';
import { bookWith, figure, ledger, limit, on, records } from '../rules/allowance-records';
import { book } from '../rules/book';
import { named } from './samples';

const name = named('Marisol', 'Example');
const item: SaleItem = {
  form: 'flower',
  product: 'Blue Sample',
  units: 2,
  weight: 3500,
  thc: null,
  other: null,
};
const id = '00000000-0000-4000-8000-000000000001';
const held = records({
  ledger: ledger({ day: '2026-11-02', milligrams: 20_000 }),
  externals: [figure('2026-10-01', '2026-12-31', '2026-11-22T15:00:00.000Z', 4000)],
});

function sold(rules = book, before = held) {
  const card = {
    kind: 'valid',
    expiresOn: null,
    daysLeft: null,
    certifiedOn: null,
    renewalOpensOn: null,
    printedDiffers: false,
    next: 'none',
    rule: null,
  } as const;
  const sale = {
    patient: id,
    caregiving: null,
    items: [item],
    certificate: id,
    photoId: 'passport',
    pmpReviewed: true,
    acknowledged: null,
  } as const;
  const facts = { records: before, card, caregiver: null, isMinor: false };
  const decision = judgeSale({ ...sale, items: [item] }, facts, rules, on('2026-11-22'));
  const [working] = decision.lines;
  if (!working) throw new Error('no working');
  const view: DispenseView = {
    id,
    number: 'D-000001',
    patient: { id, name },
    caregiver: null,
    day: Day.parse('2026-11-22'),
    at: Instant.parse('2026-11-22T17:00:00.000Z'),
    by: 'Robin Sample',
    items: [{ row: 2, serial: 1, item, working, voided: null }],
    total: decision.total,
    photoId: 'passport',
    acknowledged: null,
    leftAfter: decision.leftAfter ?? 0,
    elsewhereKnown: true,
    rulebookVersion: '1.0.0',
  };
  return slipOf(view, decision);
}

test('R-ALW-1 a slip is made from the decision: the sale among what was used, and the next day on which more is free', () => {
  const made = sold();
  expect(made.after).toMatchObject({ usedHere: 27_000, knownElsewhere: 4000, left: 67_000 });
  expect(made.next).toEqual({ on: '2026-12-01', left: 98_000 });
  const rolling = sold(bookWith(['allotment.period', 'rolling-30-days']));
  // The row of 2 November falls out; the sale itself still counts then.
  expect(rolling.next).toEqual({ on: '2026-12-02', left: 87_000 });
});

test('R-ALW-1 the slip of the first sale of a period names the day on which all is free again', () => {
  const { externals } = held;
  const made = sold(book, records({ externals: externals.map((one) => ({ ...one, total: 0 })) }));
  expect([made.after.left, made.next]).toEqual([91_000, { on: '2026-12-01', left: 98_000 }]);
});

test('R-ALW-1 a statement’s months stand by the rules as they were known then, and the one that runs by those of its day', () => {
  const shipped = bookWith(
    ['allotment.default', 98_000],
    ['allotment.default', 60_000, { from: '2026-10-01' }],
  );
  const rules = shipped.rules.map((rule) =>
    rule.id === 'allotment.default' && rule.value === 60_000
      ? { ...rule, activeFrom: Day.parse('2026-11-10') }
      : rule,
  );
  const wish = {
    patient: { name, birthDate: Day.parse('1961-07-04') },
    from: Day.parse('2026-10-15'),
    to: Day.parse('2026-11-30'),
    records: { ...held, limits: [limit('2026-11-25', 30_000)] },
    externals: [],
    limits: [],
  };
  const made = statementOf(wish, { ...shipped, rules }, on('2026-11-22'));
  expect(made.months.map(({ limit: most }) => most)).toEqual([98_000, 60_000]);
  expect(made.periods[0]).toEqual(made.months[1]);
});

test('R-ALW-1 a statement is made of whole months, of days inside it, and of today where its end has not come', () => {
  const wish = {
    patient: { name, birthDate: Day.parse('1961-07-04') },
    from: Day.parse('2026-10-15'),
    to: Day.parse('2026-12-31'),
    records: { ...held, limits: [limit('2026-12-01', 50_000)] },
    externals: [],
    limits: [],
  };
  const when = on('2026-11-22');
  const made = statementOf(wish, book, when);
  expect(made.asOf).toBe('2026-11-22');
  expect(made.periods[0]).toMatchObject({ kind: 'calendar-month', left: 74_000 });
  expect(made.months.map(({ from, limit: most, usedHere }) => [from, most, usedHere])).toEqual([
    ['2026-10-01', 98_000, 0],
    ['2026-11-01', 98_000, 20_000],
    ['2026-12-01', 50_000, 0],
  ]);
  expect(made.days).toEqual([{ day: '2026-11-02', here: 20_000, elsewhere: 0, held: 0 }]);
});

test('R-PMP-7 alerts keep the patient’s name and no id', () => {
  const found = alertsOf(
    {
      patient: null,
      since: Day.parse('2026-11-01'),
      kinds: ['expiresSoon'],
      alerts: [
        {
          kind: 'expiresSoon',
          patient: { id, name },
          day: Day.parse('2026-12-01'),
          at: null,
          by: null,
          facts: { daysLeft: 9 },
        },
      ],
      more: false,
    },
    Day.parse('2026-11-22'),
  );
  expect(found.alerts[0]?.patient).toEqual({ name });
  expect(JSON.stringify(found)).not.toContain(id);
});
