/** What review found could still be done against the rules: strays, needs that nobody documented, mended birth dates. */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { minorAnswers, startMinor, wish } from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import { goodAnswers, ofPatient, saveTask, startSession, workThrough } from '../support/journey';
import { enterCard, expiresOn, opensOn, travel } from '../support/renewals';

/** A first session that was left when the state's card came. */
async function stray(desk: Desk) {
  const begun = await startSession(desk);
  const view = await saveTask(desk, begun, 'certification');
  await enterCard(desk, view.patient.id, 'MMP-1');
  return ofPatient(await desk.done('registration.open', { session: view.id }));
}

test('R-MD-4 B-REG-1 a first session that a card overtook takes no answer, is not handed over nor in, and says why', async ({
  house,
  main,
}) => {
  const view = await stray(main);
  const facts = { patient: view.patient.id, opensOn, expiresOn };
  const rule = { id: 'renewal.opensDaysBefore' };
  expect(view).toMatchObject({ state: 'open', stray: { code: 'renewal-too-early', facts, rule } });
  const refused = { kind: 'refused', code: 'renewal-too-early', facts };
  const session = view.id;
  expect(
    await main.call('registration.saveTask', {
      ...{ session, task: 'details', version: 0 },
      answers: goodAnswers(view).details,
    }),
  ).toMatchObject(refused);
  const hand = { session, tasks: ['details'], language: 'en' } as InputOf<'registration.handOver'>;
  expect(await main.call('registration.handOver', hand)).toMatchObject(refused);
  travel(house, opensOn);
  const end = { session, version: view.version, submittedOnStatePage: true, papers: [] };
  expect(await main.call('registration.finish', end)).toMatchObject({ code: 'registered-already' });
  const over = await main.done('registration.abandon', {
    ...{ session, version: view.version },
    reason: 'The card came',
  });
  expect(over).toMatchObject({ state: 'abandoned', stray: null });
});

test('R-MD-4 a session of somebody whom nobody registered is no stray', async ({ main }) => {
  const done = await workThrough(main, await startSession(main));
  expect(done.stray).toBeNull();
});

const start = (desk: Desk, patient: string, needDocumented = false) =>
  desk.call('registration.start', {
    ...wish({ birthDate: '1975-02-11' }, { patient }),
    needDocumented,
  });

for (const [what, authorised, certified, code] of [
  ['none authorised', 'no', true, 'caregiver-none-authorised'],
  ['nothing said and not certified', null, false, 'caregiver-uncertified'],
  ['nothing said and certified', null, true, null],
  ['a caregiver named', 'yes', true, null],
] as const)
  test(`R-PAT-5 R-CG-4 B-REG-1 with ${what}, a caregiver’s session is ${code ? 'asked about first' : 'begun'}`, async ({
    main,
  }) => {
    const view = await startSession(main);
    if (certified) await saveTask(main, view, 'certification');
    const name = { given: 'Rosa', middle: '', family: 'Delgado', suffix: '' };
    const said = authorised === 'no' ? { authorised } : { authorised, name, email: 'rosa@example.org' };
    if (authorised)
      await saveTask(main, await main.done('registration.open', { session: view.id }), 'caregiver', said);
    const reply = await start(main, view.patient.id);
    if (code === null) return expect(reply.kind).toBe('done');
    expect(reply).toMatchObject({ kind: 'refused', code, rule: { id: 'caregiver.authorisedBy' } });
    expect((await start(main, view.patient.id, true)).kind).toBe('done');
  });

test('R-MIN-1 a minor’s guardian needs nobody’s word', async ({ main }) => {
  const minor = await startMinor(main);
  expect((await start(main, minor.patient?.id ?? '')).kind).toBe('done');
});

test('R-MIN-1 a mended birth date counts at once: what was an adult’s certification was a minor’s', async ({
  house,
  main,
}) => {
  const begun = await startMinor(main, '2008-03-20');
  const { certification } = goodAnswers(begun);
  await saveTask(main, begun, 'details', { ...(minorAnswers(begun).details as object) });
  travel(house, '2026-03-21');
  const patient = begun.patient?.id ?? '';
  const { version } = await main.done('registration.open', { session: begun.id });
  await main.done('registration.abandon', { session: begun.id, version, reason: 'of age' });
  const adult = await main.done('registration.start', {
    ...{ subject: 'patient', language: 'en' },
    person: { kind: 'known', patient },
  } as InputOf<'registration.start'>);
  const certified = { ...(certification as object), certifiedOn: '2026-03-20' };
  const view = await saveTask(main, adult, 'certification', certified);
  const card = { kind: 'card', number: 'A-1', issuedOn: '2026-03-21', printedExpiry: '2027-03-20' };
  const enter = () => main.raw('card.record', { patient, ...card });
  // One day younger than typed: certified one day before coming of age.
  const details = { ...(goodAnswers(view).details as object), birthDate: '2008-03-21' };
  const mended = await saveTask(main, view, 'details', details);
  expect(await enter()).toMatchObject({
    kind: 'refused',
    code: 'second-certification-missing',
    rule: { id: 'minor.physicians' },
  });
  await saveTask(main, mended, 'details', { ...details, birthDate: '2008-03-20' });
  expect((await enter()).kind).toBe('done');
});
