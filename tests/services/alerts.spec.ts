/** What needs somebody's eye: kept once, or computed of today (R-PMP-7). */
import { expect } from 'playwright/test';
import type { AlertKind } from '../../preload/contract/alert';
import { colleague, type Desk, test } from '../support/counter';
import { travel } from '../support/renewals';
import { carded, grams, pharmacist, sale, sell, uuid } from '../support/sales';

const kinds: AlertKind[] = ['overAllowance', 'cardRefused', 'expiresSoon', 'externalStale'];
const listed = async (desk: Desk, patient: string | null = null, since = '2026-03-01') =>
  (await desk.done('alert.list', { patient, kinds, since })).alerts;

async function become(desk: Desk, patient: string, state: 'revoked' | 'lost') {
  const { certifications } = await desk.done('patient.view', { patient });
  const card = certifications[0]?.certificates[0];
  await desk.done('card.changeState', {
    certificate: card?.id ?? '',
    version: card?.version ?? 0,
    state,
    on: '2026-03-10',
    reason: 'The state wrote',
  });
}

test('R-PMP-7 a revoked card that is presented is kept once a day; one that is looked up by name is not', async ({
  house,
  main,
}) => {
  const vera = await colleague(house, 'Vera Verify', ['verifyOnly']);
  const { patient } = await carded(main);
  await main.done('card.check', { by: 'number', number: 'MMP-100001' });
  await become(main, patient, 'revoked');
  await main.done('card.check', { by: 'patient', patient });
  expect(await listed(main)).toEqual([]);
  for (const desk of [vera, main, vera]) {
    const face = await desk.done('card.check', { by: 'number', number: 'MMP-100001' });
    expect(face.verdict.kind).toBe('revoked');
  }
  const first = {
    kind: 'cardRefused',
    patient: { id: patient },
    day: '2026-03-10',
    by: 'Vera Verify',
    facts: { number: 'MMP-100001', verdict: 'revoked', caregiver: false },
  };
  expect(await listed(main)).toMatchObject([first]);
  house.clock.now = '2026-03-11T15:00:00.000Z';
  await main.done('card.check', { by: 'number', number: 'MMP-100001' });
  expect(await listed(main, patient)).toMatchObject([{ day: '2026-03-11', by: 'Marta Ruiz' }, first]);
  expect(await listed(main, patient, '2026-03-11')).toHaveLength(1);
});

test('R-PMP-7 a sale on a card that was reported lost is kept with it', async ({ house, main }) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  await become(main, patient.patient, 'lost');
  await sell(petra, sale(patient, grams(99)));
  const found = await listed(main, patient.patient);
  expect(found.map(({ facts, kind }) => [kind, facts.verdict ?? facts.codes])).toEqual([
    ['cardRefused', 'lost'],
    ['overAllowance', 'over-allowance'],
  ]);
});

test('R-CARD-1 cards that run out within the days of the rulebook, the soonest first, and none that is over', async ({
  house,
  main,
}) => {
  const later = await carded(main, 'MMP-2');
  const sooner = await carded(main, 'MMP-1');
  await main.done('card.record', {
    patient: sooner.patient,
    kind: 'card',
    number: 'MMP-3',
    issuedOn: '2026-03-02',
    printedExpiry: '2027-02-20',
  } as never);
  await become(main, sooner.patient, 'lost');
  expect(await listed(main)).toEqual([]);
  travel(house, '2027-02-01');
  const soon = await listed(main, null, '2027-02-01');
  expect(soon.map(({ kind }) => kind)).toEqual(soon.map(() => 'expiresSoon'));
  expect(soon.map(({ day, patient }) => [day, patient.id])).toContainEqual(['2027-03-01', later.patient]);
  expect(await listed(main, later.patient)).toMatchObject([
    { day: '2027-03-01', at: null, by: null, facts: { daysLeft: 28 } },
  ]);
  travel(house, '2027-03-02');
  expect(await listed(main)).toEqual([]);
});

test('R-PMP-7 a list is asked for by kind, and by a patient of this store', async ({ main }) => {
  const wish = { patient: '00000000-0000-4000-8000-000000000000', kinds, since: '2026-03-01' as const };
  expect(await main.call('alert.list', wish)).toMatchObject({ kind: 'refused', code: 'not-found' });
  const none = await main.call('alert.list', { ...wish, patient: null, kinds: [] });
  expect(none).toMatchObject({ kind: 'invalid', fields: { kinds: { word: 'wrong.choose' } } });
});

test('R-PMP-7 B-ALW-1 a figure that is older than the rulebook allows, of whoever was sold to on it', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const [patient, idle] = [await carded(main), await carded(main, 'MMP-200002')];
  for (const { patient: of } of [patient, idle])
    await petra.done('allowance.enterExternal', {
      patient: of,
      total: grams(30),
      own: 0,
      from: '2026-03-01',
      to: '2026-03-31',
      asOf: '2026-03-10T14:00:00.000Z',
      source: 'cpmrs',
      supersedes: null,
      key: uuid(),
    });
  await sell(petra, sale(patient, grams(5), { acknowledged: null }));
  house.clock.now = '2026-03-12T15:00:00.000Z';
  const stale = {
    kind: 'externalStale',
    patient: { id: patient.patient },
    day: '2026-03-10',
    at: '2026-03-10T14:00:00.000Z',
    by: null,
    facts: { ageHours: 49, source: 'cpmrs' },
  };
  // While the rulebook gives no age, a figure is good on its day.
  expect(await listed(main)).toMatchObject([stale]);
  const { book } = await main.done('rulebook.list', {});
  const act = { key: uuid(), book: book.hash, from: '2026-03-12', reason: 'The house decides' };
  await main.done('rulebook.setValue', { ...act, rule: 'allotment.externalAge', value: 50 } as never);
  expect(await listed(main)).toEqual([]);
  const again = { ...act, key: uuid(), book: (await main.done('rulebook.list', {})).book.hash };
  await main.done('rulebook.setValue', { ...again, rule: 'allotment.externalAge', value: 48 } as never);
  expect(await listed(main)).toMatchObject([stale]);
  expect(await listed(main, patient.patient)).toMatchObject([stale]);
  expect(await listed(main, idle.patient)).toEqual([]);
  house.clock.now = '2026-04-01T15:00:00.000Z';
  expect(await listed(main)).toEqual([]);
});

test('R-PMP-7 a page holds as many as were asked for, of each kind a share, and says that there are others', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const patients = [await carded(main), await carded(main, 'MMP-200002'), await carded(main, 'MMP-300003')];
  travel(house, '2027-02-10');
  for (const patient of patients) await sell(petra, sale(patient, grams(99)));
  const wish = { patient: null, kinds, since: '2027-02-10' };
  const page = async (most: number) => {
    const { alerts, more } = await main.done('alert.list', { ...wish, most });
    return [alerts.map(({ kind }) => kind), more];
  };
  expect(await page(4)).toEqual([['overAllowance', 'overAllowance', 'expiresSoon', 'expiresSoon'], true]);
  const all = [...patients.map(() => 'overAllowance'), ...patients.map(() => 'expiresSoon')];
  expect(await page(6)).toEqual([all, false]);
});
