/** Who orders and receives: caregivers, whoever renews, and people of two records (R-DLV-5, R-CARD-2, R-CG-5). */
import { expect } from 'playwright/test';
import { careOf, theirCard } from '../support/caregiver-renewals';
import { caring } from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import {
  codesIn,
  driverId,
  handing,
  morning,
  order,
  packed,
  placed,
  readyToDeliver,
  runOf,
  sent,
  tryPlace,
} from '../support/deliveries';
import { certifier, finish, saveTask, startSession, workThrough } from '../support/journey';
import { begun, enterCard, travel } from '../support/renewals';
import { carded, grams, leftNow } from '../support/sales';

const now = (desk: Desk, { id }: { readonly id: string }) => desk.done('delivery.order', { order: id });

test('R-DLV-5 R-CG-5 a caregiver orders and receives; one who was removed between receives nothing', async ({
  house,
  main,
}) => {
  const { petra, dan, patient } = await readyToDeliver(house);
  await caring(main, { patient });
  const { id: caregiving } = await careOf(main, patient);
  const uncarded = await tryPlace(petra, order(patient, grams(7), { caregiving }));
  expect(codesIn(uncarded.decision.refusals)).toEqual(['caregiver-not-good']);
  await theirCard(main, patient, 'CGP-1', '2026-03-09', '2027-03-01');
  const others = await carded(main, 'MMP-100002');
  const stranger = await tryPlace(petra, order(others.patient, grams(7), { caregiving }));
  expect(stranger.decision.refusals).toMatchObject([
    { code: 'caregiver-not-good', facts: { kind: 'unknown' } },
  ]);

  const [one, two] = [
    await placed(petra, order(patient, grams(7), { caregiving })),
    await placed(petra, order(patient, grams(5), { caregiving })),
  ];
  expect(one.caregiver).toMatchObject({ caregiving, name: { given: 'Rosa' } });
  await sent(house, petra, [one, two]);
  expect(await dan.done('delivery.stop', { order: one.id })).toMatchObject({
    receiver: { given: 'Rosa' },
    forPatient: { given: 'Ana María' },
    cardGood: true,
  });
  await dan.done('delivery.handOff', handing(await now(main, one)));
  const { dispense } = await now(main, one);
  const sale = await main.done('dispense.view', { dispense: dispense ?? '' });
  expect(sale).toMatchObject({ patient: { id: patient }, caregiver: { name: { given: 'Rosa' } } });

  const { version } = await careOf(main, patient);
  const end = { caregiving, version, as: 'removed', until: morning.day, reason: 'Moved away' } as const;
  await main.done('caregiver.end', end as never);
  expect(await dan.done('delivery.stop', { order: two.id })).toMatchObject({ cardGood: false });
  const refused = await dan.done('delivery.handOff', handing(await now(main, two)));
  expect(refused).toMatchObject({
    outcome: 'refused',
    refusals: [{ code: 'caregiver-not-good', facts: { kind: 'ended' } }],
  });
  expect(await leftNow(main, patient)).toBe(86_000);
});

test('R-CARD-2 R-MD-4 a renewal between order and door: the old card serves its days, the new one those after', async ({
  house,
  main,
}) => {
  const { petra, dan, patient } = await readyToDeliver(house);
  travel(house, '2027-02-22');
  const on = (day: string) => ({ ...morning, day }) as typeof morning;
  const made = await placed(petra, order(patient, grams(7), { window: on('2027-02-24') }));
  const after = order(patient, grams(7), { window: on('2027-03-03') });
  expect(codesIn((await tryPlace(petra, after)).decision.refusals)).toContain('card-not-good');

  const view = await begun(main, patient, 'renewal');
  const again = { certified: 'yes', certifier, certifiedOn: '2027-02-20', criteriaConfirmed: true };
  const certified = await saveTask(main, view, 'certification', again);
  const unchanged = await saveTask(main, certified, 'changes', { changed: [], changedOn: null });
  await finish(main, await workThrough(main, unchanged, ['certification', 'changes']));
  await enterCard(main, patient, 'MMP-100009', '2027-02-21', '2028-02-20');
  expect((await placed(petra, after)).state).toBe('scheduled');

  const orders = [await now(main, made)];
  for (const one of orders) await packed(petra, one);
  const day = on('2027-02-24').day;
  const planned = await main.done('delivery.planRun', runOf([made.id], await driverId(main), { day }));
  house.clock.now = '2027-02-24T14:30:00.000Z';
  await main.done('delivery.startRun', { run: planned.id, version: planned.version, loaded: [made.id] });
  const delivered = await dan.done('delivery.handOff', handing(await now(main, made)));
  expect(delivered.outcome).toBe('delivered');
  // A renewal in mid-month refills nothing: what was received stays received.
  expect(await leftNow(main, patient)).toBe(91_000);
});

test('R-DLV-5 B-PER-1 the order of a merged record is the surviving person’s, to the door and in the ledger', async ({
  house,
  main,
}) => {
  const { petra, dan, patient } = await readyToDeliver(house);
  const made = await placed(petra, order(patient, grams(7)));
  const other = await startSession(main, { birthDate: '1980-07-15' });
  const into = other.patient.id;
  const of = async (person: string) => (await main.done('person.record', { person })).version;
  await main.done('person.merge', {
    stays: { id: into, version: await of(into) },
    goes: { id: patient, version: await of(patient) },
    reason: 'Registered twice',
  });
  expect(await now(main, made)).toMatchObject({ patient: { id: into } });
  expect((await main.done('delivery.before', { patient: into })).open).toMatchObject([{ id: made.id }]);
  const [window] = (await main.done('delivery.board', { from: morning.day, days: 1 })).days[0]?.windows ?? [];
  expect(window?.orders).toMatchObject([{ patient: { id: into } }]);
  expect(await leftNow(main, into)).toBe(91_000);
  await sent(house, petra, [made]);
  await dan.done('delivery.handOff', handing(await now(main, made)));
  const days = { from: morning.day, to: morning.day };
  expect(await main.done('dispense.ofPatient', { patient: into, ...days })).toMatchObject([
    { patient: { id: into }, total: 7000 },
  ]);
  expect(await leftNow(main, into)).toBe(91_000);
});
