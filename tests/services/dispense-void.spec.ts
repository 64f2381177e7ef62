/** Rows taken back, and records merged around them (R-ALW-1, B-PER-1, B-RUL-1). */
import { expect } from 'playwright/test';
import { caring } from '../support/caregivers';
import { type Desk, test, trail } from '../support/counter';
import { startSession } from '../support/journey';
import {
  type Carded,
  carded,
  codesOf,
  flower,
  grams,
  leftNow,
  pharmacist,
  sale,
  sell,
  sold,
  uuid,
} from '../support/sales';

const take = (desk: Desk, dispense: string, rows: number[], key: string = uuid()) =>
  desk.call('dispense.void', { dispense, rows, reason: 'Wrong product', key });

test('R-ALW-1 a void gives back what its row took, once, with who and why', async ({ house, main }) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  const made = await sold(petra, sale(patient, 1, { items: [flower(grams(3)), flower(grams(5))] }));
  const [first, second] = made.items.map(({ row }) => row);
  if (first === undefined || second === undefined) throw new Error('no rows');
  house.clock.now = '2026-03-11T15:00:00.000Z';
  const key = uuid();
  const answer = await take(petra, made.id, [second], key);
  expect(answer).toMatchObject({ kind: 'done', value: { id: made.id, total: 8000 } });
  expect(await take(petra, made.id, [second], key)).toEqual(answer);
  const { items } = await main.done('dispense.view', { dispense: made.id });
  expect(items.map(({ voided }) => voided)).toEqual([
    null,
    { at: house.clock.now, by: 'Petra Pharmacist', reason: 'Wrong product' },
  ]);
  expect(await leftNow(main, patient.patient)).toBe(95_000);

  expect((await take(petra, made.id, [second])).kind).toBe('stale');
  expect((await take(petra, made.id, [first, second])).kind).toBe('stale');
  expect((await take(petra, made.id, [first, first])).kind).toBe('stale');
  expect(await leftNow(main, patient.patient)).toBe(95_000);
  const [row] = (await trail(main)).filter(
    ({ call, outcome }) => call === 'dispense.void' && outcome === 'done',
  );
  expect(row).toMatchObject({ subject: patient.patient, purpose: 'Wrong product' });
});

test('R-ALW-1 no void of a void, of another sale’s row or of nothing', async ({ house, main }) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  const [one, other] = [await sold(petra, sale(patient, 1000)), await sold(petra, sale(patient, 1000))];
  const rows = [one, other].map(({ items }) => items[0]?.row ?? 0);
  await take(petra, one.id, rows.slice(0, 1));
  for (const row of [rows[1] ?? 0, 3, 99])
    expect(await take(petra, one.id, [row])).toMatchObject({ kind: 'refused', code: 'not-found' });
  expect(await take(petra, uuid(), [1])).toMatchObject({ kind: 'refused', code: 'not-found' });
  const blank = { dispense: other.id, rows: rows.slice(1), reason: ' ', key: uuid() };
  expect(await petra.call('dispense.void', blank)).toMatchObject({
    kind: 'invalid',
    fields: { reason: { word: 'wrong.required' } },
  });
});

test('R-ALW-1 a void after the month gives back to the month of the sale alone', async ({ house, main }) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  const made = await sold(petra, sale(patient, grams(40)));
  house.clock.now = '2026-04-20T15:00:00.000Z';
  await sold(petra, sale(patient, grams(10)));
  await take(petra, made.id, [made.items[0]?.row ?? 0]);
  expect(await leftNow(main, patient.patient)).toBe(88_000);
});

test('B-TRUST-2 two pharmacists take the same row back: it is given back once', async ({ house, main }) => {
  const desks = [await pharmacist(house), await pharmacist(house, 'Paul Pharmacist')];
  const patient = await carded(main);
  const made = await sold(desks[0] ?? main, sale(patient, grams(20)));
  const rows = made.items.map(({ row }) => row);
  const kinds = (await Promise.all(desks.map((desk) => take(desk, made.id, rows)))).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['done', 'stale']);
  expect(await leftNow(main, patient.patient)).toBe(98_000);
});

const versioned = async (main: Desk, person: string) => {
  const { id, version } = await main.done('person.record', { person });
  return { id, version };
};

test('B-PER-1 merged records have one allowance together; separated, each has what was written for it', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  const made = await sold(petra, sale(patient, grams(30)));
  const twin = (await startSession(main, { birthDate: '1980-07-15' })).patient.id;
  await main.done('person.merge', {
    stays: await versioned(main, twin),
    goes: await versioned(main, patient.patient),
    reason: 'Registered twice',
  });
  for (const id of [patient.patient, twin]) expect(await leftNow(main, id)).toBe(68_000);
  const merged: Carded = { patient: patient.patient, certificate: patient.certificate };
  const second = await sold(petra, sale(merged, grams(60)));
  expect(second.patient.id).toBe(twin);
  expect(codesOf((await sell(petra, sale(merged, grams(9)))).decision)).toEqual(['over-allowance']);
  const all = { patient: twin, from: '2026-03-01', to: '2026-03-31' };
  expect((await main.done('dispense.ofPatient', all)).map(({ id }) => id)).toEqual([second.id, made.id]);
  await take(petra, made.id, [made.items[0]?.row ?? 0]);
  expect(await leftNow(main, twin)).toBe(38_000);

  const [held] = await main.done('person.merged', { person: twin });
  if (!held) throw new Error('not merged');
  const undo = { merge: held.merge, version: held.version, reason: 'Two people' };
  await main.done('person.unmerge', undo);
  // The second sale was on the patient's own certificate.
  expect(await leftNow(main, patient.patient)).toBe(38_000);
  expect(await leftNow(main, twin)).toBe(98_000);
  expect((await main.done('dispense.view', { dispense: second.id })).patient.id).toBe(patient.patient);
  await take(petra, second.id, [second.items[0]?.row ?? 0]);
  expect(await leftNow(main, patient.patient)).toBe(98_000);
});

test('R-CARD-2 a caregiver receives it on the patient’s allowance, until they are removed', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  await caring(main, { patient: patient.patient }, { birthDate: '1975-02-11' });
  const seen = async () => (await main.done('patient.view', { patient: patient.patient })).caregivers[0];
  const care = await seen();
  if (!care) throw new Error('no caregiver');
  const without = sale(patient, 1000, { caregiving: care.id, certificate: null });
  expect(codesOf(await petra.done('dispense.weigh', without))).toEqual([
    'caregiver-not-good',
    'card-not-seen',
  ]);
  await main.done('card.record', {
    patient: patient.patient,
    caregiving: care.id,
    kind: 'card',
    number: 'CG-1',
    issuedOn: '2026-03-10',
    printedExpiry: '2027-03-01',
  } as never);
  const certificate = (await seen())?.certificates[0]?.id ?? '';
  const wish = sale(patient, 1000, { caregiving: care.id, certificate });
  const made = await sold(petra, wish);
  expect(made).toMatchObject({ patient: { id: patient.patient }, caregiver: { id: care.person.id } });
  // The patient's own card is not what the caregiver shows.
  const own = await sell(petra, { ...wish, certificate: patient.certificate });
  expect(codesOf(own.decision)).toEqual(['card-not-seen']);

  expect((await petra.done('dispense.weigh', wish)).allowed).toBe(true);
  const { version } = (await seen()) ?? care;
  const end = { caregiving: care.id, version, as: 'removed', until: '2026-03-10', reason: 'Moved' } as const;
  await main.done('caregiver.end', end);
  const late = await sell(petra, wish);
  expect(late.decision.refusals).toMatchObject([{ code: 'caregiver-not-good', facts: { kind: 'ended' } }]);
  expect(await leftNow(main, patient.patient)).toBe(97_000);
});
