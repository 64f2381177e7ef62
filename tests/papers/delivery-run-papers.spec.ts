/** What stands on the papers of a run: manifest, slips, return sheet. */
import { expect, test } from 'playwright/test';
import { manifestStop, returned, slipStop } from './delivery-samples';
import { expectAll, make, name, samples, textIn, toldIn } from './delivery-tools';
import { named } from './samples';
import { letters, pagesOf, read, textOf } from './tools';

const long = named('Maximiliana Konstantinopolitana '.repeat(6).trim(), 'محمد عبد الله');
const street = 'Kilometre 12, Old North Road of the Sample Farm behind the Third Bridge '.repeat(3).trim();
const address = { line1: street, line2: 'Second door', town: 'Milford', state: 'CT', zip: '06461' };
/** Counted by its THC, as edibles are. */
const edible = (product: string, units: number) => ({ form: 'edible', product, units, weight: null, thc: 5 });
const numbered = <Made>(count: number, made: (at: number) => Made): Made[] =>
  Array.from({ length: count }, (_, at) => made(at + 1));

test('B-DLV-3 the manifest has run, driver, stops in order with what is due, totals and signatures', async () => {
  expectAll(textIn(await make('deliveryManifest')), [
    'M-000003 · Wednesday, March 11, 2026',
    'Dana Sample · Employee of the dispensary',
    'March 11, 2026 at 9:05 AM EDT · Robin Sample',
    'Marisol Example, caregiver of Marisol Example',
    'O-000013 · 1:30 PM to 4:30 PM',
    'Stops: 2 · Products: 4 · Units: 24 · To collect: $199.80',
    'Handed over by: name',
    'Taken over by the driver: name',
  ]);
  const service = {
    agent: 'deliveryService',
    service: 'Sample Couriers',
    driver: null,
    outAt: null,
  } as const;
  expectAll(textIn(await make('deliveryManifest', service)), [
    'Not named yet · Delivery service · Sample Couriers',
    'Not left yet',
  ]);
});

for (const largePrint of [false, true]) {
  const print = largePrint ? 'large' : 'normal';

  test(`B-DLV-3 sixty stops flow over pages and none is cut, ${print} print`, async () => {
    const stops = numbered(60, (at) => ({ ...manifestStop(at % 9 === 0 ? long : name, at), address }));
    const bytes = await make('deliveryManifest', { stops }, { largePrint });
    const found = textIn(bytes);
    for (const { number } of stops) expect(found).toContain(number);
    expect(found.split(letters(street))).toHaveLength(61);
    expect(found.split(letters(long.given))).toHaveLength(7);
    // Every page but the first says what it goes on with, and in normal print repeats the columns.
    const pages = textOf(bytes).split('\f').slice(1, -1);
    for (const page of pages) expect(letters(page)).toContain(letters('Delivery manifest · M-000003'));
    if (!largePrint)
      for (const page of pages.slice(0, -1)) expect(letters(page)).toContain(letters('To collect'));
  });

  test(`B-DLV-3 a slip of fifty products flows on under its stop's number, ${print} print`, async () => {
    const items = numbered(50, (at) => edible(`Sample no. ${at} of fifty`, at));
    const stop = { ...slipStop(long), items, address };
    const bytes = await make('deliverySlip', { stops: [stop] }, { largePrint });
    const found = textIn(bytes);
    expectAll(found, [...items.map(({ product }) => product), street, long.given]);
    const [, ...after] = textOf(bytes).split('\f').slice(0, -1);
    expect(after.length).toBeGreaterThan(0);
    for (const page of after) expect(letters(page)).toContain(letters('Stop 1 of 2 · order O-000012'));
  });
}

test('B-DLV-3 a row that is taller than a page goes on below the head of the next', async () => {
  const family = 'Wu '.repeat(700).trim();
  const bytes = await make('deliveryManifest', { stops: [manifestStop(named('Ana', family))] });
  expect(textIn(bytes).split('Wu').length).toBe(701);
});

test('B-DLV-3 the slip says whom to find, what to check and what to collect, with room for what happened', async () => {
  expectAll(toldIn(await make('deliverySlip', { stops: [slipStop(name, 3, 12)] })), [
    'Stop 3 of 12',
    'Order O-000014 · run M-000003 · Driver: Dana Sample',
    'Wednesday, March 11, 2026, 9:30 AM to 1:30 PM',
    '(860) 555-0123 · Private home',
    'Note: The bell does not ring. Please knock.',
    'In the bag: 2',
    '2 × 3.5 g Blue Sample (Flower)',
    'the registered patient or caregiver, in person',
    'Its last day is March 11, 2026 or later.',
    'A valid photo ID is shown',
    'The name is the same on the card, on the photo ID and here: Marisol Example.',
    'Collect exactly $99.90, paid with Cash Debit card',
    'Amount received ($)',
    'Of it tip ($)',
    'Outcome Delivered Not accepted Nobody home Check not passed',
    'What was not passed Registered person Card Photo ID Name',
    "Driver's signature",
    'I have received this order. Signature of Marisol Example',
  ]);
});

test('B-DLV-3 B-PAP-2 the driver reads English, the customer their own language, and the page says which is which', async () => {
  const stops = [{ ...slipStop(name), language: 'es' as const }];
  const bytes = await make('deliverySlip', { stops });
  expectAll(textIn(bytes), [
    'Collect exactly $99.90, paid with',
    'A pagar: $99.90. Pague con efectivo o tarjeta de débito. El conductor no da cambio.',
    'Recibí este pedido. Firma de Marisol Example',
  ]);
  const plain = read(bytes, 'qpdf', ['--qdf', '--object-streams=disable'], ['-']).toString('latin1');
  expect(plain).toMatch(/\/Lang \(es\)[^>]*\/S \/Div|\/S \/Div[^>]*\/Lang \(es\)/);
  expect(plain).toContain('/Lang (en)');
});

test('B-DLV-3 every stop begins a page of its own with the code of its order; a usual one is one page', async () => {
  const four = numbered(4, (at) => edible(`Sample ${at}`, at));
  const stops = numbered(12, (at) => ({
    ...slipStop(name, at, 12),
    items: four,
    language: at % 2 === 0 ? ('es' as const) : ('en' as const),
  }));
  const bytes = await make('deliverySlip', { stops });
  expect(pagesOf(bytes)).toBe(12);
  const pages = textOf(bytes).split('\f');
  for (const [at, { number }] of stops.entries()) expect(letters(pages[at] ?? '')).toContain(number);
  const tree = read(bytes, 'pdfinfo', ['-struct']).toString();
  expect(tree.match(/^\s*Figure\b/gm)).toHaveLength(12);
  expect(tree.match(/^\s*H1\b/gm)).toHaveLength(12);
});

for (const language of ['en', 'es'] as const)
  test(`B-DLV-3 a slip of eight products is one page, ${language}; what spills over is whole and says whose it is`, async () => {
    const eight = numbered(8, (at) => edible(`Blue Sample gummies no. ${at}`, at));
    const wordy = edible('Sample mints of extra strength, ten pieces in a tin', 1);
    const one = { ...slipStop(name), language, items: [...eight.slice(1), wordy] };
    expect(pagesOf(await make('deliverySlip', { stops: [one] }, { language }))).toBe(1);
    const more = { ...one, receiver: long, address, items: [...eight, ...eight, ...eight] };
    const bytes = await make('deliverySlip', { stops: [more] }, { language });
    const pages = textOf(bytes).split('\f');
    expect(pagesOf(bytes)).toBe(2);
    const [outcomes, boxes] =
      language === 'en'
        ? ['Outcome', ['Nobody home', 'What was not passed']]
        : ['Resultado', ['Nadie en casa', 'Qué no se superó']];
    const page = letters(pages.find((found) => letters(found).includes(outcomes)) ?? '');
    expectAll(page, [...boxes, 'O-000012']);
  });

test('B-DLV-3 a slip for the bag alone is of an order that is on no run', async () => {
  const bytes = await make('deliverySlip', { stops: [{ ...slipStop(name), run: null, driver: null }] });
  const found = textIn(bytes);
  expectAll(found, ['Order O-000012', 'Marisol Example']);
  expect(found).not.toMatch(/M-000003|Driver:/);
  expect(pagesOf(bytes)).toBe(1);
});

test('B-DLV-3 the return sheet says what came back and why, who counted it, and the money', async () => {
  const found = textIn(await make('deliveryReturn'));
  expectAll(found, [
    'M-000003 · Wednesday, March 11, 2026',
    'Left March 11, 2026 at 9:05 AM EDT',
    'Back March 11, 2026 at 4:50 PM EDT · Robin Sample',
    '6 · delivered: 2 · came back: 3',
    'No outcome is entered yet for so many stops: 1.',
    'O-000013 · Marisol Example',
    'Stop 2 · Nobody was home',
    '10 × 5 mg THC Berry chews (Edible)',
    'Did not pass: Card and Photo ID',
    'Note: The card ran out in February.',
    'Counted back in March 11, 2026 at 5:05 PM EDT by Robin Sample · The seal is whole.',
    'Cash received $100.00',
    'Debit card $85.00',
    'Tips $0.10, among the amounts above',
    'Brought back by: name',
  ]);
  const many = numbered(60, (stop) => returned(name, { stop, number: `O-${100_000 + stop}` }));
  const flowed = textIn(await make('deliveryReturn', { orders: many }));
  for (const { number } of many) expect(flowed).toContain(number);
  expectAll(textIn(await make('deliveryReturn', { orders: [], payments: [] })), [
    'No product came back.',
    'Cash received $0.00',
  ]);
});

test('B-A11Y-1 tables are tables, lists are lists, each QR is told in words', async () => {
  const treeOf = async (template: 'deliverySlip' | 'deliveryManifest' | 'deliveryConfirmation') =>
    read(await make(template), 'pdfinfo', ['-struct']).toString();
  for (const part of ['Table', 'TR', 'TH', 'TD', 'L', 'LI', 'LBody', 'Figure'])
    for (const template of ['deliveryManifest', 'deliveryConfirmation'] as const)
      expect(await treeOf(template)).toMatch(new RegExp(`^\\s*${part}\\b`, 'm'));
  for (const part of ['L', 'LI', 'LBody', 'Figure'])
    expect(await treeOf('deliverySlip')).toMatch(new RegExp(`^\\s*${part}\\b`, 'm'));
});

test('B-DLV-3 B-PAP-1 a note holds up no paper of a run: what no typeface has stands there as its number', async () => {
  const note = 'Back door → ring twice \u{1f642}';
  const said = 'Back door [U+2192] ring twice [U+1F642]';
  const [stop] = samples.deliveryManifest.stops;
  const [slip] = samples.deliverySlip.stops;
  const [back] = samples.deliveryReturn.orders;
  if (!stop || !slip || !back) throw new Error('samples without a stop');
  const made = [
    await make('deliveryConfirmation', { note }),
    await make('deliveryManifest', { stops: [{ ...stop, note }] }),
    await make('deliverySlip', { stops: [{ ...slip, note }] }),
    await make('deliveryReturn', { orders: [{ ...back, note }] }),
    await make('deliveryReturn', {
      orders: [{ ...back, note: '', back: { at: '2026-03-11T20:00:00.000Z', by: 'Fay Front', note } }],
    }),
  ];
  for (const paper of made) expectAll(textIn(paper), [said]);
});
