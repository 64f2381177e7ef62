/** The renewals of caregivers and of minors, whole: from the patient's page to the next card (R-CG-5, R-MIN-1, R-MD-4). */
import { expect } from 'playwright/test';
import { textOf } from '../papers/tools';
import { again, asked, careOf, stateOf, theirCard, unchanged } from '../support/caregiver-renewals';
import { caregiverAnswers, rosa, through, tie, wish } from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import { both, type Pair } from '../support/families';
import { finish, saveTask } from '../support/journey';
import { begun, enterCard, expiresOn, travel } from '../support/renewals';

const renew = (desk: Desk, { patient, caregiver }: Pair) =>
  desk.done('registration.start', wish({ patient: caregiver }, { patient }, null, 'renewal'));
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
    // The steps say no other thing than the box above them.
    expect(text).not.toMatch(/may not buy for the patient\./);
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
