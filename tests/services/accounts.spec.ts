/** Accounts: groups and lapse, the six-month prompt, secrets, the last manager, the recovery key. */
import { expect } from 'playwright/test';
import type { OutputOf } from '../../preload/contract/calls';
import { addColleague, colleague, type Desk, manager, test, trail } from '../support/counter';

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

for (const [day, due] of [
  ['2026-09-09', null],
  ['2026-09-10', '2026-09-10'],
  ['2026-12-24', '2026-09-10'],
] as const)
  test(`R-PMP-3: a passphrase set on 2026-03-10 is ${due ? 'due' : 'fresh'} on ${day}`, async ({
    house,
    main,
  }) => {
    await main.done('staff.signOut', {});
    house.clock.now = noonOf(day);
    const brief = await main.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
    expect(brief.passphraseDue).toBe(due);
  });

test('R-PMP-3: the prompt can be put off, comes back, and is over with a new passphrase', async ({
  house,
  main,
}) => {
  const signIn = () => main.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  const dueOn = async (day: string) => {
    await main.done('staff.signOut', {});
    house.clock.now = noonOf(day);
    return (await signIn()).passphraseDue;
  };
  expect(await dueOn('2026-09-10')).toBe('2026-09-10');
  expect((await main.done('staff.postponePassphrase', { until: 'nextWeek' })).passphraseDue).toBeNull();
  expect((await main.done('screen.situation', {})).operator?.passphraseDue).toBeNull();
  expect(await dueOn('2026-09-16')).toBeNull();
  expect(await dueOn('2026-09-17')).toBe('2026-09-10');
  expect((await main.done('staff.postponePassphrase', { until: 'tomorrow' })).passphraseDue).toBeNull();
  expect(await dueOn('2026-09-18')).toBe('2026-09-10');
  const postponed = (await trail(main)).filter((row) => row.call === 'staff.postponePassphrase');
  expect(postponed).toHaveLength(2);
  const next = 'willow meadow seven lamps';
  const brief = await main.done('staff.changeSecrets', {
    passphrase: manager.passphrase,
    next,
    pin: '918273',
  });
  expect(brief.passphraseDue).toBeNull();
  await main.done('staff.lock', {});
  await main.done('staff.unlock', { pin: '918273' });
  await main.done('staff.signOut', {});
  expect(
    await main.call('staff.signIn', { name: manager.name, passphrase: manager.passphrase }),
  ).toMatchObject({
    code: 'sign-in-failed',
  });
  await main.done('staff.signIn', { name: manager.name, passphrase: next });
});

test('R-PMP-3: a store may make the prompt compulsory', async ({ main }) => {
  const { profile, version } = await main.done('store.profile', {});
  await main.done('store.changeProfile', {
    profile: { ...profile, passphrasePromptCompulsory: true },
    version,
  });
  expect(await main.call('staff.postponePassphrase', { until: 'tomorrow' })).toMatchObject({
    kind: 'refused',
    code: 'prompt-compulsory',
  });
});

for (const [passphrase, why] of [
  ['passwordpassword', 'a phrase of every list'],
  ['aaaaaaaaaaaaaaaaaa', 'one letter'],
  ['qwertyuiopasdfghjkl', 'a run of the keyboard'],
  ['Wendy Newcomer 12', 'the own name'],
] as const)
  test(`a passphrase that is ${why} is refused, and no account is made`, async ({ main }) => {
    const { groups } = await main.done('staff.list', {});
    const reply = await main.call('staff.add', {
      name: 'Wendy Newcomer',
      roles: ['frontDesk'],
      group: groups[0]?.id ?? '',
      passphrase,
      pin: '123123',
    });
    expect(reply).toMatchObject({ kind: 'refused', code: 'passphrase-common' });
    expect((await main.done('staff.list', {})).accounts).toHaveLength(1);
    await main.done('staff.signOut', {});
    expect((await main.done('screen.situation', {})).names).toEqual([manager.name]);
  });

test('a passphrase of 14 characters is too short, one of 15 is taken; a PIN has six figures', async ({
  main,
}) => {
  const { groups } = await main.done('staff.list', {});
  const wish = { roles: ['frontDesk' as const], group: groups[0]?.id ?? '', pin: '123123' };
  const short = await main.call('staff.add', {
    ...wish,
    name: 'Short',
    passphrase: 'lamp river tent'.slice(1),
  });
  expect(short).toMatchObject({ kind: 'invalid', fields: { passphrase: { word: 'wrong.passphraseShort' } } });
  expect((await main.call('staff.add', { ...wish, name: 'Long', passphrase: 'lamp river tent' })).kind).toBe(
    'done',
  );
  const pin = await main.call('staff.add', {
    ...wish,
    name: 'Pin',
    passphrase: 'lamp river tents',
    pin: '12345',
  });
  expect(pin).toMatchObject({ kind: 'invalid', fields: { pin: { word: 'wrong.pin' } } });
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

test('one’s own old passphrase is asked, and guessing it is throttled', async ({ main }) => {
  const wish = { passphrase: 'a wrong old passphrase', next: 'willow meadow seven lamps', pin: '111222' };
  for (let tries = 0; tries < 5; tries++)
    expect(await main.call('staff.changeSecrets', wish)).toMatchObject({ code: 'sign-in-failed' });
  expect(await main.call('staff.changeSecrets', { ...wish, passphrase: manager.passphrase })).toMatchObject({
    code: 'sign-in-throttled',
  });
});

test('the recovery key lets a manager back in, with new secrets and a new approval', async ({
  house,
  main,
}) => {
  const { groups } = await main.done('staff.list', {});
  const [group] = groups;
  if (!group) throw new Error('no group');
  await addColleague(main, 'Fay Frontdesk', ['frontDesk']);
  await main.done('staff.changeGroup', {
    id: group.id,
    version: group.version,
    name: 'Staff',
    renewalYears: 1,
  });
  await main.done('staff.signOut', {});
  // Everybody has lapsed: without the key nobody would ever come in again.
  house.clock.now = noonOf('2028-01-05');
  const signIn = (passphrase: string) => main.call('staff.signIn', { name: manager.name, passphrase });
  expect(await signIn(manager.passphrase)).toMatchObject({ code: 'account-lapsed' });
  const wish = { name: manager.name, passphrase: 'granite feather nine boats', pin: '246810' };
  const typed = house.recoveryKey.toLowerCase().replaceAll('-', ' ');
  const swapped = house.recoveryKey.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  expect(await main.call('store.recover', { ...wish, recoveryKey: swapped })).toMatchObject({
    code: 'recovery-key-wrong',
  });
  expect(
    await main.call('store.recover', { ...wish, recoveryKey: typed, name: 'Fay Frontdesk' }),
  ).toMatchObject({
    code: 'sign-in-failed',
  });
  expect(
    await main.call('store.recover', { ...wish, recoveryKey: typed, passphrase: 'a'.repeat(20) }),
  ).toMatchObject({
    code: 'passphrase-common',
  });
  expect((await main.done('screen.situation', {})).stage).toBe('signIn');
  await main.done('store.recover', { ...wish, recoveryKey: typed });
  expect((await main.done('screen.situation', {})).operator?.name).toBe(manager.name);
  await main.done('staff.signOut', {});
  expect((await signIn(manager.passphrase)).kind).toBe('refused');
  expect((await signIn(wish.passphrase)).kind).toBe('done');
  expect((await trail(main)).some((row) => row.call === 'store.recover' && row.outcome === 'refused')).toBe(
    true,
  );
});

test('the recovery key’s sheet is made for the right key alone', async ({ house, main }) => {
  const sheet = (recoveryKey: string) => main.call('store.recoverySheet', { recoveryKey, language: 'en' });
  expect(await sheet('00000-00000')).toMatchObject({ kind: 'refused', code: 'recovery-key-wrong' });
  const made = await sheet(house.recoveryKey);
  expect(made.kind === 'done' && Buffer.from(made.value.bytes).subarray(0, 5).toString()).toBe('%PDF-');
});
