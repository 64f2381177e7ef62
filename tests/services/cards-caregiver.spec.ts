/** A caregiver's certificate and the session that it ends, also of merged records (R-CG-5, R-CARD-1, B-PER-1). */
import { expect } from 'playwright/test';
import { caregiverAnswers, caring, rosa, startCaregiver, through, wish } from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import { type AnyView, certifier, finish, saveTask } from '../support/journey';
import { begun, registered, travel } from '../support/renewals';

const caregivers = async (desk: Desk, patient: string) =>
  (await desk.done('patient.view', { patient })).caregivers;
const stateOf = async (desk: Desk, session: string) =>
  (await desk.done('registration.open', { session })).state;

async function enterTheirs(
  desk: Desk,
  patient: string,
  number: string,
  more: { kind?: string; issuedOn?: string; printedExpiry?: string } = {},
) {
  const [caregiving] = await caregivers(desk, patient);
  return desk.done('card.record', {
    patient,
    caregiving: caregiving?.id,
    kind: 'card',
    number,
    issuedOn: '2026-03-10',
    printedExpiry: '2027-03-01',
    ...more,
  } as never);
}

async function withCaregiver(desk: Desk) {
  const { patient } = await registered(desk);
  const theirs = await caring(desk, { patient: patient.id }, { birthDate: '1975-02-11' });
  return { patient: patient.id, theirs, caregiver: theirs.person.id ?? '' };
}

test("R-CARD-1 B-REG-4 a caregiver's only certificate withdrawn, their session waits for the state again", async ({
  main,
}) => {
  const { patient, theirs } = await withCaregiver(main);
  await enterTheirs(main, patient, 'CG-1', { kind: 'temporary', printedExpiry: '2026-05-01' });
  await enterTheirs(main, patient, 'CG-2');
  expect(await stateOf(main, theirs.id)).toBe('registered');
  for (const left of ['registered', 'submitted']) {
    const held = (await caregivers(main, patient)).flatMap(({ certificates }) => certificates);
    const one = held.find(({ state }) => state === 'active');
    await main.done('card.withdraw', {
      certificate: one?.id ?? '',
      version: one?.version ?? 0,
      reason: 'typed wrongly',
    });
    expect(await stateOf(main, theirs.id)).toBe(left);
  }
  const filter = { due: 'open', kind: 'certificateToArrive', whose: 'all' } as const;
  const { followUps } = await main.done('followUp.list', { filter, after: null });
  expect(followUps).toMatchObject([{ kind: 'certificateToArrive', session: { id: theirs.id } }]);
});

test('R-CG-5 a change that is ready stays a change when a certificate comes', async ({ main }) => {
  const { patient, caregiver } = await withCaregiver(main);
  await enterTheirs(main, patient, 'CG-1', { kind: 'temporary', printedExpiry: '2026-05-01' });
  const start = { ...wish({ patient: caregiver }, { patient }), purpose: 'change' } as never;
  const change = await main.done('registration.start', start);
  const ready = await through(main, change, (view) => ({
    ...caregiverAnswers(view),
    changes: { changed: ['phone'], changedOn: '2026-03-09' },
    reported: { reportedOn: '2026-03-10' },
  }));
  expect(ready.canFinish).toBe(true);
  await enterTheirs(main, patient, 'CG-2');
  expect(await stateOf(main, ready.id)).toBe('open');
});

async function renewed(desk: Desk, caregiver: string, patient: string): Promise<AnyView> {
  const renewal = await desk.done(
    'registration.start',
    wish({ patient: caregiver }, { patient }, null, 'renewal'),
  );
  const answers = (view: AnyView) => ({
    ...caregiverAnswers(view),
    changes: { changed: [], changedOn: null },
  });
  return finish(desk, await through(desk, renewal, answers));
}

async function patientRenews(desk: Desk, patient: string): Promise<void> {
  const again = { certified: 'yes', certifier, certifiedOn: '2027-02-03', criteriaConfirmed: true };
  await saveTask(desk, await begun(desk, patient, 'renewal'), 'certification', again);
}

test('R-CG-5 a certificate on the certification before ends no renewal, one on the new certification does', async ({
  house,
  main,
}) => {
  const { patient, caregiver } = await withCaregiver(main);
  await enterTheirs(main, patient, 'CG-1');
  travel(house, '2027-02-05');
  await patientRenews(main, patient);
  const renewal = await renewed(main, caregiver, patient);
  await enterTheirs(main, patient, 'CG-2', { issuedOn: '2027-02-01' });
  expect(await stateOf(main, renewal.id)).toBe('submitted');
  await enterTheirs(main, patient, 'CG-3', { issuedOn: '2027-02-04', printedExpiry: '2028-02-03' });
  expect(await stateOf(main, renewal.id)).toBe('registered');
});

test('R-CG-5 B-PER-1 a caregiver whose record was merged renews, and stays the one caregiver', async ({
  house,
  main,
}) => {
  const { patient, caregiver } = await withCaregiver(main);
  await enterTheirs(main, patient, 'CG-1');
  const twin = await startCaregiver(
    main,
    { birthDate: '1960-01-01' },
    { birthDate: '1975-02-11', name: rosa },
  );
  await main.done('registration.abandon', { session: twin.id, version: twin.version, reason: 'typed twice' });
  const goes = await main.done('person.record', { person: caregiver });
  const stays = await main.done('person.record', { person: twin.person.id ?? '' });
  await main.done('person.merge', {
    stays: { id: stays.id, version: stays.version },
    goes: { id: goes.id, version: goes.version },
    reason: 'one person',
  });
  travel(house, '2027-02-05');
  await patientRenews(main, patient);
  const renewal = await renewed(main, stays.id, patient);
  expect(await caregivers(main, patient)).toMatchObject([{ until: null, session: renewal.id }]);
  await enterTheirs(main, patient, 'CG-1', { issuedOn: '2027-02-04', printedExpiry: '2028-02-03' });
  expect(await stateOf(main, renewal.id)).toBe('registered');
});
