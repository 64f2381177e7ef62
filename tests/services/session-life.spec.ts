/** A session over days and hands: two windows, colleagues, sent back, given up, closed. */
import { expect } from 'playwright/test';
import { colleague, type Desk, test, trail } from '../support/counter';
import {
  finish,
  goodAnswers,
  ofPatient,
  patientName,
  saveTask,
  startSession,
  workThrough,
} from '../support/journey';

const finishCall = (desk: Desk, view: { id: string; version: number }, papers = [] as never[]) =>
  desk.call('registration.finish', {
    session: view.id,
    version: view.version,
    submittedOnStatePage: true,
    papers,
  });

test('a task saved from two windows: the second is stale, and its draft is still there', async ({
  house,
  main,
}) => {
  const ben = await colleague(house, 'Ben Backdesk', ['frontDesk']);
  const begun = await startSession(main);
  const seen = await ben.done('registration.open', { session: begun.id });
  const typed = { kind: 'own', email: 'bens-version@example.org' };
  await ben.done('registration.saveDraft', { session: begun.id, task: 'email', typed });
  await saveTask(main, begun, 'email', { kind: 'own', email: 'ana@example.org' });
  const late = { session: begun.id, task: 'email', version: 0, answers: typed } as const;
  expect(await ben.call('registration.saveTask', late)).toEqual({ kind: 'stale' });
  const again = await ben.done('registration.open', { session: seen.id });
  expect(again.tasks.find((task) => task.id === 'email')).toMatchObject({
    version: 1,
    answers: { kind: 'own', email: 'ana@example.org' },
    draft: typed,
  });
  // Another task of the same session is not held up: versions are per task.
  await saveTask(ben, again, 'certification');
  // A colleague's draft is theirs alone.
  const mine = await main.done('registration.open', { session: begun.id });
  expect(mine.tasks.every((task) => task.draft === null)).toBe(true);
  expect((await trail(main, 10)).map((row) => [row.by, row.call, row.outcome])).toContainEqual([
    'Ben Backdesk',
    'registration.saveTask',
    'stale',
  ]);
});

test('the same save sent twice is kept once', async ({ main }) => {
  const begun = await startSession(main);
  const save = {
    session: begun.id,
    task: 'certification',
    version: 0,
    answers: goodAnswers(begun).certification,
  } as const;
  const replies = await Promise.all([
    main.call('registration.saveTask', save),
    main.call('registration.saveTask', save),
  ]);
  expect(replies.map((reply) => reply.kind).sort()).toEqual(['done', 'stale']);
  const { certifications } = await main.done('patient.view', { patient: begun.patient.id });
  expect(certifications).toHaveLength(1);
});

test('R-ST-3: a colleague takes a session over, and the history says from whom', async ({ house, main }) => {
  const begun = await startSession(main);
  const ben = await colleague(house, 'Ben Backdesk', ['frontDesk']);
  const taken = await ben.done('registration.takeOver', { session: begun.id });
  expect(taken).toMatchObject({ assignedTo: 'Ben Backdesk', startedBy: 'Marta Ruiz' });
  expect(taken.history.at(-1)).toMatchObject({ by: 'Ben Backdesk', what: 'takenOver', detail: 'Marta Ruiz' });
  const again = await ben.done('registration.takeOver', { session: begun.id });
  expect(again.history).toHaveLength(taken.history.length);
});

test('a second finish makes no second set of papers', async ({ main }) => {
  const ready = await workThrough(main, await startSession(main));
  const wish = {
    session: ready.id,
    version: ready.version,
    submittedOnStatePage: true,
    papers: ready.paperWishes,
  } as const;
  const replies = await Promise.all([
    main.call('registration.finish', wish),
    main.call('registration.finish', wish),
  ]);
  expect(replies.map((reply) => (reply.kind === 'refused' ? reply.code : reply.kind)).sort()).toEqual([
    'done',
    'session-closed',
  ]);
  const view = await main.done('registration.open', { session: ready.id });
  expect(view.papers.map((paper) => paper.number).sort()).toEqual(['P-000001', 'P-000002']);
});

test('finish is stale where a task was saved meanwhile, and refused where one is left', async ({ main }) => {
  const ready = await workThrough(main, await startSession(main));
  await saveTask(main, ready, 'email');
  expect(await finishCall(main, ready)).toEqual({ kind: 'stale' });
  const other = await main.done('registration.start', {
    person: { kind: 'new', name: { ...patientName, family: 'Second' }, birthDate: '1980-07-14' },
    language: 'es',
  });
  expect(await finishCall(main, other)).toMatchObject({
    kind: 'refused',
    code: 'session-not-ready',
    facts: { task: 'certification' },
  });
});

test('sent back by the state, mended and submitted again: two submissions in one history', async ({
  house,
  main,
}) => {
  const submitted = await finish(main, await workThrough(main, await startSession(main)));
  const reason = 'The photo could not be read';
  const back = await main.done('registration.returned', {
    session: submitted.id,
    version: submitted.version,
    reason,
  });
  expect(back).toMatchObject({ state: 'returned', canFinish: false });
  expect(back.history.at(-1)).toMatchObject({ what: 'returned', detail: reason });
  expect((await main.done('today.board', {})).inProgress.map((one) => one.state)).toEqual(['returned']);
  house.clock.now = '2026-03-12T15:00:00.000Z';
  const mended = await saveTask(main, back, 'documents');
  expect(mended).toMatchObject({ state: 'open', canFinish: true });
  const again = await finish(main, mended);
  expect(again.state).toBe('submitted');
  expect(again.history.filter((event) => event.what === 'submitted')).toHaveLength(2);
  expect(again.papers.map((paper) => paper.number).sort()).toEqual([
    'P-000001',
    'P-000002',
    'P-000003',
    'P-000004',
  ]);
});

test('a returned session can be handed over at once: it is open again', async ({ main }) => {
  const submitted = await finish(main, await workThrough(main, await startSession(main)));
  const { id: session, version } = submitted;
  await main.done('registration.returned', { session, version, reason: 'Affirm again' });
  await main.done('registration.handOver', { session, tasks: ['affirmations'], language: 'en' });
  expect((await main.done('walkIn.view', {})).tasks.map((task) => task.id)).toEqual(['affirmations']);
});

test('given up: nothing can be changed any more, follow-ups and drafts are gone', async ({ main }) => {
  const begun = await saveTask(main, await startSession(main), 'certification', { certified: 'no' });
  expect((await main.done('today.board', {})).followUps).toHaveLength(1);
  const { id: session, version } = begun;
  await main.done('registration.saveDraft', { session, task: 'details', typed: { phone: '860' } });
  const over = await main.done('registration.abandon', { session, version, reason: 'Moved away' });
  expect(over).toMatchObject({ state: 'abandoned', waitsFor: [], nextTask: null });
  expect(over.tasks.every((task) => task.draft === null)).toBe(true);
  expect((await main.done('today.board', {})).followUps).toEqual([]);
  const closed = { kind: 'refused', code: 'session-closed', facts: { state: 'abandoned' } };
  const typed = { phone: '8605550142' };
  expect(
    await main.call('registration.saveTask', {
      session,
      task: 'email',
      version: 0,
      answers: { kind: 'none' },
    }),
  ).toMatchObject(closed);
  expect(await main.call('registration.saveDraft', { session, task: 'details', typed })).toMatchObject(
    closed,
  );
  expect(await main.call('registration.takeOver', { session })).toMatchObject(closed);
  expect(
    await main.call('registration.handOver', { session, tasks: ['review'], language: 'en' }),
  ).toMatchObject(closed);
  expect(
    await main.call('registration.abandon', { session, version: over.version, reason: 'again' }),
  ).toMatchObject(closed);
});

test('a patient who is known goes on with the session that is worked on, and gets a new one after it', async ({
  main,
}) => {
  const begun = await startSession(main);
  const patient = begun.patient.id;
  const known = { person: { kind: 'known', patient }, language: 'en' } as const;
  expect((await main.done('registration.start', known)).id).toBe(begun.id);
  const { id: session, version } = begun;
  await main.done('registration.abandon', { session, version, reason: 'Not today' });
  const next = await main.done('registration.start', known);
  expect([next.number, ofPatient(next).patient.id]).toEqual(['R-000002', patient]);
});

test('a refused start takes no number: session numbers have no gaps', async ({ main }) => {
  await main.call('registration.start', {
    person: { kind: 'new', name: patientName, birthDate: '2015-01-01' },
    language: 'en',
  });
  expect((await startSession(main)).number).toBe('R-000001');
});

test('B-REG-4: follow-ups appear, fall due and close with what is waited for', async ({ house, main }) => {
  const begun = await saveTask(main, await startSession(main), 'certification', { certified: 'no' });
  const due = async () =>
    (await main.done('today.board', {})).followUps.map((one) => [one.kind, one.due, one.overdue]);
  expect(await due()).toEqual([['certifierToCertify', '2026-03-17', false]]);
  house.clock.now = '2026-03-18T15:00:00.000Z';
  expect(await due()).toEqual([['certifierToCertify', '2026-03-17', true]]);
  const ready = await workThrough(main, begun);
  expect(await due()).toEqual([]);
  await finish(main, ready);
  expect(await due()).toEqual([]);
  house.clock.now = '2026-04-01T15:00:00.000Z';
  expect(await due()).toEqual([['certificateToArrive', '2026-04-08', false]]);
  const [followUp] = (await main.done('today.board', {})).followUps;
  await main.done('today.followUpDone', { followUp: followUp?.id ?? '' });
  expect(await due()).toEqual([]);
  expect(await main.call('today.followUpDone', { followUp: followUp?.id ?? '' })).toEqual({ kind: 'stale' });
});
