/** Accounts that end, and secrets that change, while somebody stands at a window with them. */
import { expect } from 'playwright/test';
import { addColleague, colleague, type Desk, manager, test } from '../support/counter';

const stageOf = async (desk: Desk) => (await desk.done('screen.situation', {})).stage;

test('R-PMP-6: an account that lapses overnight is signed out by its next call', async ({ house, main }) => {
  const ben = await colleague(house, 'Ben Cole', ['frontDesk']);
  const { groups } = await main.done('staff.list', {});
  const [group] = groups;
  if (!group) throw new Error('no group');
  const { id, version, name } = group;
  await main.done('staff.changeGroup', { id, version, name, renewalYears: 1 });
  expect(await stageOf(ben)).toBe('operator');
  house.clock.now = '2028-03-10T15:00:00.000Z';
  expect(await ben.call('today.board', {})).toEqual({ kind: 'denied' });
  expect(await stageOf(ben)).toBe('signIn');
});

test('R-PMP-6: a renewal period that ends an account at once signs it out at once', async ({
  house,
  main,
}) => {
  const ben = await colleague(house, 'Ben Cole', ['frontDesk']);
  const { accounts } = await main.done('staff.list', {});
  const account = accounts.find(({ name }) => name === 'Ben Cole');
  if (!account) throw new Error('no account');
  const { id, version, roles, active } = account;
  const groups = await main.done('staff.changeGroup', {
    id: null,
    version: 0,
    name: 'Aides',
    renewalYears: null,
  });
  const aides = groups.find(({ name }) => name === 'Aides');
  if (!aides) throw new Error('no group');
  await main.done('staff.change', { id, version, roles, active, group: aides.id, approvedOn: '2020-01-01' });
  expect(await stageOf(ben)).toBe('operator');
  await main.done('staff.changeGroup', { ...aides, renewalYears: 1 });
  expect(await stageOf(ben)).toBe('signIn');
});

test('R-PMP-4: new secrets sign the account out at its other windows', async ({ house, main }) => {
  const ben = await colleague(house, 'Ben Cole', ['frontDesk']);
  const elsewhere = house.window('elsewhere');
  await elsewhere.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  const { accounts } = await main.done('staff.list', {});
  const secrets = { passphrase: 'harbour lights at seven', pin: '735193' };
  for (const { id } of accounts) await main.done('staff.resetSecrets', { id, ...secrets });
  expect([await stageOf(ben), await stageOf(elsewhere)]).toEqual(['signIn', 'signIn']);
  expect(await stageOf(main)).toBe('operator');
});

test('R-PMP-4: wrong PINs count by operator, whatever the window', async ({ house, main }) => {
  const account = await addColleague(main, 'Ben Cole', ['frontDesk']);
  const [one, two] = [house.window('one'), house.window('two')];
  const signIn = (desk: Desk) =>
    desk.done('staff.signIn', { name: account.name, passphrase: account.passphrase });
  for (const desk of [one, two]) {
    await signIn(desk);
    await desk.done('staff.lock', {});
  }
  for (const left of [4, 3, 2])
    expect(await one.call('staff.unlock', { pin: '000000' })).toMatchObject({ facts: { left } });
  expect(await two.call('staff.unlock', { pin: '000000' })).toMatchObject({ facts: { left: 1 } });
  expect(await two.call('staff.unlock', { pin: '000000' })).toMatchObject({ code: 'pin-spent' });
  // Spent is spent, also where the right one is typed now.
  expect(await one.call('staff.unlock', { pin: account.pin })).toMatchObject({ code: 'pin-spent' });
  await signIn(one);
  await one.done('staff.lock', {});
  expect((await one.call('staff.unlock', { pin: account.pin })).kind).toBe('done');
});
