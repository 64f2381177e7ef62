/** What stands on the papers of the ledger. */
import { expect, test } from 'playwright/test';
import type { PaperInputOf } from '../../main/papers/content';
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
