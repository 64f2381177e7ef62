/** A minor's renewal, whole, with the guardian's own; of age meanwhile it is an adult's (R-MIN-1, R-MIN-2, R-MD-4). */
import { expect } from 'playwright/test';
import type { OutputOf } from '../../preload/contract/calls';
import { again, asked, stateOf, theirCard, unchanged } from '../support/caregiver-renewals';
import { caregiverAnswers, guardian, leo, minorAnswers, second, through, wish } from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import { family, parent } from '../support/families';
import { type AnyView, certifier, finish, saveTask } from '../support/journey';
import { begin, begun, enterCard, travel } from '../support/renewals';

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
    certifier,
    secondCertifier: second.certifier,
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

test('R-MIN-1 R-MD-4 where the second physician of before certifies first, the other one is filled in', async ({
  house,
  main,
}) => {
  const who = await family(main);
  travel(house, '2027-02-05');
  const view = await renewed(main, who.patient);
  const turned = await saveTask(main, view, 'certification', again('2027-02-03', second.certifier));
  expect(turned.known?.secondCertifier).toEqual(certifier);
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
