/** What stands on the papers of the ledger, and what they are made from. */
import { expect, test } from 'playwright/test';
import type { PaperInputOf } from '../../main/papers/content';
import { judgeSale } from '../../main/rules/allowance/sale';
import { alertsOf, slipOf, statementOf } from '../../main/services/common/paper-content/ledger';
import type { DispenseView, SaleItem } from '../../preload/contract/dispense';
import { Day, Instant } from '../../preload/contract/values';
import { bookWith, figure, ledger, limit, on, records } from '../rules/allowance-records';
import { book } from '../rules/book';
import { byWeight, ledgerContents } from './ledger-samples';
import { frame, named } from './samples';
import { letters, pagesOf, read, render, textOf } from './tools';

const name = named('Marisol', 'Example');
const samples = ledgerContents(name);
const slip = (
  over: Partial<PaperInputOf<'dispenseSlip'>['content']> = {},
  more: Partial<typeof frame> = {},
) =>
  render({
    template: 'dispenseSlip',
    frame: { ...frame, ...more },
    content: { ...samples.dispenseSlip, ...over },
  });
const textIn = (bytes: Uint8Array) => letters(textOf(bytes));

test('R-ALW-1 the slip says each line with its working, the running total, what is left and the next day', async () => {
  const found = textIn(await slip());
  for (const part of [
    'D-000017',
    'Dispensed by',
    'Robin Sample',
    'Marisol Example, caregiver',
    "Driver's license",
    'Flower · serial number 1041 · 2 × 3.5 g, by weight',
    '5 × 0.75 g, by weight',
    '10 × (10 mg THC ÷ 250 mg + 1 mg other cannabinoids ÷ 500 mg), in grams, rounded up',
    'Taken back. Counts no more.',
    'This sale counts as 11.17 g of your allowance.',
    'Left until March 31, 2026: 55.9 g',
    'From April 1, 2026, 98 g will be left',
    'decided by rulebook 1.0.0 5f3a9c01',
    'Looked at with the pharmacist in charge.',
  ])
    expect(found, part).toContain(letters(part));
});

test('R-ALW-1 the slip is in the language of whoever takes it home', async () => {
  const found = textIn(await slip({}, { language: 'es' }));
  expect(found).toContain(letters('Disponible hasta el 31 de marzo de 2026: 55.9 g'));
  expect(found).toContain(letters('10 × (10 mg de THC ÷ 250 mg + 1 mg de otros cannabinoides ÷ 500 mg)'));
});

test('B-ALW-1 an unknown figure is said to be unknown, and what is left is at most', async () => {
  const after = { ...samples.dispenseSlip.after, usedElsewhere: null };
  const external = { kind: 'none', asOf: null, source: null } as const;
  const none = textIn(await slip({ external, after: { ...after, knownElsewhere: 0 } }));
  expect(none).toContain(letters('at most. What was dispensed elsewhere is not known here.'));
  expect(none).toContain(letters('Used elsewhere Not known'));
  const some = textIn(await slip({ external, after: { ...after, knownElsewhere: 9000 } }));
  expect(some).toContain(letters('Not known. At least 9 g.'));
});

for (const largePrint of [false, true])
  test(`B-PAP-1 fifty lines flow over pages and none is lost, ${largePrint ? 'large' : 'normal'} print`, async () => {
    const items = Array.from({ length: 50 }, (_, at) => byWeight(2000 + at, `Sample ${at + 1}`, 100));
    const bytes = await slip({ items }, { largePrint });
    const found = textIn(bytes);
    for (const { product, serial } of items)
      for (const part of [product, `serial number ${serial}`]) expect(found).toContain(letters(part));
    expect(pagesOf(bytes)).toBeGreaterThan(3);
  });

test('B-PAP-1 the slip of a usual sale is one page', async () => {
  const items = [byWeight(1, 'Blue Sample', 3500), byWeight(2, 'Red Sample', 3500)];
  const content = { items, acknowledged: null, receivedBy: null };
  for (const language of ['en', 'es'] as const) expect(pagesOf(await slip(content, { language }))).toBe(1);
});

test('B-A11Y-1 tables are tables and bars are told in words', async () => {
  const bytes = await slip();
  const tree = read(bytes, 'pdfinfo', ['-struct']).toString();
  for (const part of ['Table', 'TR', 'TH', 'TD']) expect(tree).toMatch(new RegExp(`^\\s*${part}\\b`, 'm'));
  expect(tree).toMatch(/Scope/);
  // The QR code and the bar.
  const plain = read(bytes, 'qpdf', ['--qdf', '--object-streams=disable'], ['-']).toString('latin1');
  expect(plain.match(/\/Alt /g)).toHaveLength(2);
});

test('R-ALW-1 R-ALW-2 the statement has months, days, other counts, figures with their age and certifiers’ amounts', async () => {
  const content = samples.allowanceStatement;
  const found = textIn(await render({ template: 'allowanceStatement', frame, content }));
  for (const part of [
    'January 1, 2026 to March 31, 2026',
    'Left on March 2, 2026: 55.9 g',
    'January 2026: 0 g used or held, of 98 g. What was dispensed elsewhere is not known.',
    'February 2026: 84 g used or held, of 60 g. That is 24 g over the limit.',
    'March 1, 2026 9.93 g',
    'The thirty days up to this day',
    'CPMRS',
    '30 h before this paper was made',
    'Replaced by a newer figure',
    '60 g a month, set by Avery Example',
    "Back to the program's amount, by Avery Example",
  ])
    expect(found, part).toContain(letters(part));
});

test('R-PMP-7 the paper of alerts says each in a sentence, and that there are more', async () => {
  const found = textIn(await render({ template: 'alerts', frame, content: samples.alerts }));
  for (const part of [
    'The whole store',
    'On March 2, 2026, 14 g were asked for. 3.5 g were left.',
    "certificate CT-1001 was presented: a caregiver's certificate, reported lost.",
    '73 hours ago. Source: CPMRS.',
    'The certificate runs out on March 14, 2026, in 12 days.',
    'There are more alerts than this paper holds.',
  ])
    expect(found, part).toContain(letters(part));
  const none = { ...samples.alerts, patient: { name }, alerts: [], more: false };
  expect(textIn(await render({ template: 'alerts', frame, content: none }))).toContain(
    letters('There is nothing to show.'),
  );
});

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
