/** A clock that stands behind the last entry: date-dependent work stops until a manager vouches for it (T15). */
import { expect } from 'playwright/test';
import { calls } from '../../preload/contract/calls';
import { colleague, foundedHouse, manager, test, trail } from '../support/counter';

const credentials = { name: manager.name, passphrase: manager.passphrase };
const reason = 'The clock ran a year ahead after a battery change';
const ahead = '2027-03-10T15:00:00.000Z';
const right = '2026-03-10T15:00:00.000Z';

/** Calls of the table that depend on no date, area by area: everything else waits. */
const goesOn = {
  screen: ['prefer', 'quit', 'setScanner', 'situation'],
  store: [
    'confirmClock',
    'found',
    'keepRecoveryKey',
    'newRecoveryKey',
    'printRecoverySheet',
    'profile',
    'recover',
    'recoverySheet',
    'samples',
    'stateTexts',
    'training',
  ],
  staff: ['list', 'lock', 'signIn', 'signOut', 'unlock'],
  patient: ['lookUps'],
  person: ['clashes', 'likely', 'merged', 'record'],
  search: ['left', 'suggest'],
  scan: ['read'],
  registration: ['certifiers', 'saveDraft'],
  walkIn: [
    ...['blank', 'done', 'moved', 'recall', 'saveDraft', 'showAgain', 'takeBack', 'view', 'wake', 'watch'],
  ],
  document: ['scanner'],
  paper: ['bytes', 'print', 'printAll', 'printers'],
  contact: ['answer', 'inbox', 'reopen', 'saveDraft', 'send'],
  audit: ['head', 'rows', 'verify'],
};

test('B-TRUST-2 which calls go on under a clock that is behind is written down', () => {
  const found = Object.entries(calls).filter(([, row]) => 'anyClock' in row && row.anyClock);
  const expected = Object.entries(goesOn).flatMap(([area, names]) => names.map((name) => `${area}.${name}`));
  expect(found.map(([name]) => name).sort()).toEqual(expected.sort());
});

for (const [back, refused] of [
  ['2026-03-10T14:58:01.000Z', false],
  ['2026-03-10T14:57:00.000Z', true],
] as const)
  test(`B-TRUST-2 T15: with the clock at ${back} a card is ${refused ? 'not ' : ''}checked`, async ({
    house,
    main,
  }) => {
    house.clock.now = back;
    const reply = await main.call('card.check', { by: 'number', number: 'X-1' });
    expect(reply).toMatchObject(refused ? { kind: 'refused', code: 'clock-behind' } : { kind: 'done' });
    const { clockBehind } = await main.done('screen.situation', {});
    expect(clockBehind).toEqual(refused ? { now: back, lastEntry: right } : null);
  });

test('B-TRUST-2 T15: signing in again, or starting again, does not make an early clock right', async () => {
  const house = await foundedHouse({ at: ahead });
  house.clock.now = right;
  await house.main.done('staff.lock', {});
  await house.main.done('staff.unlock', { pin: manager.pin });
  await house.main.done('staff.signOut', {});
  await house.main.done('staff.signIn', credentials);
  expect(await house.main.call('today.board', {})).toMatchObject({ code: 'clock-behind' });
  const again = await house.restart();
  const main = again.window('main');
  await main.done('staff.signIn', credentials);
  // The last row is of today by now: the latest one still counts.
  expect((await main.done('screen.situation', {})).clockBehind?.lastEntry).toBe(ahead);
  expect(await main.call('today.board', {})).toMatchObject({ code: 'clock-behind' });
  await again.close();
});

test('B-TRUST-2 T15: a manager confirms with a reason, and work goes on, also after a restart', async () => {
  const house = await foundedHouse({ at: ahead });
  const { main } = house;
  const fay = await colleague(house, 'Fay Frontdesk', ['frontDesk']);
  house.clock.now = right;
  expect(await fay.call('today.board', {})).toMatchObject({ code: 'clock-behind' });
  expect((await fay.call('store.confirmClock', { reason })).kind).toBe('denied');
  expect(await main.call('store.confirmClock', { reason: ' ' })).toMatchObject({
    kind: 'invalid',
    fields: { reason: { word: 'wrong.required' } },
  });
  expect((await main.done('screen.situation', {})).clockBehind).not.toBeNull();
  const told: string[] = [];
  fay.onNotice(({ kind }) => told.push(kind));
  await main.done('store.confirmClock', { reason });
  expect(told).toContain('situation');
  expect((await fay.done('screen.situation', {})).clockBehind).toBeNull();
  expect((await fay.call('today.board', {})).kind).toBe('done');
  const [row] = (await trail(main)).filter(
    (one) => one.call === 'store.confirmClock' && one.outcome === 'done',
  );
  expect(row).toMatchObject({ by: manager.name, at: right, purpose: reason });
  expect(await main.done('audit.verify', {})).toMatchObject({ sound: true });

  const again = await house.restart();
  const after = again.window('main');
  await after.done('staff.signIn', credentials);
  expect((await after.call('today.board', {})).kind).toBe('done');
  // What was confirmed is this time, not every earlier one.
  again.clock.now = '2026-03-09T15:00:00.000Z';
  expect(await after.call('today.board', {})).toMatchObject({ code: 'clock-behind' });
  again.clock.now = '2026-03-10T15:01:00.000Z';
  expect((await after.call('today.board', {})).kind).toBe('done');
  await again.close();
});

test('B-TRUST-2 T15: a window hears once that the clock fell behind, and once that it was set right', async ({
  house,
  main,
}) => {
  const told: string[] = [];
  main.onNotice(({ kind }) => told.push(kind));
  house.clock.now = '2026-03-01T15:00:00.000Z';
  await main.call('today.board', {});
  await main.call('today.board', {});
  expect(told).toEqual(['situation']);
  house.clock.now = '2026-03-10T15:00:30.000Z';
  expect((await main.call('today.board', {})).kind).toBe('done');
  expect(told).toEqual(['situation', 'situation']);
});
