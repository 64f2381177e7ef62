/** Everything that ends a hand-over on the customer's screen: safely, with the draft kept. */
import { expect } from 'playwright/test';
import { colleague, type Desk, type FoundedHouse, manager, test } from '../support/counter';
import { handedOver, notices, stageOf, theirs } from '../support/customer-screen';
import { finish, ofPatient, startSession, type View, workThrough } from '../support/journey';

async function signedIn(house: FoundedHouse) {
  const window = house.window('other');
  await window.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  return window;
}

for (const [what, leave, operators] of [
  ['locks', (main: Desk) => main.done('staff.lock', {}), 'locked'],
  ['signs out', (main: Desk) => main.done('staff.signOut', {}), 'signIn'],
] as const)
  test(`R-PMP-4 an operator who ${what} ends the hand-over, and the draft is kept`, async ({ house }) => {
    const { main, screen, ready } = await handedOver(house);
    await screen.done('walkIn.saveDraft', { task: 'review', typed: { name: 'right' } });
    const heard = notices(screen);
    await leave(main);
    expect(heard).toContainEqual({ kind: 'situation' });
    expect([await stageOf(main), await stageOf(screen)]).toEqual([operators, 'customer']);
    expect((await screen.call('walkIn.view', {})).kind).toBe('denied');
    if (operators === 'locked') await main.done('staff.unlock', { pin: manager.pin });
    else await main.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
    await main.done('registration.handOver', { session: ready.id, tasks: ['review'], language: 'es' });
    const { tasks } = await screen.done('walkIn.view', {});
    expect(tasks[0]).toMatchObject({ id: 'review', draft: { name: 'right' } });
  });

for (const [what, close, except] of [
  [
    'given up',
    (desk: Desk, { id, version }: View) =>
      desk.done('registration.abandon', { session: id, version, reason: 'They went home' }),
    theirs,
  ],
  ['finished', (desk: Desk, view: View) => finish(desk, view), []],
] as const)
  test(`R-PMP-4 a session that is ${what} while the walk-in has it is gone from their screen`, async ({
    house,
    main,
  }) => {
    const sam = await colleague(house, 'Sam Counter', ['frontDesk']);
    const screen = house.window('customer', 'customer');
    const ready = await workThrough(main, await startSession(main), except);
    await main.done('registration.handOver', { session: ready.id, tasks: ['review'], language: 'es' });
    const heard = notices(screen);
    await close(sam, ofPatient(await sam.done('registration.open', { session: ready.id })));
    expect(await stageOf(screen)).toBe('customer');
    expect(heard).toContainEqual({ kind: 'situation' });
    expect(await main.done('walkIn.watch', {})).toBeNull();
    expect((await screen.call('walkIn.view', {})).kind).toBe('denied');
  });

test('R-PMP-4 a session that a colleague gives up shows nothing more at the one screen either', async ({
  house,
  main,
}) => {
  const sam = await colleague(house, 'Sam Counter', ['frontDesk']);
  const ready = await workThrough(main, await startSession(main), theirs);
  await main.done('registration.handOver', {
    session: ready.id,
    tasks: [...theirs],
    language: 'es',
    where: 'here',
  });
  const { version } = await sam.done('registration.open', { session: ready.id });
  await sam.done('registration.abandon', { session: ready.id, version, reason: 'They went home' });
  expect(await main.done('walkIn.view', {})).toMatchObject({ state: 'through', name: null, tasks: [] });
  expect(await main.done('walkIn.takeBack', { pin: manager.pin })).toEqual({ session: ready.id });
});

for (const [what, leave] of [
  ['locks', (main: Desk) => main.done('staff.lock', {})],
  ['signs out', (main: Desk) => main.done('staff.signOut', {})],
] as const)
  test(`an operator who ${what} waits for what the walk-in typed a moment ago`, async ({ house }) => {
    const { main, screen, ready } = await handedOver(house);
    screen.onNotice(({ kind }) => {
      if (kind === 'closing') void screen.call('walkIn.saveDraft', { task: 'review', typed: { name: 'r' } });
    });
    await leave(main);
    const other = await signedIn(house);
    await other.done('registration.handOver', { session: ready.id, tasks: ['review'], language: 'es' });
    expect((await screen.done('walkIn.view', {})).tasks[0]).toMatchObject({ draft: { name: 'r' } });
  });

test('a staff screen that locks itself while the walk-in is busy leaves them their screen', async ({
  house,
}) => {
  const { main, screen } = await handedOver(house);
  await main.idle();
  expect([await stageOf(main), await stageOf(screen)]).toEqual(['locked', 'walkIn']);
  await main.done('staff.unlock', { pin: manager.pin });
  expect(await main.done('walkIn.watch', {})).toMatchObject({ state: 'working' });
  await main.done('staff.lock', {});
  expect(await stageOf(screen)).toBe('customer');
});

test('an account that ends takes its hand-over along', async ({ house, main }) => {
  const front = await colleague(house, 'Sam Counter', ['frontDesk']);
  const screen = house.window('customer', 'customer');
  const ready = await workThrough(front, await startSession(front), theirs);
  await front.done('registration.handOver', { session: ready.id, tasks: ['review'], language: 'en' });
  expect(await stageOf(screen)).toBe('walkIn');
  const { accounts, groups } = await main.done('staff.list', {});
  const account = accounts.find(({ name }) => name === 'Sam Counter');
  await main.done('staff.change', {
    id: account?.id ?? '',
    version: account?.version ?? 0,
    roles: ['frontDesk'],
    group: groups[0]?.id ?? '',
    approvedOn: account?.approvedOn ?? '',
    active: false,
  });
  expect(await stageOf(screen)).toBe('customer');
});

test('a screen that is gone ends the hand-over, keeps the draft and tells the staff', async ({ house }) => {
  const { main, screen, ready } = await handedOver(house);
  await screen.done('walkIn.saveDraft', { task: 'review', typed: { name: 'right' } });
  const heard = notices(main);
  screen.close();
  expect(heard).toEqual(expect.arrayContaining([{ kind: 'situation' }, { kind: 'walkIn' }]));
  expect(await main.done('screen.situation', {})).toMatchObject({ stage: 'operator', customerScreen: false });
  expect(await main.done('walkIn.watch', {})).toBeNull();
  const again = house.window('customer-2', 'customer');
  expect(await stageOf(again)).toBe('customer');
  await main.done('registration.handOver', { session: ready.id, tasks: ['review'], language: 'es' });
  expect((await again.done('walkIn.view', {})).tasks[0]).toMatchObject({ draft: { name: 'right' } });
});

test('R-PMP-4 with the PIN at the walk-in’s screen it becomes the welcome again, never the operator’s', async ({
  house,
}) => {
  const { main, screen } = await handedOver(house);
  await screen.done('walkIn.takeBack', { pin: manager.pin });
  expect([await stageOf(main), await stageOf(screen)]).toEqual(['operator', 'customer']);
});

test('R-PMP-4 five wrong PINs at the walk-in’s screen end the hand-over and open nothing', async ({
  house,
}) => {
  const { main, screen } = await handedOver(house);
  for (const _ of [1, 2, 3, 4]) await screen.call('walkIn.takeBack', { pin: '999999' });
  expect(await screen.call('walkIn.takeBack', { pin: '999999' })).toMatchObject({ code: 'pin-spent' });
  expect([await stageOf(main), await stageOf(screen)]).toEqual(['operator', 'customer']);
});
