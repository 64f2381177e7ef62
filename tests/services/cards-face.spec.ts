/** What stands on the face besides the verdict: caregivers and their own state, and the next session (R-CARD-1). */
import { expect } from 'playwright/test';
import { caring, minorAnswers, startMinor, through } from '../support/caregivers';
import { colleague, type Desk, type House, test, trail } from '../support/counter';
import { finish, startSession, workThrough } from '../support/journey';
import { begun, enterCard, registered, travel } from '../support/renewals';
import { carded, grams, pharmacist, sale, sold } from '../support/sales';

const byPerson = (desk: Desk, patient: string) => desk.done('card.check', { by: 'patient', patient });
const byNumber = (desk: Desk, number: string) => desk.done('card.check', { by: 'number', number });
const states = async (desk: Desk, patient: string) =>
  (await desk.done('card.caregivers', { patient })).map(({ kind, until }) => [kind, until]);

async function caregiverOf(desk: Desk, patient: string) {
  await caring(desk, { patient }, { birthDate: '1975-02-11' });
  const [one] = (await desk.done('patient.view', { patient })).caregivers;
  if (!one) throw new Error('nobody cares for the patient');
  return { caregiving: one.id, person: one.person.id, version: one.version };
}

const enterTheirs = (desk: Desk, patient: string, caregiving: string, printedExpiry = '2027-03-01') =>
  desk.done('card.record', {
    patient,
    caregiving,
    kind: 'card',
    number: 'CG-1',
    issuedOn: '2026-03-09',
    printedExpiry,
  });

async function withCaregiver(house: Pick<House, 'clock'>, desk: Desk) {
  const { patient } = await registered(desk);
  const caregiver = await caregiverOf(desk, patient.id);
  travel(house, '2026-03-20');
  return { patient: patient.id, ...caregiver };
}

test('R-CARD-1 a patient’s caregivers stand with their own state: not registered, valid, soon, ended', async ({
  house,
  main,
}) => {
  const { patient, caregiving, version } = await withCaregiver(house, main);
  expect(await states(main, patient)).toEqual([['notYetRegistered', null]]);
  await enterTheirs(main, patient, caregiving);
  expect(await states(main, patient)).toEqual([['valid', null]]);
  travel(house, '2027-02-10');
  expect(await states(main, patient)).toEqual([['expiresSoon', null]]);
  travel(house, '2027-03-02');
  expect(await states(main, patient)).toEqual([['expired', null]]);
  const end = { caregiving, version, as: 'removed', until: '2027-03-02', reason: 'moved away' } as const;
  await main.done('caregiver.end', end);
  expect(await states(main, patient)).toEqual([['ended', '2027-03-02']]);
  const face = await byNumber(main, 'CG-1');
  expect(face.verdict).toMatchObject({ kind: 'ended', rule: { id: 'dispense.checks' } });
});

test('R-CARD-1 a patient without caregivers has none, and asking is part of the card’s own look-up', async ({
  main,
}) => {
  const { patient } = await registered(main);
  expect(await states(main, patient.id)).toEqual([]);
  expect((await trail(main, 2)).map(({ call }) => call)).not.toContain('card.caregivers');
});

test('R-CARD-1 a caregiver is found by name, and their face is their own', async ({ house, main }) => {
  const { patient, caregiving, person } = await withCaregiver(house, main);
  const waiting = await byPerson(main, person);
  expect(waiting).toMatchObject({ verdict: { kind: 'notYetRegistered' }, caregiver: { id: person } });
  await enterTheirs(main, patient, caregiving);
  const face = await byPerson(main, person);
  expect(face).toMatchObject({
    verdict: { kind: 'valid' },
    caregiver: { id: person, patientKind: 'valid', caresFor: [{ relationship: 'other' }] },
    patient: { id: patient },
    certificate: { number: 'CG-1' },
  });
  expect((await trail(main, 1))[0]).toMatchObject({ call: 'card.check', subject: person, lookUp: true });
});

test('R-CARD-1 a caregiver’s card is not good before the patient is registered, and says what is missing', async ({
  house,
  main,
}) => {
  const { id, patient } = await finish(main, await workThrough(main, await startSession(main)));
  const { caregiving } = await caregiverOf(main, patient.id);
  travel(house, '2026-03-20');
  await enterTheirs(main, patient.id, caregiving);
  const before = await byNumber(main, 'CG-1');
  expect(before).toMatchObject({
    verdict: { kind: 'notYetRegistered', next: 'waitForState' },
    caregiver: { patientKind: 'notYetRegistered' },
    session: id,
  });
  expect(await states(main, patient.id)).toEqual([['notYetRegistered', null]]);
  await enterCard(main, patient.id, 'MMP-7', '2026-03-10');
  expect((await byNumber(main, 'CG-1')).verdict.kind).toBe('valid');
});

test('R-CARD-1 a renewal is one step away: as whom, and in which session', async ({ house, main }) => {
  const { patient } = await registered(main);
  expect(await byPerson(main, patient.id)).toMatchObject({ renewsAs: null, session: null });
  travel(house, '2027-02-05');
  expect(await byPerson(main, patient.id)).toMatchObject({
    verdict: { next: 'renew' },
    renewsAs: 'patient',
    session: null,
  });
  const renewal = await begun(main, patient.id, 'renewal');
  expect(await byPerson(main, patient.id)).toMatchObject({ verdict: { next: 'renew' }, session: renewal.id });
});

test('R-CARD-1 an open change neither leads the verdict nor the next action astray', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  travel(house, '2027-02-05');
  await begun(main, patient.id, 'change');
  expect(await byPerson(main, patient.id)).toMatchObject({
    verdict: { kind: 'expiresSoon', next: 'renew' },
    session: null,
  });
});

test('R-MIN-2 a minor’s face renews as a minor', async ({ house, main }) => {
  const view = await finish(main, await through(main, await startMinor(main), (one) => minorAnswers(one)));
  const patient = view.patient?.id ?? '';
  await enterCard(main, patient, 'MIN-1', '2026-03-09');
  travel(house, '2027-02-05');
  expect(await byPerson(main, patient)).toMatchObject({ verdict: { next: 'renew' }, renewsAs: 'minor' });
});

test('R-ALW-1 R-PMP-8 the allowance on the face is what its page says, and no look-up of its own', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const card = await carded(main);
  await sold(petra, sale(card, grams(3.5)));
  const { figures } = await main.done('allowance.view', { patient: card.patient });
  const before = await trail(main);
  const glance = await main.done('allowance.glance', { patient: card.patient });
  expect(glance).toEqual({ period: figures.periods[0], external: figures.external });
  expect(glance).toMatchObject({
    period: { usedHere: 3500, usedElsewhere: null },
    external: { kind: 'none' },
  });
  expect(await trail(main)).toEqual(before);
});

test('R-PMP-5 whoever may verify only learns nothing of an allowance', async ({ house, main }) => {
  const { patient } = await carded(main);
  const vera = await colleague(house, 'Vera Verify', ['verifyOnly']);
  expect(await vera.call('allowance.glance', { patient })).toEqual({ kind: 'denied' });
});
