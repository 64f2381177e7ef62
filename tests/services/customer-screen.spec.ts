/** The customer's screen: whose it is, what it answers, and what staff see of it. */
import { expect } from 'playwright/test';
import { calls } from '../../preload/contract/calls';
import { colleague, manager, test } from '../support/counter';
import { handedOver, notices, stageOf, theirs } from '../support/customer-screen';
import { goodAnswers, startSession, workThrough } from '../support/journey';
import { lookInto } from '../support/store-rows';

test('R-PMP-4 between hand-overs the screen knows its store’s name and answers nothing else', async ({
  house,
  main,
}) => {
  const screen = house.window('customer', 'customer');
  const told = await screen.done('screen.situation', {});
  expect(told).toMatchObject({
    stage: 'customer',
    operator: null,
    names: [],
    idleSeconds: 0,
    mayQuit: false,
  });
  expect(told.storeName).toBe('Elm Street Dispensary');
  for (const name of Object.keys(calls).filter((one) => one !== 'screen.situation'))
    expect.soft((await screen.raw(name, {})).kind, name).toBe('denied');
  expect(await main.done('screen.situation', {})).toMatchObject({ customerScreen: true });
  await main.done('staff.signOut', {});
  // The store is closed: the welcome needs no key.
  expect(await screen.done('screen.situation', {})).toMatchObject({ storeName: 'Elm Street Dispensary' });
});

test('R-PAT-4 R-PAT-7 the walk-in works at their own screen while the operator’s stays the operator’s', async ({
  house,
}) => {
  const { main, screen, ready } = await handedOver(house);
  expect(await stageOf(main)).toBe('operator');
  expect(await stageOf(screen)).toBe('walkIn');
  expect((await main.call('walkIn.view', {})).kind).toBe('denied');
  expect((await screen.call('registration.open', { session: ready.id })).kind).toBe('denied');
  const view = await screen.done('walkIn.view', {});
  expect(view).toMatchObject({ language: 'es', state: 'working', at: { step: 'welcome' } });

  const heard = notices(main);
  await screen.done('walkIn.moved', { step: 'review', statement: 0, stopped: false });
  await screen.done('walkIn.saveDraft', { task: 'review', typed: { name: 'secret typing' } });
  expect(heard).toContainEqual({ kind: 'walkIn' });
  const watched = await main.done('walkIn.watch', {});
  expect(watched).toMatchObject({ session: ready.id, state: 'working', at: { step: 'review' } });
  expect(JSON.stringify(watched)).not.toContain('secret');

  const save = (task: (typeof theirs)[number]) =>
    screen.done('walkIn.saveTask', { task, version: 0, answers: goodAnswers(ready)[task] });
  for (const task of theirs) await save(task);
  await screen.done('walkIn.done', {});
  expect(await main.done('walkIn.watch', {})).toMatchObject({ state: 'through' });
  await main.done('walkIn.recall', {});
  expect(await main.done('walkIn.watch', {})).toBeNull();
  expect(await stageOf(screen)).toBe('customer');
  const open = await main.done('registration.open', { session: ready.id });
  expect(open.canFinish).toBe(true);
  expect(open.tasks.slice(-2).map(({ typedBy }) => typedBy)).toEqual(['walkIn', 'walkIn']);
  const looking = await lookInto(house);
  const rows = (await looking.rows('audit')).filter(({ call }) => String(call) === 'walkIn.recall');
  await looking.close();
  expect(rows.map((row) => [row.hand, row.operator_name, row.subject])).toEqual([
    ['operator', manager.name, ready.patient.id],
  ]);
});

test('B-REG-2 details and e-mail that the walk-in types are theirs on record', async ({ house, main }) => {
  const screen = house.window('customer', 'customer');
  const begun = await workThrough(main, await startSession(main), ['details', 'email', 'account']);
  await main.done('registration.handOver', {
    session: begun.id,
    tasks: ['details', 'email'],
    language: 'en',
  });
  const view = await screen.done('walkIn.view', {});
  expect(view).toMatchObject({ birthDate: '1980-07-14', asksResidency: true });
  expect(view.emailDomains).toContain('gmail.com');
  const answers = goodAnswers(begun);
  for (const task of ['details', 'email'] as const)
    await screen.done('walkIn.saveTask', { task, version: 0, answers: answers[task] });
  await main.done('walkIn.recall', {});
  const { tasks } = await main.done('registration.open', { session: begun.id });
  expect(tasks.filter(({ typedBy }) => typedBy === 'walkIn').map(({ id }) => id)).toEqual([
    'details',
    'email',
  ]);
});

test('it goes blank by the rulebook’s minutes; the operator wakes it from their own window', async ({
  house,
}) => {
  const { main, screen } = await handedOver(house);
  await screen.done('walkIn.moved', { step: 'affirmations', statement: 1, stopped: false });
  expect([screen.idleSeconds(), screen.warnSeconds(), main.warnSeconds()]).toEqual([180, 30, 0]);
  await screen.idle();
  const blank = await screen.done('walkIn.view', {});
  expect(blank).toMatchObject({ state: 'blank', name: null, birthDate: null, tasks: [], statements: [] });
  expect(await screen.done('screen.situation', {})).toMatchObject({ stage: 'walkIn', blank: true });
  expect(await main.done('walkIn.watch', {})).toMatchObject({ state: 'blank' });
  await main.done('walkIn.wake', {});
  expect(await screen.done('walkIn.view', {})).toMatchObject({
    state: 'working',
    at: { step: 'affirmations', statement: 1 },
  });
});

test('one hand-over at a time: a colleague is told, may hand over their own screen, and ends nobody else’s', async ({
  house,
}) => {
  const { screen, ready } = await handedOver(house);
  const other = await colleague(house, 'Sam Counter', ['frontDesk']);
  const wish = { session: ready.id, tasks: ['review'], language: 'en' } as const;
  expect(await other.call('registration.handOver', { ...wish, tasks: ['review'] })).toMatchObject({
    kind: 'refused',
    code: 'customer-screen-taken',
  });
  expect(await other.done('walkIn.watch', {})).toBeNull();
  expect(await other.call('walkIn.recall', {})).toMatchObject({ code: 'not-handed-over' });
  expect(await other.call('walkIn.wake', {})).toMatchObject({ code: 'not-handed-over' });
  expect(await stageOf(screen)).toBe('walkIn');
  const here = await other.done('registration.handOver', { ...wish, tasks: ['review'], where: 'here' });
  expect(here).toEqual({ where: 'here' });
  expect(await stageOf(other)).toBe('walkIn');
});

test('the walk-in’s reading is theirs alone: on their screen, and gone afterwards', async ({ house }) => {
  const { main, screen } = await handedOver(house);
  const reading = { language: 'en', theme: 'contrast', textSize: 200, motion: 'reduced' } as const;
  await screen.done('screen.prefer', reading);
  expect((await screen.done('screen.situation', {})).preferences).toEqual(reading);
  const plain = { language: 'en', theme: 'light', textSize: 100, motion: 'full' };
  expect((await main.done('screen.situation', {})).preferences).toEqual(plain);
  await main.done('walkIn.recall', {});
  expect((await screen.done('screen.situation', {})).preferences).toEqual(plain);
});

for (const [first, second] of [
  ['the walk-in', 'the operator'],
  ['the operator', 'the walk-in'],
] as const)
  test(`a task saved by ${first} is stale for ${second}, whose typing is kept`, async ({ house }) => {
    const { main, screen, ready } = await handedOver(house);
    const answers = goodAnswers(ready).review;
    const hands = {
      'the walk-in': () => screen.call('walkIn.saveTask', { task: 'review', version: 0, answers }),
      'the operator': () =>
        main.call('registration.saveTask', { session: ready.id, task: 'review', version: 0, answers }),
    };
    await screen.done('walkIn.saveDraft', { task: 'review', typed: { name: 'walk-in' } });
    await main.done('registration.saveDraft', {
      session: ready.id,
      task: 'review',
      typed: { name: 'staff' },
    });
    expect((await hands[first]()).kind).toBe('done');
    expect((await hands[second]()).kind).toBe('stale');
    const mine = (await main.done('registration.open', { session: ready.id })).tasks;
    const walkIns = (await screen.done('walkIn.view', {})).tasks;
    const draftIn = (tasks: typeof mine) => tasks.find(({ id }) => id === 'review')?.draft;
    const kept = second === 'the operator' ? [{ name: 'staff' }, null] : [null, { name: 'walk-in' }];
    expect([draftIn(mine), draftIn(walkIns)]).toEqual(kept);
  });
