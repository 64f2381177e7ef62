/** R-MD-1 to R-MD-4: help for a certifier who is known by name alone, from the first task to the paper. */
import { expect } from 'playwright/test';
import { colleague, type Desk, test, trail } from '../support/counter';
import {
  checkedAll,
  codeOf,
  finishHelp,
  helpedCertifier,
  helpedName,
  save,
  startHelp,
  stateOf,
  trySave,
} from '../support/help-journey';
import { type AnyView, saveTask, startSession } from '../support/journey';

async function workedThrough(desk: Desk): Promise<AnyView> {
  let view = await startHelp(desk, 'certifier');
  view = await save(desk, view, 'certifierDetails', { certifier: helpedCertifier });
  view = await save(desk, view, 'requirements', checkedAll(view, 'requirements', 'missing'));
  view = await save(desk, view, 'bonaFide', checkedAll(view, 'bonaFide', 'have'));
  return save(desk, view, 'certifyingSteps', { done: view.guide.lists.certifyingSteps.slice(0, 2) });
}

test('R-MD-1 R-MD-2 R-MD-3 help for a certifier: checklists, steps, a paper at any point, finished without the state', async ({
  main,
}) => {
  const begun = await startHelp(main, 'certifier');
  expect(begun).toMatchObject({
    subject: 'certifier',
    purpose: 'help',
    person: { id: null, name: helpedName, birthDate: null },
    patient: null,
    waitsFor: [],
    canFinish: false,
    nextTask: 'certifierDetails',
  });
  expect(begun.tasks.map(({ id, state }) => [id, state])).toEqual([
    ['certifierDetails', 'notStarted'],
    ['requirements', 'notStarted'],
    ['bonaFide', 'notStarted'],
    ['certifyingSteps', 'cannotStart'],
  ]);
  expect(begun.paperWishes.map(({ template }) => template)).toEqual(['certifierChecklist']);
  const early = await main.done('paper.issue', {
    session: begun.id,
    template: 'certifierChecklist',
    language: 'es',
    largePrint: true,
  });
  expect((await main.done('paper.bytes', { paper: early.id })).bytes.length).toBeGreaterThan(1000);

  const view = await workedThrough(main);
  expect(view).toMatchObject({ canFinish: true, nextTask: null, waitsFor: [] });
  const done = await finishHelp(main, view);
  expect(done).toMatchObject({ state: 'finished', waitsFor: [], canFinish: false });
  expect(done.papers.map(({ template }) => template)).toEqual(['certifierChecklist']);
  const paper = await main.done('paper.bytes', { paper: done.papers[0]?.id ?? '' });
  expect(paper.bytes.length).toBeGreaterThan(1000);
  expect(done.history.at(-1)).toMatchObject({ what: 'finished' });
  const board = await main.done('today.board', {});
  expect(board.inProgress.map(({ id }) => id)).toEqual([begun.id]);
  expect(board.followUps).toEqual([]);
});

test('R-MD-1 what is not gone through yet is kept, and stays in progress', async ({ main }) => {
  const begun = await startHelp(main, 'certifier');
  const { items } = checkedAll(begun, 'requirements', 'have');
  const view = await save(main, begun, 'requirements', { items: items.slice(2) });
  expect([stateOf(view, 'requirements'), stateOf(view, 'certifyingSteps')]).toEqual([
    'inProgress',
    'cannotStart',
  ]);
  const all = await save(main, view, 'requirements', { items });
  expect([stateOf(all, 'requirements'), stateOf(all, 'certifyingSteps')]).toEqual(['done', 'notStarted']);
});

for (const [what, task, answers] of [
  ['a line that the list lacks', 'requirements', { items: [{ item: 'tallEnough', said: 'have' }] }],
  [
    'a line twice',
    'bonaFide',
    { items: ['have', 'missing'].map((said) => ({ item: 'conditionDiagnosed', said })) },
  ],
] as const)
  test(`R-MD-1 R-MD-2 a checklist with ${what} was read from another list: look again`, async ({ main }) => {
    expect(await trySave(main, await startHelp(main, 'certifier'), task, answers)).toEqual({ kind: 'stale' });
  });

test('B-REG-3 an answer that no list has, or a field for a secret, is taken nowhere', async ({ main }) => {
  const view = await startHelp(main, 'certifier');
  const wrong = await trySave(main, view, 'requirements', checkedAll(view, 'requirements', 'perhaps'));
  expect(wrong).toMatchObject({
    kind: 'invalid',
    fields: { 'answers.items.0.said': { word: 'wrong.choose' } },
  });
  for (const secret of ['deaNumber', 'lastFourDigits', 'password'])
    expect(
      (await trySave(main, view, 'certifierDetails', { certifier: { ...helpedCertifier, [secret]: '1234' } }))
        .kind,
      secret,
    ).toBe('invalid');
});

test('R-MD-3 a licence belongs to one certifier; one’s own slip is mended, and the certifier is known from then on', async ({
  main,
}) => {
  const patient = await startSession(main);
  await saveTask(main, patient, 'certification', {
    certified: 'yes',
    certifier: { name: 'Dr. Ada Stone', profession: 'aprn', licenceNumber: '7.000001' },
    certifiedOn: '2026-03-01',
  });
  const view = await startHelp(main, 'certifier');
  const details = (certifier: Partial<typeof helpedCertifier>, at = view) =>
    trySave(main, at, 'certifierDetails', { certifier: { ...helpedCertifier, ...certifier } });
  expect(await details({ licenceNumber: '7.000001' })).toMatchObject({
    kind: 'invalid',
    fields: {
      'answers.certifier.licenceNumber': { word: 'wrong.licenceOther', facts: { name: 'Dr. Ada Stone' } },
    },
  });
  expect(
    await details({ name: 'Dr. Ada Stone', licenceNumber: '7.000001', profession: 'physician' }),
  ).toMatchObject({ fields: { 'answers.certifier.profession': { word: 'wrong.professionOther' } } });
  expect(await details({ profession: 'pa' })).toMatchObject({
    fields: { 'answers.certifier.profession': { word: 'wrong.professionOff' } },
  });
  const slip = await save(main, view, 'certifierDetails', {
    certifier: { ...helpedCertifier, name: 'Dr. Grace Bel' },
  });
  const mended = await save(main, slip, 'certifierDetails', { certifier: helpedCertifier });
  expect(stateOf(mended, 'certifierDetails')).toBe('done');
  expect(await main.done('registration.certifiers', { text: '1.0482' })).toEqual([helpedCertifier]);

  const other = await startHelp(main, 'certifier', { given: 'Ivy', family: 'Lane' });
  expect(await details({ name: 'Dr. Ivy Lane' }, other)).toMatchObject({
    fields: { 'answers.certifier.licenceNumber': { word: 'wrong.licenceOther' } },
  });
});

test('R-MD-1 a session about no person: found by number and by its paper, handed to nobody, taken over, given up', async ({
  house,
  main,
}) => {
  const view = await workedThrough(main);
  expect(await main.done('search.suggest', { text: view.number })).toEqual([
    { kind: 'session', id: view.id, name: helpedName, birthYear: null, number: view.number },
  ]);
  await main.done('search.left', { shown: 1, chosen: view.id });
  expect(await main.done('search.suggest', { text: codeOf(view) })).toMatchObject([{ id: view.id }]);
  expect(await main.done('scan.read', { text: codeOf(view) })).toEqual({ kind: 'session', id: view.id });
  for (const task of ['review', 'certifierDetails'] as const)
    expect(
      await main.raw('registration.handOver', {
        session: view.id,
        tasks: [task],
        language: 'en',
        where: 'here',
      }),
      task,
    ).toMatchObject({ kind: 'refused', code: 'task-cannot-start' });

  const ivy = await colleague(house, 'Ivy', ['frontDesk']);
  const taken = await ivy.done('registration.takeOver', { session: view.id });
  expect(taken).toMatchObject({ assignedTo: 'Ivy', person: { id: null } });
  expect(taken.history.at(-1)).toMatchObject({ what: 'takenOver' });
  const given = await ivy.done('registration.abandon', {
    session: view.id,
    version: taken.version,
    reason: 'No longer practices here',
  });
  expect(given).toMatchObject({ state: 'abandoned', waitsFor: [] });
  expect((await main.done('today.board', {})).inProgress).toEqual([]);
  const told = (await trail(main)).filter(
    ({ call }) => call.startsWith('registration.') && !call.endsWith('certifiers'),
  );
  expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set([view.id]));
});

test('R-MD-1 a help session is found by the name of whoever is helped, and leaving the list leaves a row', async ({
  house,
  main,
}) => {
  const view = await startHelp(main, 'certifier');
  const other = await startHelp(main, 'cpmrsRegistrant', { given: 'Ivy', family: 'Lane' });
  const vic = await colleague(house, 'Vic', ['verifyOnly']);
  for (const text of ['odwy', 'grace', "O'Dwyer-Bell, Grace", 'grace o’dw', 'Bell']) {
    expect(await main.done('search.suggest', { text }), text).toEqual([
      { kind: 'session', id: view.id, name: helpedName, birthYear: null, number: view.number },
    ]);
    expect(await vic.call('search.suggest', { text }), text).toEqual({ kind: 'denied' });
    expect(await main.done('search.suggest', { text, among: 'people' }), text).toEqual([]);
  }
  expect(await main.done('search.suggest', { text: 'lane ivy' })).toMatchObject([{ id: other.id }]);
  await main.done('search.left', { shown: 1, chosen: view.id });
  const [row] = (await trail(main)).filter(({ call }) => call === 'search.left');
  expect(row?.subject).toBe(view.id);
});

test('R-MD-1 B-REG-1 help that was finished counts among what was finished today', async ({ main }) => {
  await finishHelp(main, await workedThrough(main));
  expect((await main.done('today.board', {})).finishedToday).toBe(1);
});

test('R-MD-1 verify-only staff who scan a help session’s paper learn nothing', async ({ house, main }) => {
  const view = await startHelp(main, 'certifier');
  const vic = await colleague(house, 'Vic', ['verifyOnly']);
  expect(await vic.done('scan.read', { text: codeOf(view) })).toEqual({ kind: 'unknown' });
});

test('R-MD-1 papers of patients are not made for a help session, nor its own for a patient', async ({
  main,
}) => {
  const wish = { language: 'en', largePrint: false } as const;
  const view = await workedThrough(main);
  for (const template of [
    'patientHandout',
    'certifierHandout',
    'registrationConfirmation',
    'cpmrsGuide',
  ] as const)
    expect(await main.call('paper.issue', { session: view.id, template, ...wish }), template).toMatchObject({
      code: 'paper-not-due',
    });
  const patient = await startSession(main);
  for (const template of ['certifierChecklist', 'cpmrsGuide'] as const)
    expect(
      await main.call('paper.issue', { session: patient.id, template, ...wish }),
      template,
    ).toMatchObject({
      code: 'paper-not-due',
    });
});
