/** What an attempt leaves, and what a pharmacist's reason answers (B-ALW-1, B-ALW-2, R-PMP-7). */
import { expect } from 'playwright/test';
import { test } from '../support/counter';
import { carded, codesOf, grams, pharmacist, sale, sell, sold, uuid } from '../support/sales';

test('R-PMP-7 an alert says the figures of the limit that the attempt went beyond', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  await sold(petra, sale(patient, grams(8)));
  const { book } = await main.done('rulebook.list', {});
  const most = {
    rule: 'allotment.perTransaction',
    value: 70_000,
    from: '2026-03-10',
    book: book.hash,
  } as const;
  await main.done('rulebook.setValue', { ...most, reason: 'The house decides', key: uuid() });
  expect(codesOf((await sell(petra, sale(patient, grams(75)))).decision)).toEqual(['over-transaction']);
  const wish = { patient: patient.patient, kinds: ['overAllowance' as const], since: '2026-03-10' };
  const { alerts } = await main.done('alert.list', wish);
  expect(alerts).toMatchObject([{ facts: { asked: 75_000, left: 70_000, limit: 70_000 } }]);
});

test('B-ALW-1 B-ALW-2 a reason that was given for less is asked for again', async ({ house, main }) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  house.clock.now = '2026-03-31T15:00:00.000Z';
  await sold(petra, sale(patient, grams(97)));
  house.clock.now = '2026-04-01T15:00:00.000Z';
  const first = await petra.done('dispense.weigh', sale(patient, grams(1), { acknowledged: null }));
  expect(first.toAcknowledge).toEqual([{ what: 'external', milligrams: 0 }]);
  const acknowledged = { reason: 'The CPMRS is down', of: first.toAcknowledge };
  expect((await petra.done('dispense.weigh', sale(patient, grams(1), { acknowledged }))).allowed).toBe(true);
  const grown = await sell(petra, sale(patient, grams(53), { acknowledged }));
  expect(codesOf(grown.decision)).toEqual(['to-acknowledge']);
  const all = { ...acknowledged, of: grown.decision.toAcknowledge };
  const made = await sold(petra, sale(patient, grams(53), { acknowledged: all }));
  expect(made.acknowledged).toBe('The CPMRS is down');
});
