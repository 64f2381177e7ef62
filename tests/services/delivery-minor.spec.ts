/** A minor's order: who may order and receive it, and what may be in it (R-DLV-5, R-MIN-1, B-ALW-3). */
import { expect } from 'playwright/test';
import { careOf } from '../support/caregiver-renewals';
import { type Desk, test } from '../support/counter';
import {
  delivering,
  driver,
  handing,
  type OrderInput,
  order,
  placed,
  sent,
  tryPlace,
} from '../support/deliveries';
import { family } from '../support/families';
import { day, keyed, reason } from '../support/rulebook';
import { pharmacist } from '../support/sales';

const of = ({ decision }: Awaited<ReturnType<typeof tryPlace>>) =>
  decision.refusals.map(({ code, facts }) => [code, facts.kind ?? facts.form ?? null]);

/** What forms but flower count as is off until a manager has read its source. */
async function countsTinctures(main: Desk): Promise<void> {
  const { book, versions } = await main.done('rulebook.rule', { rule: 'equivalency.purchase' });
  const waits = versions.find(({ mayConfirm }) => mayConfirm);
  if (!waits) throw new Error('nothing waits');
  const act = {
    key: keyed(),
    book: book.hash,
    rule: 'equivalency.purchase',
    from: day('2026-03-10'),
  } as const;
  const read = { at: waits.at, source: waits.version.source, read: true, reason };
  await main.done('rulebook.confirm', { ...act, ...read });
}

const tincture: OrderInput['lines'][number] = {
  item: { form: 'tincture', product: 'Blue drops', units: 1, weight: null, thc: 100, other: 0 },
  price: 8000,
};

test('R-DLV-5 R-MIN-1 B-ALW-3 whoever cares for a minor orders and receives, and nothing that is smoked', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const dan = await driver(house);
  await countsTinctures(main);
  const { patient } = await family(main);
  const { id: caregiving } = await careOf(main, patient);
  const drops = { lines: [tincture] };
  expect(of(await tryPlace(petra, order(patient, 0, drops)))).toEqual([['caregiver-not-good', 'none']]);
  const smoked = order(patient, 1000, { caregiving });
  expect(of(await tryPlace(petra, smoked))).toEqual([['form-barred-to-minor', 'flower']]);
  expect(of(await tryPlace(petra, { ...smoked, lines: [tincture, ...smoked.lines] }, true))).toEqual([
    ['form-barred-to-minor', 'flower'],
  ]);
  const made = await placed(petra, order(patient, 0, { ...drops, caregiving }));
  expect(made.caregiver).toMatchObject({ caregiving, name: { given: 'Rosa' } });
  await sent(house, petra, [made]);
  expect(await dan.done('delivery.stop', { order: made.id })).toMatchObject({
    receiver: { given: 'Rosa' },
    forPatient: { given: 'Leo' },
    cardGood: true,
  });
  const out = await main.done('delivery.order', { order: made.id });
  expect((await dan.done('delivery.handOff', handing(out))).outcome).toBe('delivered');
  const { dispense } = await main.done('delivery.order', { order: made.id });
  expect(await main.done('dispense.view', { dispense: dispense ?? '' })).toMatchObject({
    patient: { id: patient },
    caregiver: { name: { given: 'Rosa' } },
  });
});
