/** Slip, statement and alerts: taken into the register once, from what the ledger says (R-ALW-1, R-PMP-7). */
import { expect } from 'playwright/test';
import { test } from '../support/counter';
import { carded, flower, grams, pharmacist, sale, sell, sold, uuid } from '../support/sales';

const look = { language: 'es', largePrint: false } as const;

test('R-ALW-1 the slip of a sale is made once a form, and again after something was taken back', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  const made = await sold(petra, sale(patient, 1, { items: [flower(3500), flower(grams(5), 2)] }));
  const form = { dispense: made.id, ...look, key: uuid() };
  const slip = await main.done('dispense.slip', form);
  expect(slip).toMatchObject({ template: 'dispenseSlip', language: 'es', prints: 0 });
  expect(await main.done('dispense.slip', form)).toEqual(slip);
  const [row] = made.items;
  await petra.done('dispense.void', {
    dispense: made.id,
    rows: [row?.row ?? 0],
    reason: 'Torn',
    key: uuid(),
  });
  const after = await main.done('dispense.slip', { ...form, key: uuid() });
  expect(after.number).not.toBe(slip.number);
  for (const paper of [slip.id, after.id]) {
    const { bytes } = await main.done('paper.bytes', { paper });
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
  }
  const { papers } = await main.done('patient.view', { patient: patient.patient });
  expect(papers.map(({ id }) => id)).toEqual(expect.arrayContaining([slip.id, after.id]));
  const none = await main.call('dispense.slip', { ...form, dispense: uuid(), key: uuid() });
  expect(none).toMatchObject({ kind: 'refused', code: 'not-found' });
});

test('R-ALW-1 a statement is made of any days up to today, and of three years at most', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  await sold(petra, sale(patient, grams(10)));
  house.clock.now = '2026-05-20T15:00:00.000Z';
  await sold(petra, sale(patient, grams(20)));
  const days = { from: '2026-03-05', to: '2026-05-31' };
  const form = { patient: patient.patient, ...days, ...look, key: uuid() };
  const paper = await main.done('allowance.statement', form);
  expect(paper).toMatchObject({ template: 'allowanceStatement', language: 'es' });
  expect((await main.done('paper.bytes', { paper: paper.id })).bytes.length).toBeGreaterThan(1000);
  const wrong = async (from: string, to: string) => {
    const reply = await main.call('allowance.statement', { ...form, from, to, key: uuid() });
    return reply.kind === 'invalid' ? Object.entries(reply.fields)[0] : reply.kind;
  };
  expect(await wrong('2026-05-21', '2026-05-31')).toMatchObject(['from', { word: 'wrong.dayFuture' }]);
  expect(await wrong('2026-05-02', '2026-05-01')).toMatchObject(['to', { word: 'wrong.periodBackwards' }]);
  expect(await wrong('2023-05-01', '2026-05-05')).toMatchObject(['to', { word: 'wrong.statementTooLong' }]);
  expect(await wrong('2023-05-02', '2026-05-04')).toBe('done');
});

test('R-PMP-7 alerts are one paper, of a patient or of the store, a record in English', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  await sell(petra, sale(patient, grams(99)));
  const form = { kinds: ['overAllowance', 'expiresSoon'] as ('overAllowance' | 'expiresSoon')[], ...look };
  for (const of of [patient.patient, null]) {
    const wish = { ...form, patient: of, since: '2026-03-01', key: uuid() };
    const paper = await main.done('alert.paper', wish);
    expect(paper).toMatchObject({ template: 'alerts', language: 'en' });
    expect((await main.done('paper.bytes', { paper: paper.id })).bytes.length).toBeGreaterThan(1000);
  }
});
