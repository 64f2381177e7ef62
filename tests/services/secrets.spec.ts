/** Passphrases, PINs and the recovery key. */
import { expect } from 'playwright/test';
import { addColleague, manager, test, trail } from '../support/counter';

const noonOf = (day: string) => `${day}T16:00:00.000Z`;

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
