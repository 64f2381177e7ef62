/** The screen in the walk-in's hands: their session, their tasks, and the way back by PIN alone. */
import { expect } from 'playwright/test';
import { calls } from '../../preload/contract/calls';
import { type Desk, manager, test, trail } from '../support/counter';
import { goodAnswers, startSession, workThrough } from '../support/journey';
import { lookInto } from '../support/store-rows';

const reading = { language: 'es', theme: 'contrast', textSize: 200, motion: 'reduced' } as const;

type Handed = 'review' | 'affirmations' | 'signature';
const theirs: Handed[] = ['review', 'affirmations', 'signature'];

async function handedOver(main: Desk, tasks: Handed[] = theirs) {
  const ready = await workThrough(main, await startSession(main), theirs);
  await main.done('registration.handOver', { session: ready.id, tasks, language: 'es' });
  return ready;
}

const versionOf = (view: { tasks: { id: string; version: number }[] }, task: string) =>
  view.tasks.find((one) => one.id === task)?.version ?? 0;

test('R-PAT-4 R-PAT-7: the walk-in reviews and affirms with their own hands, and both hands are on record', async ({
  house,
  main,
}) => {
  const ready = await handedOver(main);
  const view = await main.done('walkIn.view', {});
  expect(view).toMatchObject({ storeName: 'Elm Street Dispensary', language: 'es', state: 'working' });
  expect(view.tasks.map((task) => [task.id, task.state, task.answers])).toEqual([
    ['review', 'notStarted', null],
    ['affirmations', 'cannotStart', null],
    ['signature', 'cannotStart', null],
  ]);
  const answers = goodAnswers(ready);
  const save = (task: Handed, version: number) =>
    main.done('walkIn.saveTask', { task, version, answers: answers[task] });
  const reviewed = await save('review', 0);
  expect(reviewed.tasks.map((task) => task.typedBy)).toEqual(['walkIn', null, null]);
  await save('affirmations', versionOf(reviewed, 'affirmations'));
  await save('signature', 0);
  await main.done('walkIn.done', {});
  const after = await main.done('walkIn.view', {});
  expect(after).toMatchObject({ state: 'through', name: null, tasks: [], reviewItems: [], statements: [] });
  const late = await main.call('walkIn.saveTask', { task: 'review', version: 1, answers: answers.review });
  expect(late).toMatchObject({ kind: 'refused', code: 'not-handed-over' });
  expect(await main.call('walkIn.saveDraft', { task: 'review', typed: {} })).toMatchObject({
    code: 'not-handed-over',
  });

  expect(await main.done('walkIn.takeBack', { pin: manager.pin })).toEqual({ session: ready.id });
  const open = await main.done('registration.open', { session: ready.id });
  expect(open.canFinish).toBe(true);
  expect(open.tasks.slice(-4).map((task) => [task.id, task.typedBy])).toEqual([
    ['caregiver', 'staff'],
    ['documents', 'staff'],
    ['affirmations', 'walkIn'],
    ['signature', 'walkIn'],
  ]);
  const looking = await lookInto(house);
  const rows = (await looking.rows('audit')).filter((row) => String(row.call).startsWith('walkIn.'));
  await looking.close();
  expect(rows.map((row) => [row.call, row.hand, row.operator_name, row.subject])).toEqual(
    [
      'walkIn.saveTask',
      'walkIn.saveTask',
      'walkIn.saveTask',
      'walkIn.done',
      'walkIn.saveTask',
      'walkIn.saveDraft',
      'walkIn.takeBack',
    ].map((call) => [call, 'walkIn', manager.name, ready.patient.id]),
  );
});

test('R-PMP-4: in a walk-in’s hands every other call of the table is denied', async ({ main }) => {
  const ready = await handedOver(main);
  const others = Object.entries(calls).filter(([, row]) => !row.who.some((who) => who === 'walkIn'));
  for (const [name] of others) expect.soft((await main.raw(name, {})).kind, name).toBe('denied');
  expect((await main.call('registration.open', { session: ready.id })).kind).toBe('denied');
  const told = await main.done('screen.situation', {});
  expect(told).toMatchObject({
    stage: 'walkIn',
    operator: null,
    names: [],
    trainingAccounts: [],
    mayQuit: false,
  });
  await main.done('walkIn.takeBack', { pin: manager.pin });
  const denied = (await trail(main, others.length + 5)).filter((row) => row.outcome === 'denied');
  expect(denied.map((row) => row.by)).toEqual(Array(others.length + 1).fill(manager.name));
});

test('a task that was not handed over is refused, and no id can name another session', async ({ main }) => {
  await handedOver(main, ['review']);
  expect((await main.done('walkIn.view', {})).tasks.map((task) => task.id)).toEqual(['review']);
  const answers = { kind: 'own', email: 'me@example.org' };
  expect(await main.call('walkIn.saveTask', { task: 'email', version: 1, answers })).toMatchObject({
    code: 'not-handed-over',
  });
  const smuggled = { task: 'review', version: 0, answers, session: '00000000-0000-4000-8000-000000000000' };
  expect((await main.raw('walkIn.saveTask', smuggled)).kind).toBe('invalid');
});

test('only the walk-in’s own tasks can be handed over, and only once their time has come', async ({
  main,
}) => {
  const begun = await startSession(main);
  const handOver = (tasks: ('login' | Handed)[]) =>
    main.call('registration.handOver', { session: begun.id, tasks, language: 'en' });
  for (const tasks of [['login'], ['review'], ['affirmations'], ['review', 'affirmations'], theirs] as const)
    expect(await handOver([...tasks])).toMatchObject({ kind: 'refused', code: 'task-cannot-start' });
  expect((await handOver([])).kind).toBe('invalid');
  expect((await main.done('screen.situation', {})).stage).toBe('operator');
});

test('five wrong PINs at the walk-in’s screen end the shift, and the session is as it was saved', async ({
  main,
}) => {
  const ready = await handedOver(main);
  await main.done('walkIn.saveDraft', { task: 'review', typed: { name: 'right' } });
  for (const left of [4, 3, 2, 1])
    expect(await main.call('walkIn.takeBack', { pin: '999999' })).toMatchObject({
      code: 'pin-wrong',
      facts: { left },
    });
  expect(await main.call('walkIn.takeBack', { pin: '999999' })).toMatchObject({ code: 'pin-spent' });
  expect(await main.done('screen.situation', {})).toMatchObject({ stage: 'signIn' });
  expect((await main.call('walkIn.view', {})).kind).toBe('denied');
  await main.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  await main.done('registration.handOver', { session: ready.id, tasks: ['review'], language: 'es' });
  const { tasks } = await main.done('walkIn.view', {});
  expect(tasks[0]).toMatchObject({ state: 'inProgress', draft: { name: 'right' } });
});

test('the walk-in’s language and text size end with the hand-over', async ({ main }) => {
  await handedOver(main);
  await main.done('screen.prefer', reading);
  expect((await main.done('screen.situation', {})).preferences).toEqual(reading);
  await main.done('screen.prefer', { ...reading, language: 'en' });
  expect((await main.done('walkIn.view', {})).language).toBe('en');
  await main.done('walkIn.takeBack', { pin: manager.pin });
  const { preferences } = await main.done('screen.situation', {});
  expect(preferences).toEqual({ language: 'en', theme: 'light', textSize: 100, motion: 'full' });
});

test('a screen that a walk-in left goes blank, keeps the draft, and comes back with the PIN', async ({
  main,
}) => {
  await handedOver(main);
  await main.done('walkIn.moved', { step: 'review', statement: 0, stopped: false });
  await main.done('walkIn.saveDraft', { task: 'review', typed: { name: 'right' } });
  expect([main.idleSeconds(), main.warnSeconds()]).toEqual([180, 30]);
  await main.idle();
  expect(await main.done('walkIn.view', {})).toMatchObject({ state: 'blank', name: null, tasks: [] });
  expect(await main.done('screen.situation', {})).toMatchObject({ stage: 'walkIn', blank: true });
  expect([main.idleSeconds(), main.warnSeconds()]).toEqual([0, 0]);
  const late = { task: 'review', typed: {} } as const;
  expect(await main.call('walkIn.saveDraft', late)).toMatchObject({ code: 'not-handed-over' });
  expect(await main.call('walkIn.showAgain', { pin: '999999' })).toMatchObject({ code: 'pin-wrong' });
  await main.done('walkIn.showAgain', { pin: manager.pin });
  const view = await main.done('walkIn.view', {});
  expect(view).toMatchObject({ state: 'working', at: { step: 'review' } });
  expect(view.tasks[0]).toMatchObject({ id: 'review', draft: { name: 'right' } });
});

test('a session that a colleague gives up meanwhile takes nothing more from the walk-in', async ({
  house,
  main,
}) => {
  const ready = await handedOver(main);
  const other = house.window('other');
  await other.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  const { version } = await other.done('registration.open', { session: ready.id });
  await other.done('registration.abandon', { session: ready.id, version, reason: 'Left the store' });
  const closed = { kind: 'refused', code: 'session-closed' };
  const answers = goodAnswers(ready).review;
  expect(await main.call('walkIn.saveTask', { task: 'review', version: 0, answers })).toMatchObject(closed);
  expect(await main.call('walkIn.saveDraft', { task: 'review', typed: {} })).toMatchObject(closed);
});
