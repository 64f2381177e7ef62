/** What stands on the confirmation of an order, and on the board. */
import { expect, test } from 'playwright/test';
import { expectAll, make, samples, textIn } from './delivery-tools';
import { letters, pagesOf } from './tools';

test('R-DLV-5 R-DLV-6 the confirmation says when, what, how much, who, and what to have ready', async () => {
  expectAll(textIn(await make('deliveryConfirmation', { forPatient: null })), [
    'O-000012',
    'Wednesday, March 11, 2026, 9:30 AM to 1:30 PM',
    '12 Example Road, Apartment 4',
    '(860) 555-0123',
    'The bell does not ring.',
    '2 × 3.5 g Blue Sample (Flower)',
    '$90.00',
    'Products together $105.00 · Discount −$5.10',
    'Exact amount: $99.90',
    'Only a registered patient or caregiver may receive the order: Marisol Example, in person.',
    'the payment, the registration card or temporary certificate, and a photo ID, both valid on March 11, 2026',
    'Pay with cash or debit card. The driver gives no change. Whatever you pay in cash above this amount is a tip.',
    'If you are not there, the driver takes the order back',
    'To cancel the delivery or to move it, call (203) 874-4673',
    '7.42 g of your allowance are held',
    'Left until March 31, 2026, this order taken off: 55.48 g',
  ]);
});

test('R-DLV-6 the confirmation is in the language of whoever receives it, and is one page', async () => {
  const spanish = await make('deliveryConfirmation', {}, { language: 'es' });
  expectAll(textIn(spanish), [
    'miércoles, 11 de marzo de 2026, de 9:30 a.m. a 1:30 p.m.',
    'Cantidad exacta: $99.90',
    'El conductor no da cambio. Lo que pague en efectivo de más es propina.',
    'Marisol Example, cuidador de Marisol Example',
    'de la cantidad permitida de Marisol Example',
  ]);
  for (const language of ['en', 'es'] as const)
    expect(pagesOf(await make('deliveryConfirmation', { forPatient: null }, { language }))).toBe(1);
});

test('B-DLV-1 whoever waits is told that nothing is held', async () => {
  const found = textIn(await make('deliveryConfirmation', { waiting: true }));
  expectAll(found, ['Delivery: waiting list', 'have no place yet', 'Nothing is held while you wait.']);
  expect(found).not.toContain(letters('are held until the delivery'));
});

test('B-ALW-1 what was dispensed elsewhere unknown: what is left is at most; no figures, no sentence', async () => {
  const { figures } = samples.deliveryConfirmation;
  if (figures === null) throw new Error('a sample without figures');
  const unknown = { ...figures, usedElsewhere: null, knownElsewhere: 0 };
  expectAll(textIn(await make('deliveryConfirmation', { figures: unknown })), ['55.48 g at most.']);
  expect(textIn(await make('deliveryConfirmation', { figures: null }))).not.toContain(letters('Left until'));
});

for (const [discount, due, said, not] of [
  [0, 10_500, [], ['Products together', 'Discount', 'Rounded']],
  [510, 9900, ['Products together $105.00 · Discount −$5.10 · Rounded down −$0.90'], []],
  [0, 10_425, ['Products together $105.00 · Rounded down −$0.75'], ['Discount']],
] as const)
  test(`R-DLV-6 the sum adds up to the cent: discount ${discount}, due ${due}`, async () => {
    const found = textIn(await make('deliveryConfirmation', { discount, due }));
    expectAll(found, said);
    for (const part of not) expect(found).not.toContain(letters(part));
  });

test('R-DLV-6 how it is paid is what the rulebook says', async () => {
  const change = { kinds: ['cash'], givesChange: true, overageIsTip: true } as const;
  const found = textIn(await make('deliveryConfirmation', { payment: change }));
  expectAll(found, ['Pay with cash. The driver can give change.']);
  expect(found).not.toContain(letters('tip'));
  const exact = { kinds: ['debit'], givesChange: false, overageIsTip: false } as const;
  expectAll(textIn(await make('deliveryConfirmation', { payment: exact })), [
    'Pay with debit card. The driver gives no change. Pay exactly this amount.',
  ]);
});

test('B-DLV-1 the board has windows with their places, orders with a short name, and who waits', async () => {
  const found = textIn(await make('deliveryBoard', {}, { code: null }));
  expectAll(found, [
    'Wednesday, March 11, 2026',
    '9:30 AM to 1:30 PM · orders: 2 of 2, free: 0 · waiting: 1',
    'O-000012 Marisol E. Milford Packed',
    'O-000014 Marisol E. West Haven On the waiting list',
    '1:30 PM to 4:30 PM · orders: 0, no limit',
    'No orders yet.',
    'No delivery: Stocktaking',
  ]);
  expect(found).not.toContain(letters('Marisol Example'));
  expectAll(textIn(await make('deliveryBoard', { days: [] })), ['No window and no order in these days.']);
});

test('B-DLV-1 a closed day says why: in the store’s words, or a holiday by its name in either language', async () => {
  const days = [{ day: '2026-12-25', closed: 'christmas', windows: [] }];
  expectAll(textIn(await make('deliveryBoard', { days })), ['No delivery: Christmas Day']);
  expectAll(textIn(await make('deliveryBoard', { days }, { language: 'es' })), ['Sin entregas: Navidad']);
});
