/** Whom the state registered renews: a first registration is no way round it (R-MD-4). */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { caring, startCaregiver, wish } from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import { saveTask, startSession } from '../support/journey';
import { begun, expiresOn, opensOn, registered, travel } from '../support/renewals';

const first = (patient: string, subject: 'patient' | 'minor' = 'patient') =>
  ({
    subject,
    purpose: 'first',
    person: { kind: 'known', patient },
    language: 'en',
  }) as InputOf<'registration.start'>;
const begin = (desk: Desk, patient: string) => desk.call('registration.start', first(patient));

test('R-MD-4 a first registration of somebody registered is refused with the way on, on every path', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  expect(await begin(main, patient.id)).toMatchObject({
    kind: 'refused',
    code: 'renewal-too-early',
    facts: { opensOn, expiresOn, patient: patient.id },
  });
  travel(house, '2027-02-05');
  expect(await begin(main, patient.id)).toMatchObject({
    code: 'registered-already',
    facts: { patient: patient.id },
  });
  const renewal = await begun(main, patient.id, 'renewal');
  expect(await begin(main, patient.id)).toMatchObject({
    code: 'renewal-under-way',
    facts: { session: renewal.id },
  });
});

test('R-MD-4 a revoked registration is not begun anew', async ({ main }) => {
  const { patient } = await registered(main);
  const { certifications } = await main.done('patient.view', { patient: patient.id });
  const { id: certificate = '', version = 0 } = certifications[0]?.certificates[0] ?? {};
  const revoked = { certificate, version, state: 'revoked', on: '2026-03-09', reason: 'letter' } as never;
  await main.done('card.changeState', revoked);
  expect(await begin(main, patient.id)).toMatchObject({ code: 'certificate-revoked' });
});

test('R-PAT-8 whose certification lapsed and whom the state never registered begins anew', async ({
  house,
  main,
}) => {
  const before = await startSession(main);
  const { version } = await saveTask(main, before, 'certification');
  await main.done('registration.abandon', { session: before.id, version, reason: 'left' });
  travel(house, '2027-06-01');
  expect((await begin(main, before.patient.id)).kind).toBe('done');
});

test('R-CG-5 a removed caregiver begins a first session, and renews nothing', async ({ house, main }) => {
  const { patient } = await registered(main);
  const { person } = await caring(main, { patient: patient.id });
  const known = { patient: person.id ?? '' };
  const care = async () => (await main.done('patient.view', { patient: patient.id })).caregivers[0];
  const card = { kind: 'card', number: 'CG-1', issuedOn: '2026-03-10', printedExpiry: expiresOn } as const;
  const { id: caregiving = '' } = (await care()) ?? {};
  await main.done('card.record', { patient: patient.id, caregiving, ...card } as never);
  const start = (purpose: 'first' | 'renewal') =>
    main.call('registration.start', wish(known, { patient: patient.id }, null, purpose));
  expect(await start('first')).toMatchObject({ code: 'renewal-too-early' });
  const { version = 0 } = (await care()) ?? {};
  const over = { as: 'removed', until: '2026-03-10', reason: 'moved' } as const;
  await main.done('caregiver.end', { caregiving, version, ...over } as never);
  travel(house, '2027-02-05');
  expect(await start('renewal')).toMatchObject({
    code: 'caregiver-removed',
    facts: { patient: patient.id },
  });
  expect((await start('first')).kind).toBe('done');
});

test('R-CG-4 a session never becomes part of another patient’s, and an unknown one is not found', async ({
  main,
}) => {
  const [mine, theirs] = [await startSession(main), await startSession(main, { birthDate: '1981-01-01' })];
  const going = await startCaregiver(main, { patient: mine.patient.id });
  const nothing = '00000000-0000-4000-8000-000000000000';
  for (const from of [theirs.id, nothing]) {
    const again = wish({ patient: going.person.id ?? '' }, { patient: mine.patient.id }, from);
    expect(await main.call('registration.start', again)).toMatchObject({
      kind: 'refused',
      code: 'not-found',
    });
  }
  expect((await main.done('registration.open', { session: going.id })).linked).toEqual([]);
});
