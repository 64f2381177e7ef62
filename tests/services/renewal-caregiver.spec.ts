/** The renewals of caregivers and of minors, whole: from the patient's page to the next card (R-CG-5, R-MIN-1, R-MD-4). */
import { expect } from 'playwright/test';
import type { OutputOf } from '../../preload/contract/calls';
import { textOf } from '../papers/tools';
import {
  caregiverAnswers,
  caring,
  guardian,
  leo,
  minorAnswers,
  rosa,
  second,
  startCaregiver,
  startMinor,
  through,
  tie,
  wish,
} from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import { type AnyView, certifier, finish, saveTask } from '../support/journey';
import { begin, begun, enterCard, expiresOn, registered, travel } from '../support/renewals';

const again = (certifiedOn: string, by = certifier) => ({
  certified: 'yes',
  certifier: by,
  certifiedOn,
  criteriaConfirmed: true,
});
const unchanged = { changed: [], changedOn: null };

const careOf = async (desk: Desk, patient: string) => {
  const [care] = (await desk.done('patient.view', { patient })).caregivers;
  if (!care) throw new Error('nobody cares for the patient');
  return care;
};

async function theirCard(desk: Desk, patient: string, number: string, issuedOn: string, end: string) {
  const { id: caregiving } = await careOf(desk, patient);
  const card = { kind: 'card', number, issuedOn, printedExpiry: end };
  return desk.done('card.record', { patient, caregiving, ...card } as never);
}

/** A patient with a card since 2 March 2026 and a caregiver with one since 10 March. */
async function both(desk: Desk) {
  const { patient } = await registered(desk);
  const { person } = await caring(desk, { patient: patient.id });
  await theirCard(desk, patient.id, 'CG-1', '2026-03-10', expiresOn);
  return { patient: patient.id, caregiver: person.id ?? '' };
}

const renew = (desk: Desk, { patient, caregiver }: { patient: string; caregiver: string }) =>
  desk.done('registration.start', wish({ patient: caregiver }, { patient }, null, 'renewal'));
const asked = ({ tasks }: AnyView) => tasks.filter(({ state }) => state !== 'notNeeded').map(({ id }) => id);
const stateOf = ({ tasks }: AnyView, task: string) => tasks.find(({ id }) => id === task)?.state;

test('R-CG-5 R-MD-4 a caregiver renews after the patient, is asked only what changed, and their card ends with the patient’s next certification', async ({
  house,
  main,
}) => {
  const who = await both(main);
  travel(house, '2027-02-05');
  expect((await careOf(main, who.patient)).renewal).toMatchObject({ kind: 'open', expiresOn });
  const renewal = await renew(main, who);
  // The certification of the year before is nothing to renew on.
  expect(renewal).toMatchObject({ purpose: 'renewal', expiresOn: null, known: { relationship: tie } });
  expect(stateOf(renewal, 'certification')).toBe('notStarted');
  const old = { session: renewal.id, task: 'certification', version: 0 } as const;
  expect(await main.call('registration.saveTask', { ...old, answers: again('2026-03-01') })).toEqual({
    kind: 'invalid',
    fields: {
      'answers.certifiedOn': { word: 'wrong.certifiedBefore', facts: { certifiedOn: '2026-03-01' } },
    },
  });

  const own = await begun(main, who.patient, 'renewal');
  await saveTask(main, own, 'certification', again('2027-02-03'));
  const followed = await main.done('registration.open', { session: renewal.id });
  expect(followed.expiresOn).toBe('2028-02-03');
  expect(stateOf(followed, 'certification')).toBe('done');
  const said = await saveTask(main, followed, 'changes', unchanged);
  expect(asked(said)).toEqual([
    'certification',
    'changes',
    'relationship',
    'login',
    'review',
    'affirmations',
    'signature',
  ]);
  const ready = await through(main, said, caregiverAnswers);
  expect(ready).toMatchObject({ canFinish: true });
  const done = await finish(main, ready);
  expect(done.papers.map(({ template }) => template).sort()).toEqual([
    'caregiverHandout',
    'registrationConfirmation',
  ]);
  for (const { id } of done.papers) {
    const { bytes } = await main.done('paper.bytes', { paper: id });
    const text = textOf(bytes).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Until then the present certificate counts');
    expect(text).not.toContain('not registered until');
  }
  expect(await careOf(main, who.patient)).toMatchObject({
    session: renewal.id,
    expiresOn: '2028-02-03',
    renewal: { kind: 'underWay', session: renewal.id, expiresOn },
  });

  await theirCard(main, who.patient, 'CG-2', '2027-02-05', '2028-02-03');
  await enterCard(main, who.patient, 'MMP-2', '2027-02-05', '2028-02-03');
  expect(await main.done('card.check', { by: 'number', number: 'CG-2' })).toMatchObject({
    verdict: { kind: 'valid', expiresOn: '2028-02-03' },
    caregiver: { name: rosa },
  });
  expect((await main.done('registration.open', { session: renewal.id })).state).toBe('registered');
  expect((await careOf(main, who.patient)).renewal).toMatchObject({ kind: 'tooEarly' });
});

for (const [what, parts, tasks] of [
  ['the phone', ['phone'], ['details']],
  ['the address', ['address'], ['details', 'documents']],
  ['the e-mail address', ['email'], ['email']],
] as const)
  test(`R-CG-4 R-MD-4 where ${what} changed, a caregiver's renewal asks ${tasks.join(' and ')}`, async ({
    house,
    main,
  }) => {
    const who = await both(main);
    travel(house, '2027-02-05');
    const view = await renew(main, who);
    const said = await saveTask(main, view, 'changes', { changed: parts, changedOn: null });
    const optional = ['details', 'email', 'documents'];
    expect(asked(said).filter((id) => optional.includes(id))).toEqual(tasks);
  });

test('R-CG-5 a caregiver whose patient was not certified again waits for the certifier', async ({
  house,
  main,
}) => {
  const who = await both(main);
  travel(house, '2027-02-05');
  const view = await saveTask(main, await renew(main, who), 'certification', { certified: 'no' });
  expect(view.waitsFor).toEqual(['certifier']);
  // What the patient's own renewal brings later is taken here too.
  await saveTask(main, await begun(main, who.patient, 'renewal'), 'certification', again('2027-02-03'));
  const followed = await main.done('registration.open', { session: view.id });
  expect(followed).toMatchObject({ waitsFor: [], expiresOn: '2028-02-03' });
});

test('R-CG-2 R-CG-5 a removed caregiver neither renews nor reports a change', async ({ house, main }) => {
  const who = await both(main);
  const { id: caregiving, version } = await careOf(main, who.patient);
  const over = { as: 'removed', until: '2026-03-10', reason: 'moved' } as const;
  await main.done('caregiver.end', { caregiving, version, ...over } as never);
  travel(house, '2027-02-05');
  for (const purpose of ['renewal', 'change'] as const)
    expect(
      await main.raw('registration.start', {
        ...wish({ patient: who.caregiver }, { patient: who.patient }),
        purpose,
      }),
    ).toMatchObject({ kind: 'refused', code: 'caregiver-removed', facts: { patient: who.patient } });
  expect((await careOf(main, who.patient)).renewal).toBeNull();
});

const parent = (view: AnyView) =>
  caregiverAnswers(view, { relationship: { ...tie, relationship: 'parent' } });

/** A minor with a card and a guardian who has one as their caregiver. */
async function family(desk: Desk, birthDate?: string) {
  const minor = await finish(desk, await through(desk, await startMinor(desk, birthDate), minorAnswers));
  const patient = minor.patient.id;
  const theirs = await startCaregiver(desk, { patient }, { birthDate: guardian.birthDate }, minor.id);
  await finish(desk, await through(desk, theirs, parent));
  await enterCard(desk, patient, 'MIN-1', '2026-03-10');
  await theirCard(desk, patient, 'CG-1', '2026-03-10', expiresOn);
  return { patient, caregiver: theirs.person.id ?? '' };
}

async function renewed(desk: Desk, patient: string): Promise<AnyView> {
  const reply = await begin(desk, patient, 'renewal', 'minor');
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
  return reply.value as OutputOf<'registration.open'>;
}

test('R-MIN-1 R-MD-4 a minor is renewed: both physicians confirm, the guardian of before stands, and renews too', async ({
  house,
  main,
}) => {
  const who = await family(main);
  travel(house, '2027-02-05');
  const view = await renewed(main, who.patient);
  expect(view.known).toMatchObject({
    guardian: { ...guardian, phone: '8605550177' },
    caregiver: { id: who.caregiver, purpose: 'renewal' },
  });
  const once = await saveTask(main, view, 'certification', again('2027-02-03'));
  const twice = await saveTask(main, once, 'secondCertification', again('2027-02-01', second.certifier));
  expect(twice.expiresOn).toBe('2028-02-01');
  const said = await saveTask(main, twice, 'changes', unchanged);
  expect(asked(said)).toEqual([
    'certification',
    'secondCertification',
    'changes',
    'letters',
    'login',
    'review',
    'affirmations',
    'signature',
  ]);
  expect(said.waitsFor).toContain('caregiver');
  const done = await finish(main, await through(main, said, minorAnswers));
  expect(done).toMatchObject({ state: 'submitted', waitsFor: ['state', 'caregiver'] });
  expect(done.papers.map(({ template }) => template).sort()).toEqual([
    'minorHandout',
    'registrationConfirmation',
  ]);
  const papers = done.papers.map(({ id }) => main.done('paper.bytes', { paper: id }));
  expect(await Promise.all(papers)).toHaveLength(2);

  const theirs = await main.done(
    'registration.start',
    wish({ patient: who.caregiver }, { patient: who.patient }, done.id, 'renewal'),
  );
  expect(theirs).toMatchObject({ linked: [{ id: done.id }], expiresOn: '2028-02-01' });
  const saidToo = await saveTask(main, theirs, 'changes', unchanged);
  await finish(main, await through(main, saidToo, parent));
  expect((await main.done('registration.open', { session: done.id })).waitsFor).toEqual(['state']);

  await enterCard(main, who.patient, 'MIN-2', '2027-02-05', '2028-02-01');
  await theirCard(main, who.patient, 'CG-2', '2027-02-05', '2028-02-01');
  const page = await main.done('patient.view', { patient: who.patient });
  expect(page).toMatchObject({
    verdict: { kind: 'valid', expiresOn: '2028-02-01' },
    caregivers: [{ expiresOn: '2028-02-01', renewal: { kind: 'tooEarly' } }],
  });
});

test('R-MIN-1 where the guardian changed, a minor’s renewal asks who it is, and never for an e-mail address', async ({
  house,
  main,
}) => {
  const who = await family(main);
  travel(house, '2027-02-05');
  const view = await renewed(main, who.patient);
  const wrong = await main.call('registration.saveTask', {
    session: view.id,
    task: 'changes',
    version: 0,
    answers: { changed: ['email'], changedOn: null },
  });
  expect(wrong).toMatchObject({ kind: 'invalid', fields: { 'answers.changed': {} } });
  const once = await saveTask(main, view, 'certification', again('2027-02-03'));
  const twice = await saveTask(main, once, 'secondCertification', again('2027-02-01', second.certifier));
  const said = await saveTask(main, twice, 'changes', { changed: ['caregiver'], changedOn: null });
  expect([stateOf(said, 'guardian'), stateOf(said, 'login')]).toEqual(['notStarted', 'cannotStart']);
  const named = await saveTask(main, said, 'guardian', { ...guardian, phone: '(860) 555-0199' });
  expect(stateOf(named, 'guardian')).toBe('done');
});

test('R-MIN-2 of age meanwhile: the next renewal is an adult’s, with an account and an address of their own', async ({
  house,
  main,
}) => {
  const { patient } = await family(main, '2008-12-01');
  travel(house, '2027-02-05');
  const { steps } = await main.done('patient.view', { patient });
  expect(steps).toMatchObject({ renewsAs: 'patient', renewal: { kind: 'open' } });
  expect(await begin(main, patient, 'renewal', 'minor')).toMatchObject({
    kind: 'refused',
    code: 'not-a-minor',
  });
  const adult = await begun(main, patient, 'renewal');
  expect(adult.known).toMatchObject({ address: { town: 'Hartford' }, email: null });
  const certified = await saveTask(main, adult, 'certification', again('2027-02-03'));
  const said = await saveTask(main, certified, 'changes', unchanged);
  expect(asked(said)).toEqual([
    'certification',
    'changes',
    'email',
    'account',
    'login',
    'review',
    'affirmations',
    'signature',
  ]);
  const done = await finish(main, await through(main, said, caregiverAnswers));
  expect(done).toMatchObject({ state: 'submitted', person: { name: leo }, expiresOn: '2028-02-03' });
});
