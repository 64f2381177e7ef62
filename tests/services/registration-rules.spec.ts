/** R-PAT-7 to R-PAT-11: affirmations, expiry, eligibility, e-mail, and what registered means. */
import { expect } from 'playwright/test';
import type { TaskId } from '../../preload/contract/registration-values';
import { type Desk, test } from '../support/counter';
import {
  type AnyView,
  certifier,
  finish,
  goodAnswers,
  patientName,
  saveTask,
  startSession,
  workThrough,
} from '../support/journey';

const save = (desk: Desk, view: AnyView, task: TaskId, answers: unknown) =>
  desk.call('registration.saveTask', {
    session: view.id,
    task,
    version: view.tasks.find((one) => one.id === task)?.version ?? 0,
    answers,
  });
const start = (desk: Desk, birthDate: string) =>
  desk.call('registration.start', {
    person: { kind: 'new', name: patientName, birthDate },
    language: 'en',
  });
const stateOf = (view: AnyView, task: TaskId) => view.tasks.find((one) => one.id === task)?.state;

test('R-PAT-7: a "No" stops the submission and says so; where nothing is set, the state’s page is asked about', async ({
  main,
}) => {
  const ready = await workThrough(main, await startSession(main), ['affirmations']);
  expect(await save(main, ready, 'affirmations', { statements: [], onStatePage: null })).toMatchObject({
    kind: 'invalid',
    fields: { 'answers.onStatePage': { word: 'wrong.choose' } },
  });
  const refused = await saveTask(main, ready, 'affirmations', { statements: [], onStatePage: 'no' });
  expect([stateOf(refused, 'affirmations'), refused.canFinish]).toEqual(['inProgress', false]);
  const reply = await main.call('registration.finish', {
    session: refused.id,
    version: refused.version,
    submittedOnStatePage: true,
    papers: [],
  });
  expect(reply).toMatchObject({
    kind: 'refused',
    code: 'affirmation-refused',
    rule: { id: 'affirmations.eachYes', source: '000_20fb3b039693c939.txt' },
  });
  const agreed = await saveTask(main, refused, 'affirmations', { statements: [], onStatePage: 'yes' });
  expect((await saveTask(main, agreed, 'signature')).canFinish).toBe(true);
});

test('R-PAT-7: each statement has its own answer and instant, and a reworded one is read again', async ({
  house,
  main,
}) => {
  for (const en of ['I live in Connecticut.', 'I will keep my card safe.'])
    await main.done('store.addStateText', { kind: 'affirmation', en, es: `${en} (es)` });
  const ready = await workThrough(main, await startSession(main), ['affirmations']);
  expect(ready.statements.map((text) => text.en)).toEqual([
    'I live in Connecticut.',
    'I will keep my card safe.',
  ]);
  const [one, two] = ready.statements;
  if (!one || !two) throw new Error('two statements');
  const yes = (text: typeof one) => ({ statement: text.statement, version: text.version, answer: 'yes' });
  const half = await saveTask(main, ready, 'affirmations', { statements: [yes(one)], onStatePage: null });
  expect(stateOf(half, 'affirmations')).toBe('inProgress');
  house.clock.now = '2026-03-10T15:05:00.000Z';
  const forged = { ...yes(two), at: '2020-01-01T00:00:00.000Z' };
  const affirmed = await saveTask(main, half, 'affirmations', {
    statements: [yes(one), forged],
    onStatePage: null,
  });
  const whole = await saveTask(main, affirmed, 'signature');
  expect(whole.tasks.find(({ id }) => id === 'affirmations')?.answers).toMatchObject({
    statements: [{ at: '2026-03-10T15:00:00.000Z' }, { at: '2026-03-10T15:05:00.000Z' }],
  });
  expect(whole.canFinish).toBe(true);

  const [text] = await main.done('store.stateTexts', {});
  if (!text) throw new Error('no text');
  const reworded = {
    id: text.id,
    version: 1,
    kind: 'affirmation',
    en: 'I live in this state.',
    es: '…',
  } as const;
  await main.done('store.changeStateText', reworded);
  const again = await main.done('registration.open', { session: whole.id });
  expect([stateOf(again, 'affirmations'), again.canFinish]).toEqual(['inProgress', false]);
  const old = { statements: [yes(one), yes(two)], onStatePage: null };
  expect(await save(main, again, 'affirmations', old)).toEqual({ kind: 'stale' });
});

for (const [certifiedOn, expiresOn] of [
  ['2025-12-31', '2026-12-31'],
  ['2026-01-01', '2027-01-01'],
  ['2026-02-28', '2027-02-28'],
] as const)
  test(`R-PAT-8: certified on ${certifiedOn} expires on ${expiresOn}`, async ({ main }) => {
    const answers = { certified: 'yes', certifier, certifiedOn };
    expect((await saveTask(main, await startSession(main), 'certification', answers)).expiresOn).toBe(
      expiresOn,
    );
  });

test('R-PAT-8: a certification that ran out before the submission is refused then', async ({
  house,
  main,
}) => {
  const answers = { certified: 'yes', certifier, certifiedOn: '2025-03-10' };
  const begun = await saveTask(main, await startSession(main), 'certification', answers);
  const ready = await workThrough(main, begun, ['certification']);
  expect(ready.canFinish).toBe(true);
  house.clock.now = '2026-03-11T15:00:00.000Z';
  const reply = await main.call('registration.finish', {
    session: ready.id,
    version: ready.version,
    submittedOnStatePage: true,
    papers: [],
  });
  expect(reply).toMatchObject({
    kind: 'refused',
    code: 'certification-expired',
    rule: { id: 'certification.validity' },
  });
});

for (const [birthDate, kind] of [
  ['2008-03-11', 'refused'],
  ['2008-03-10', 'done'],
  ['2026-03-11', 'invalid'],
  ['1906-03-10', 'done'],
  ['1906-03-09', 'invalid'],
  ['1896-03-10', 'invalid'],
] as const)
  test(`R-PAT-9: born on ${birthDate}, at the counter on 2026-03-10, is ${kind}`, async ({ main }) => {
    const reply = await start(main, birthDate);
    expect(reply.kind).toBe(kind);
    if (reply.kind === 'refused')
      expect(reply).toMatchObject({
        code: 'under-age',
        facts: { age: 17, minAge: 18, comesOfAgeOn: '2026-03-11' },
        rule: { id: 'patient.minAge', source: '001_573b4e5f22750c2d.txt', effectiveFrom: null },
      });
    if (kind !== 'done') expect(await main.done('search.suggest', { text: 'oconn' })).toEqual([]);
  });

test('R-PAT-9: an age that is mended to a minor’s, and a home elsewhere, are refused with rule and source', async ({
  main,
}) => {
  const begun = await startSession(main);
  const details = goodAnswers(begun).details as Record<string, unknown>;
  expect(await save(main, begun, 'details', { ...details, birthDate: '2010-01-01' })).toMatchObject({
    kind: 'refused',
    code: 'under-age',
  });
  expect(await save(main, begun, 'details', { ...details, connecticutResident: 'no' })).toMatchObject({
    kind: 'refused',
    code: 'not-resident',
    facts: { state: 'CT' },
    rule: { id: 'patient.residency', source: '001_573b4e5f22750c2d.txt', effectiveFrom: null },
  });
  const view = await main.done('registration.open', { session: begun.id });
  expect(view.tasks.find((task) => task.id === 'details')?.answers).toBeNull();
});

test('R-PAT-10: without an e-mail the certifier is asked for a temporary one, which is kept as such', async ({
  main,
}) => {
  const begun = await saveTask(main, await startSession(main), 'certification');
  const none = await saveTask(main, begun, 'email', { kind: 'none' });
  expect([none.waitsFor, stateOf(none, 'email'), stateOf(none, 'login')]).toEqual([
    ['certifier'],
    'inProgress',
    'cannotStart',
  ]);
  const board = await main.done('today.board', {});
  expect(board.followUps.map((due) => [due.kind, due.due])).toEqual([['certifierToCertify', '2026-03-17']]);
  const temporary = await saveTask(main, none, 'email', { kind: 'temporary', email: 'temp@example.org' });
  expect(temporary.waitsFor).toEqual([]);
  expect((await main.done('today.board', {})).followUps).toEqual([]);
  const { email } = await main.done('patient.view', { patient: begun.patient.id });
  expect(email).toEqual({ address: 'temp@example.org', temporary: true });
});

test('R-PAT-11: certified is not registered, and submitted is not either', async ({ main }) => {
  const ready = await workThrough(main, await startSession(main));
  const verdict = async () =>
    (await main.done('card.check', { by: 'patient', patient: ready.patient.id })).verdict;
  expect(await verdict()).toMatchObject({ kind: 'notYetRegistered', next: 'finishRegistration' });
  await finish(main, ready);
  expect(await verdict()).toMatchObject({
    kind: 'notYetRegistered',
    next: 'waitForState',
    certifiedOn: '2026-03-01',
  });
});
