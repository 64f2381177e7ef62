/** Accounts: groups and lapse, the six-month prompt, secrets, the last manager, the recovery key. */
import { expect } from 'playwright/test';
import type { OutputOf } from '../../preload/contract/calls';
import { addColleague, colleague, type Desk, manager, test } from '../support/counter';

type Account = OutputOf<'staff.list'>['accounts'][number];

async function accountNamed(main: Desk, name: string): Promise<Account> {
  const { accounts } = await main.done('staff.list', {});
  const account = accounts.find((one) => one.name === name);
  if (!account) throw new Error(`no account ${name}`);
  return account;
}

const changeOf = ({ id, version, roles, group, approvedOn, active }: Account) => ({
  id,
  version,
  roles,
  group,
  approvedOn,
  active,
});

const noonOf = (day: string) => `${day}T16:00:00.000Z`;

for (const [day, kind] of [
  ['2028-03-10', 'done'],
  ['2028-03-11', 'refused'],
] as const)
  test(`R-PMP-6: approved on 2026-03-10 for two years, signing in on ${day} is ${kind}`, async ({
    house,
    main,
  }) => {
    const groups = await main.done('staff.changeGroup', {
      id: null,
      version: 0,
      name: 'Interns',
      renewalYears: 2,
    });
    const interns = groups.find((group) => group.name === 'Interns');
    const account = await addColleague(main, 'Ivy Intern', ['frontDesk']);
    const before = await accountNamed(main, account.name);
    const after = await main.done('staff.change', { ...changeOf(before), group: interns?.id ?? '' });
    expect(after.lapsesOn).toBe('2028-03-10');
    house.clock.now = noonOf(day);
    const desk = house.window('ivy');
    const reply = await desk.call('staff.signIn', { name: account.name, passphrase: account.passphrase });
    expect(reply.kind).toBe(kind);
    if (kind === 'refused')
      expect(reply).toMatchObject({ code: 'account-lapsed', facts: { lapsedOn: '2028-03-10' } });
  });

test('R-PMP-6: an account that lapses behind a locked screen is asked for more than the PIN', async ({
  house,
  main,
}) => {
  const groups = await main.done('staff.changeGroup', {
    id: null,
    version: 0,
    name: 'Interns',
    renewalYears: 1,
  });
  const ivy = await colleague(house, 'Ivy Intern', ['frontDesk']);
  const account = await accountNamed(main, 'Ivy Intern');
  const group = groups.find((one) => one.name === 'Interns')?.id ?? '';
  await main.done('staff.change', { ...changeOf(account), group });
  await ivy.done('staff.lock', {});
  house.clock.now = noonOf('2027-03-11');
  expect(await ivy.call('staff.unlock', { pin: '735193' })).toMatchObject({ code: 'pin-spent' });
  expect((await ivy.done('screen.situation', {})).stage).toBe('signIn');
});

test('two accounts cannot share a name, nor differ in accents alone', async ({ main }) => {
  await addColleague(main, 'José Nuñez', ['frontDesk']);
  const { groups } = await main.done('staff.list', {});
  const again = {
    name: 'JOSE NUNEZ',
    roles: ['frontDesk' as const],
    passphrase: 'lantern orchard hill',
    pin: '123123',
  };
  expect(await main.call('staff.add', { ...again, group: groups[0]?.id ?? '' })).toMatchObject({
    kind: 'refused',
    code: 'name-taken',
  });
});

test('the last manager stays: not switched off, not without the role, not lapsed', async ({
  house,
  main,
}) => {
  const own = await accountNamed(main, manager.name);
  const last = { kind: 'refused', code: 'last-manager' };
  expect(await main.call('staff.change', { ...changeOf(own), active: false })).toMatchObject(last);
  expect(await main.call('staff.change', { ...changeOf(own), roles: ['frontDesk'] })).toMatchObject(last);
  const { groups } = await main.done('staff.list', {});
  const [group] = groups;
  if (!group) throw new Error('no group');
  house.clock.now = noonOf('2027-03-11');
  const change = { id: group.id, version: group.version, name: group.name, renewalYears: 1 };
  expect(await main.call('staff.changeGroup', change)).toMatchObject(last);
  // A second manager who cannot sign in does not count; one who can does.
  const second = await addColleague(main, 'Sol Second', ['manager']);
  const sol = await accountNamed(main, second.name);
  const off = await main.done('staff.change', { ...changeOf(sol), active: false });
  expect(await main.call('staff.change', { ...changeOf(own), roles: ['frontDesk'] })).toMatchObject(last);
  await main.done('staff.change', { ...changeOf(off), active: true });
  expect((await main.call('staff.change', { ...changeOf(own), roles: ['frontDesk'] })).kind).toBe('done');
});

test('an account that was switched off needs new secrets before it opens the store again', async ({
  house,
  main,
}) => {
  const account = await addColleague(main, 'Olga Onleave', ['frontDesk']);
  const before = await accountNamed(main, account.name);
  const off = await main.done('staff.change', { ...changeOf(before), active: false });
  const desk = house.window('olga');
  const signIn = (passphrase: string) => desk.call('staff.signIn', { name: account.name, passphrase });
  expect(await signIn(account.passphrase)).toMatchObject({ code: 'sign-in-failed' });
  expect((await desk.done('screen.situation', {})).names).not.toContain(account.name);
  await main.done('staff.change', { ...changeOf(off), active: true });
  expect(await signIn(account.passphrase)).toMatchObject({ code: 'sign-in-failed' });
  const passphrase = 'pebble thunder coffee';
  await main.done('staff.resetSecrets', { id: off.id, passphrase, pin: '564738' });
  expect((await signIn(passphrase)).kind).toBe('done');
});

test('an approval cannot lie in the future, and a group has to exist', async ({ main }) => {
  const own = await accountNamed(main, manager.name);
  expect(await main.call('staff.change', { ...changeOf(own), approvedOn: '2026-03-11' })).toMatchObject({
    kind: 'invalid',
    fields: { approvedOn: { word: 'wrong.dayFuture' } },
  });
  const elsewhere = '00000000-0000-4000-8000-000000000000';
  expect(await main.call('staff.change', { ...changeOf(own), group: elsewhere })).toMatchObject({
    code: 'not-found',
  });
  expect(await main.call('staff.change', { ...changeOf(own), version: own.version + 1 })).toEqual({
    kind: 'stale',
  });
});
