/** The papers of a delivery: taken into the register once, from what the store says then (B-DLV-3, B-PAP-1, B-PAP-2). */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { letters, textOf } from '../papers/tools';
import { type Desk, test } from '../support/counter';
import {
  delivering,
  driver,
  handing,
  morning,
  order,
  orderLine,
  placed,
  runOf,
  sent,
} from '../support/deliveries';
import { carded, grams, pharmacist, uuid } from '../support/sales';

const look = { language: 'es', largePrint: false } as const;
const wish = () => ({ ...look, key: uuid() });
const textIn = async (desk: Desk, paper: string) =>
  letters(textOf((await desk.done('paper.bytes', { paper })).bytes));

type OfOrder = 'delivery.confirmation' | 'delivery.slip';
const refusal = async (desk: Desk, call: OfOrder, of: string) => {
  const reply = await desk.call(call, { order: of, ...wish() });
  return reply.kind === 'refused' ? reply.code : reply.kind;
};

test('R-DLV-6 B-PAP-1 the confirmation is made once a form, in the language asked for, with the figures of its day', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const lines = [orderLine(grams(7), 9000), orderLine(grams(1), 1599)];
  const made = await placed(petra, order(patient, 0, { lines, discount: 599, note: 'Blue door' }));
  const form = { order: made.id, ...wish() };
  const paper = await main.done('delivery.confirmation', form);
  expect(paper).toMatchObject({ template: 'deliveryConfirmation', language: 'es', prints: 0 });
  expect(await main.done('delivery.confirmation', form)).toEqual(paper);
  const text = await textIn(main, paper.id);
  for (const part of [made.number, 'Blue door', '$105.99', '−$5.99', 'Cantidad exacta: $100.00', '8 g de su'])
    expect(text, part).toContain(letters(part));
  const { papers } = await main.done('patient.view', { patient });
  expect(papers.map(({ id }) => id)).toContain(paper.id);
});

test('B-DLV-1 an order that waits has a confirmation that says so and no slip; one that is over has neither', async ({
  house,
  main,
}) => {
  await delivering(main, { capacity: 1 });
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const first = await placed(petra, order(patient, grams(1)));
  const second = await placed(petra, order(patient, grams(1)), true);
  expect(second.state).toBe('waiting');
  const paper = await main.done('delivery.confirmation', { order: second.id, ...wish() });
  expect(await textIn(main, paper.id)).toContain(letters('Mientras espera no se reserva nada.'));
  expect(await refusal(main, 'delivery.slip', second.id)).toBe('paper-not-due');
  await main.done('delivery.cancel', { order: first.id, version: first.version, reason: 'Changed plans' });
  for (const call of ['delivery.confirmation', 'delivery.slip'] as const) {
    expect(await refusal(main, call, first.id)).toBe('paper-not-due');
    expect(await refusal(main, call, uuid())).toBe('not-found');
  }
});

test('B-DLV-3 B-PAP-2 manifest and slips of a run are in English, the customer’s part in that of their session', async ({
  house,
  main,
}) => {
  await delivering(main);
  await driver(house);
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const one = await placed(petra, order(patient, grams(1)));
  const two = await placed(petra, order(patient, grams(2)));
  const bag = await main.done('delivery.slip', { order: one.id, ...wish(), language: null });
  expect(bag).toMatchObject({ template: 'deliverySlip', language: 'en' });
  expect(await textIn(main, bag.id)).not.toContain(letters('M-0000'));
  const run = await sent(house, petra, [two, one]);

  const manifest = await main.done('delivery.manifest', { run: run.id, ...wish() });
  expect(manifest).toMatchObject({ template: 'deliveryManifest', language: 'en' });
  const listed = await textIn(main, manifest.id);
  for (const part of [run.number, 'Dan Driver', 'Stops: 2 · Products: 2 · Units: 2 · To collect: $160.00'])
    expect(listed, part).toContain(letters(part));
  // In the order of the stops, whichever was ordered first.
  expect(listed.indexOf(two.number)).toBeLessThan(listed.indexOf(one.number));

  // Where a language is asked for, the customer's part is in it.
  const asked = await main.done('delivery.slip', { order: one.id, ...wish() });
  expect(await textIn(main, asked.id)).toContain(letters('A pagar: $80.00'));

  const slips = await main.done('delivery.slips', { run: run.id, ...wish(), language: null });
  expect(slips.language).toBe('en');
  const { bytes } = await main.done('paper.bytes', { paper: slips.id });
  const pages = textOf(bytes).split('\f').slice(0, -1).map(letters);
  expect(pages).toHaveLength(2);
  for (const [at, { number }] of [two, one].entries())
    for (const part of [number, run.number, 'Check before you hand it over', 'To pay: $80.00'])
      expect(pages[at], part).toContain(letters(part));
});

test('B-DLV-3 the return sheet says what came back, and the money of what did not', async ({
  house,
  main,
}) => {
  await delivering(main);
  await driver(house);
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const delivered = await placed(petra, order(patient, grams(1)));
  const failed = await placed(petra, order(patient, grams(2)));
  const open = await placed(petra, order(patient, grams(3)));
  const planned = await main.done('delivery.planRun', runOf([open.id], null));
  const early = await main.call('delivery.returnSheet', { run: planned.id, ...wish() });
  expect(early).toMatchObject({ kind: 'refused', code: 'paper-not-due' });

  const run = await sent(house, petra, [delivered, failed]);
  const now = async (of: { readonly id: string }) => main.done('delivery.order', { order: of.id });
  const paid = { kind: 'cash', received: 9000 } as const;
  await main.done('delivery.handOff', handing(await now(delivered), { payment: paid }));
  const outcome: InputOf<'delivery.fail'> = {
    order: failed.id,
    version: (await now(failed)).version,
    outcome: 'failedCheck',
    failed: ['photoId'],
    note: 'Left it at home',
  };
  await main.done('delivery.fail', outcome);
  const sheet = await main.done('delivery.returnSheet', { run: run.id, ...wish() });
  expect(sheet).toMatchObject({ template: 'deliveryReturn', language: 'en' });
  const text = await textIn(main, sheet.id);
  for (const part of [
    '2 · delivered: 1 · came back: 1',
    failed.number,
    'A check at the door was not passed',
    'Did not pass: Photo ID',
    'Note: Left it at home',
    'Cash received $90.00',
    'Tips $10.00',
  ])
    expect(text, part).toContain(letters(part));
  expect(text).not.toContain(delivered.number);
  const { version } = await now(failed);
  await main.done('delivery.productBack', {
    order: failed.id,
    version,
    counted: 'whole',
    note: 'Seal whole',
  });
  const again = await main.done('delivery.returnSheet', { run: run.id, ...wish() });
  expect(again.number).not.toBe(sheet.number);
  expect(await textIn(main, again.id)).toContain(letters('Seal whole'));
});

test('B-DLV-1 the board on paper has windows with places and short names, in the language asked for', async ({
  house,
  main,
}) => {
  await delivering(main, { capacity: 2 });
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const made = await placed(petra, order(patient, grams(1)));
  const form = { from: morning.day, days: 1, ...wish() };
  const paper = await main.done('delivery.boardPaper', form);
  expect(paper).toMatchObject({ template: 'deliveryBoard', language: 'es' });
  expect(await main.done('delivery.boardPaper', form)).toEqual(paper);
  const text = await textIn(main, paper.id);
  for (const part of [made.number, 'pedidos: 1 de 2, libres: 1', 'pedidos: 0 de 2, libres: 2', 'Hartford'])
    expect(text, part).toContain(letters(part));
  expect(text).not.toContain(letters(`${made.patient.name.given} ${made.patient.name.family}`));
});
