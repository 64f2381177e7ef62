/** Signing in, locking and signing out, with the throttle and its clock. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import {
  addColleague,
  colleague,
  type Desk,
  manager,
  openHouse,
  profile,
  test,
  trail,
} from '../support/counter';
import { saveTask, startSession } from '../support/journey';

const wrong = 'not the passphrase at all';

const signIn = (desk: Desk, name: string, passphrase: string) =>
  desk.call('staff.signIn', { name, passphrase });

test('R-PMP-4: a wrong passphrase signs nobody in, and the trail has it once the store is open', async ({
  house,
  main,
}) => {
  await main.done('staff.signOut', {});
  const desk = house.window('other');
  expect(await signIn(desk, manager.name, wrong)).toMatchObject({ kind: 'refused', code: 'sign-in-failed' });
  expect(await signIn(desk, 'Nobody Known', wrong)).toMatchObject({
    kind: 'refused',
    code: 'sign-in-failed',
  });
  expect(await desk.call('today.board', {})).toEqual({ kind: 'denied' });
  expect(await desk.done('screen.situation', {})).toMatchObject({ stage: 'signIn', operator: null });
  await desk.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  expect((await trail(desk, 5)).map((row) => [row.call, row.outcome, row.by])).toEqual([
    ['staff.signIn', 'done', manager.name],
    ['today.board', 'denied', null],
    ['staff.signIn', 'refused', null],
    ['staff.signIn', 'refused', null],
    ['staff.signOut', 'done', manager.name],
  ]);
  expect(await desk.done('audit.verify', {})).toMatchObject({ sound: true });
});

test('R-PMP-4: no name is written down that was not an account', async ({ house, main }) => {
  await signIn(house.window('other'), 'my secret passphrase typed as a name', wrong);
  const rows = JSON.stringify(await trail(main));
  expect(rows).not.toContain('secret');
});

const minute = 60_000;
const later = (from: string, ms: number) => new Date(Date.parse(from) + ms).toISOString();

test('R-PMP-4: guessing costs a growing wait, by name, however the name is written', async ({ house }) => {
  const desk = house.window('other');
  const spellings = ['Marta Ruiz', 'marta ruiz', 'Márta Ruíz', ' MARTA  RUIZ ', 'Marta Ruiz'];
  for (const name of spellings)
    expect(await signIn(desk, name, wrong)).toMatchObject({ code: 'sign-in-failed' });
  const throttled = await signIn(desk, 'marta ruiz', manager.passphrase);
  expect(throttled).toMatchObject({ kind: 'refused', code: 'sign-in-throttled', facts: { seconds: 30 } });
  // Another name is not held up, and the wait is over to the millisecond.
  expect(await signIn(desk, 'Somebody Else', wrong)).toMatchObject({ code: 'sign-in-failed' });
  const start = house.clock.now;
  house.clock.now = later(start, 29_999);
  expect(await signIn(desk, manager.name, manager.passphrase)).toMatchObject({
    code: 'sign-in-throttled',
    facts: { seconds: 1 },
  });
  house.clock.now = later(start, 30_000);
  expect(await signIn(desk, manager.name, wrong)).toMatchObject({ code: 'sign-in-failed' });
  expect(await signIn(desk, manager.name, wrong)).toMatchObject({ facts: { seconds: 60 } });
  house.clock.now = later(start, 30_000 + minute);
  expect((await signIn(desk, manager.name, manager.passphrase)).kind).toBe('done');
  await desk.done('staff.signOut', {});
  expect(await signIn(desk, manager.name, wrong)).toMatchObject({ code: 'sign-in-failed' });
  expect((await signIn(desk, manager.name, manager.passphrase)).kind).toBe('done');
});

test('R-PMP-4: guesses that are sent all at once are counted one by one', async ({ house, main }) => {
  const desk = house.window('other');
  const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(desk, manager.name, wrong)));
  const codes = guesses.map((reply) => (reply.kind === 'refused' ? reply.code : reply.kind));
  expect(codes).toEqual([...Array(5).fill('sign-in-failed'), ...Array(7).fill('sign-in-throttled')]);

  await main.done('staff.lock', {});
  const pins = await Promise.all(
    Array.from({ length: 20 }, (_, count) => main.call('staff.unlock', { pin: String(100_000 + count) })),
  );
  const ends = pins.map((reply) => (reply.kind === 'refused' ? reply.code : reply.kind));
  expect(ends).toEqual([...Array(4).fill('pin-wrong'), 'pin-spent', ...Array(15).fill('denied')]);
});

test('the PIN opens a locked screen again, and drafts are as they were', async ({ house, main }) => {
  const session = await startSession(main);
  await main.done('registration.saveDraft', {
    session: session.id,
    task: 'details',
    typed: { phone: '86055' },
  });
  await main.idle();
  expect(await main.done('screen.situation', {})).toMatchObject({
    stage: 'locked',
    operator: { name: manager.name },
    names: [],
  });
  expect(await main.call('registration.open', { session: session.id })).toEqual({ kind: 'denied' });
  expect(main.idleSeconds()).toBe(0);
  await main.done('staff.unlock', { pin: manager.pin });
  expect(main.idleSeconds()).toBe(profile.idleSeconds);
  const view = await main.done('registration.open', { session: session.id });
  expect(view.tasks.find((task) => task.id === 'details')).toMatchObject({
    state: 'inProgress',
    draft: { phone: '86055' },
  });
  expect(house.faults).toEqual([]);
});

test('five wrong PINs spend it; four do not, and each wrong one says what is left', async ({ main }) => {
  await main.done('staff.lock', {});
  for (const left of [4, 3, 2, 1])
    expect(await main.call('staff.unlock', { pin: '000000' })).toMatchObject({
      kind: 'refused',
      code: 'pin-wrong',
      facts: { left },
    });
  await main.done('staff.unlock', { pin: manager.pin });
  await main.done('staff.lock', {});
  for (let tries = 0; tries < 4; tries++) await main.call('staff.unlock', { pin: '000000' });
  expect(await main.call('staff.unlock', { pin: '000000' })).toMatchObject({ code: 'pin-spent' });
  expect((await main.done('screen.situation', {})).stage).toBe('signIn');
  expect((await signIn(main, manager.name, manager.passphrase)).kind).toBe('done');
  const spent = (await trail(main)).filter((row) => row.call === 'staff.unlock' && row.outcome === 'refused');
  expect(spent).toHaveLength(9);
  expect(spent.every((row) => row.by === manager.name)).toBe(true);
});

test('two windows, two operators, one store: the keys leave with the last of them', async ({
  house,
  main,
}) => {
  const ines = await colleague(house, 'Inés Segunda', ['frontDesk']);
  expect((await ines.done('screen.situation', {})).operator?.name).toBe('Inés Segunda');
  expect((await main.done('screen.situation', {})).operator?.name).toBe(manager.name);
  const elsewhere = await openHouse({ folder: house.folder, at: house.clock.now });
  const there = elsewhere.window('there');
  const inUse = { kind: 'refused', code: 'store-in-use' };
  expect(await signIn(there, manager.name, manager.passphrase)).toMatchObject(inUse);
  await main.done('staff.signOut', {});
  expect((await ines.call('today.board', {})).kind).toBe('done');
  expect(await signIn(there, manager.name, manager.passphrase)).toMatchObject(inUse);
  // A window that is closed is as good as signed out.
  ines.close();
  await expect.poll(async () => (await signIn(there, manager.name, manager.passphrase)).kind).toBe('done');
  expect(await main.done('screen.situation', {})).toMatchObject({ stage: 'signIn', storeName: null });
  await elsewhere.counter.close();
});

test('a spent PIN closes the store behind the last operator', async ({ house, main }) => {
  await main.done('staff.lock', {});
  for (let tries = 0; tries < 5; tries++) await main.call('staff.unlock', { pin: '000000' });
  const elsewhere = await openHouse({ folder: house.folder, at: house.clock.now });
  const there = elsewhere.window('there');
  expect((await signIn(there, manager.name, manager.passphrase)).kind).toBe('done');
  await elsewhere.counter.close();
});

test('somebody signs in while the last colleague signs out: both are answered, the store is open', async ({
  house,
  main,
}) => {
  const account = await addColleague(main, 'Paul Parallel', ['frontDesk']);
  const paul = house.window('paul');
  const [entered] = await Promise.all([
    signIn(paul, account.name, account.passphrase),
    main.call('staff.signOut', {}),
  ]);
  expect(entered.kind).toBe('done');
  expect((await paul.call('today.board', {})).kind).toBe('done');
});

test('the store’s file does not tell who works here in plain letters', async ({ house, main }) => {
  await startSession(main);
  await main.done('staff.signOut', {});
  const bytes = await readFile(join(house.folder, 'counterside.db'));
  for (const word of ['SQLite format', manager.name, "O'Connor", 'registration_session'])
    expect(bytes.includes(Buffer.from(word)), word).toBe(false);
});

test('a restart keeps drafts and sessions', async ({ house, main }) => {
  const session = await startSession(main);
  await saveTask(main, session, 'certification');
  await main.done('registration.saveDraft', { session: session.id, task: 'email', typed: { kind: 'own' } });
  const again = await house.restart();
  const desk = again.window('main');
  await desk.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  const view = await desk.done('registration.open', { session: session.id });
  expect(view.tasks.map((task) => task.state).slice(0, 3)).toEqual(['done', 'notStarted', 'inProgress']);
  expect(view.tasks.find((task) => task.id === 'email')?.draft).toEqual({ kind: 'own' });
  await again.counter.close();
});
