/** R-PMP-4, R-ST-3: who may call what, cell by cell, from the table itself. */
import { expect } from 'playwright/test';
import type { Call, Who } from '../../preload/contract/call';
import { calls, type InputOf } from '../../preload/contract/calls';
import { Role } from '../../preload/contract/values';
import { colleague, type Desk, foundedHouse, openHouse, test, trail } from '../support/counter';
import { finish, startSession, workThrough } from '../support/journey';
import { lookInto } from '../support/store-rows';

const table: [name: string, row: Call][] = Object.entries(calls);
const standings: readonly Who[] = ['none', 'locked', 'walkIn', ...Role.options];

/** No input of the table is null: whoever may call is told so, and nothing is done. */
const probe = null;

test('R-PMP-4 R-ST-3: every call is open to those whom its row names, and to nobody else', async () => {
  test.setTimeout(90_000);
  const house = await foundedHouse();
  const { main } = house;
  const windows = new Map<Who, Desk>([['none', house.window('nobody')]]);
  for (const role of Role.options) windows.set(role, await colleague(house, `Only ${role}`, [role]));
  const locked = await colleague(house, 'Lock Away', ['manager']);
  await locked.done('staff.lock', {});
  windows.set('locked', locked);
  const walkIn = await colleague(house, 'Hand Over', ['frontDesk']);
  const session = await workThrough(walkIn, await startSession(walkIn), ['review', 'affirmations']);
  await walkIn.done('registration.handOver', { session: session.id, tasks: ['review'], language: 'es' });
  windows.set('walkIn', walkIn);

  const looking = await lookInto(house);
  const before = await looking.tables();
  const denied: string[] = [];
  for (const [name, row] of table)
    for (const standing of standings) {
      const reply = await windows.get(standing)?.raw(name, probe);
      const may = row.who.includes(standing);
      expect.soft(reply?.kind, `${name} by ${standing}`).toBe(may ? 'invalid' : 'denied');
      if (!may) denied.push(name);
    }
  expect(await looking.tables()).toEqual(before);
  const rows = (await trail(main, denied.length + 20)).filter((row) => row.outcome === 'denied');
  expect(rows.map((row) => row.call).sort()).toEqual(denied.sort());
  expect(denied.length).toBeGreaterThan(table.length);
  expect(house.faults).toEqual([]);
  await looking.close();
  await house.close();
});

test('R-PMP-4: a set of roles may what any of them may, and a manager is no pharmacist', async ({
  house,
}) => {
  const both = await colleague(house, 'Dora Both', ['driver', 'verifyOnly']);
  expect((await both.call('card.check', { by: 'number', number: 'X-1' })).kind).toBe('done');
  expect((await both.call('today.board', {})).kind).toBe('denied');
  const alone = await colleague(house, 'Max Manager', ['manager']);
  expect((await alone.done('screen.situation', {})).operator?.roles).toEqual(['manager']);
});

test('R-PMP-4: names that are in no table are denied, whatever they are', async ({ house, main }) => {
  const names = ['', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'staff', 'registration.open '];
  for (const name of names) expect.soft((await main.raw(name, {})).kind, name).toBe('denied');
  const rows = (await trail(main)).filter((row) => row.outcome === 'denied');
  expect(rows.map((row) => row.call)).toEqual(names.map(() => 'unknown'));
  expect(house.faults).toEqual([]);
});

test('R-PMP-4: an operator cannot name another role, person or window in the payload', async ({
  house,
  main,
}) => {
  const vera = await colleague(house, 'Vera Verify', ['verifyOnly']);
  const smuggled = {
    by: 'number',
    number: 'X-1',
    role: 'manager',
    operator: 'x',
    caller: { kind: 'operator' },
  };
  expect(await vera.raw('card.check', smuggled)).toMatchObject({ kind: 'invalid' });
  expect((await vera.raw('staff.list', { roles: ['manager'] })).kind).toBe('denied');
  expect((await trail(main, 3)).map((row) => [row.by, row.roles])).toContainEqual([
    'Vera Verify',
    ['verifyOnly'],
  ]);
});

test('R-PMP-5: verify-only staff check cards, and neither search nor scan leads them into a session', async ({
  house,
  main,
}) => {
  const vera = await colleague(house, 'Vera Verify', ['verifyOnly']);
  const session = await startSession(main);
  const code = `CS1RS${session.id.replaceAll('-', '').toUpperCase()}`;
  expect(await vera.done('scan.read', { text: code })).toEqual({ kind: 'unknown' });
  expect((await vera.call('search.suggest', { text: 'oconn' })).kind).toBe('denied');
  const face = await vera.done('card.check', { by: 'patient', patient: session.patient.id });
  expect(face.verdict.kind).toBe('notYetRegistered');
  expect((await vera.call('patient.view', { patient: session.patient.id })).kind).toBe('denied');
  const [looked] = (await trail(main)).filter((row) => row.by === 'Vera Verify' && row.call === 'card.check');
  expect(looked).toMatchObject({ lookUp: true, subject: session.patient.id, outcome: 'done' });
});

/** Everything that such an account may ask for, and nothing of it names a person but the face. */
const verifyOnly = [
  ...['card.check', 'photo.view', 'scan.read'],
  ...['screen.prefer', 'screen.quit', 'screen.situation'],
  ...['staff.changeSecrets', 'staff.lock', 'staff.postponePassphrase', 'staff.signOut'],
  ...['store.profile', 'store.training'],
];

test('R-PMP-5: what verify-only staff may call is written down', () => {
  const open = table.filter(([, row]) => row.who.includes('verifyOnly')).map(([name]) => name);
  expect(open.sort()).toEqual(verifyOnly.toSorted());
});

test('R-PMP-5: a verify-only face closes by itself, and tells of no session and no reason', async ({
  house,
  main,
}) => {
  const vera = await colleague(house, 'Vera Verify', ['verifyOnly', 'driver']);
  const open = await startSession(main);
  const number = await registeredCard(main);
  const held = (await main.done('card.check', number)).certificate;
  const { id: certificate, version } = held ?? { id: '', version: 0 };
  const lost = { certificate, version, state: 'lost', on: '2026-03-09', reason: 'in the bus' } as const;
  await main.done('card.changeState', lost);
  const seen = await vera.done('card.check', number);
  expect(seen).toMatchObject({ closesAfter: 60, session: null, verdict: { kind: 'lost' } });
  expect(seen.certificate?.events).toEqual([]);
  const counter = await main.done('card.check', number);
  expect(counter).toMatchObject({ closesAfter: null, certificate: { events: [{ reason: 'in the bus' }] } });
  const waiting = { by: 'patient', patient: open.patient.id } as const;
  expect((await main.done('card.check', waiting)).session).toBe(open.id);
  expect((await vera.done('card.check', waiting)).session).toBeNull();
  // Each view is one look-up of hers.
  const looks = (await trail(main)).filter((row) => row.by === 'Vera Verify' && row.lookUp);
  expect(looks.map((row) => row.call)).toEqual(['card.check', 'card.check']);
});

async function registeredCard(main: Desk) {
  const { patient } = await finish(main, await workThrough(main, await startSession(main)));
  const card = { kind: 'card', number: 'MMP-004321', issuedOn: '2026-03-09', printedExpiry: '2027-03-01' };
  await main.done('card.record', { patient: patient.id, ...card } as InputOf<'card.record'>);
  return { by: 'number', number: card.number } as const;
}

test('R-PMP-5: a verify-only scan of a number says nothing of whether the number is known here', async ({
  house,
  main,
}) => {
  const vera = await colleague(house, 'Vera Verify', ['verifyOnly']);
  const { id, patient } = await finish(main, await workThrough(main, await startSession(main)));
  const made = {
    patient: patient.id,
    kind: 'card',
    issuedOn: '2026-03-09',
    printedExpiry: '2027-03-01',
  } as const;
  await main.done('card.record', { ...made, number: 'MMP-001234' });
  for (const text of ['mmp-001234', 'MMP-009999'])
    expect(await vera.done('scan.read', { text })).toEqual({ kind: 'card', number: text.toUpperCase() });
  const code = `CS1RS${id.replaceAll('-', '').toUpperCase()}`;
  for (const text of [code, code.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'two words'])
    expect(await vera.done('scan.read', { text })).toEqual({ kind: 'unknown' });
});

test('R-PMP-4: a role that a manager takes away is gone at once, at every window', async ({
  house,
  main,
}) => {
  const rosa = await colleague(house, 'Rosa Role', ['frontDesk', 'manager']);
  expect((await rosa.call('staff.list', {})).kind).toBe('done');
  const { accounts } = await main.done('staff.list', {});
  const account = accounts.find((one) => one.name === 'Rosa Role');
  if (!account) throw new Error('no account');
  const { id, version, group, approvedOn } = account;
  const told: string[] = [];
  rosa.onNotice(({ kind }) => told.push(kind));
  const change = { id, version, group, approvedOn };
  await main.done('staff.change', { ...change, roles: ['frontDesk'], active: true });
  expect(told).toContain('situation');
  expect((await rosa.call('staff.list', {})).kind).toBe('denied');
  expect((await rosa.call('today.board', {})).kind).toBe('done');

  await rosa.done('staff.lock', {});
  await main.done('staff.change', { ...change, version: version + 1, roles: ['frontDesk'], active: false });
  expect((await rosa.done('screen.situation', {})).stage).toBe('signIn');
  const { name, passphrase } = rosa.account;
  const again = await rosa.call('staff.signIn', { name, passphrase });
  expect(again).toMatchObject({ kind: 'refused', code: 'sign-in-failed' });
});

test('the way out of a kiosk is a manager’s', async () => {
  const house = await foundedHouse({ kiosk: true });
  const desk = await colleague(house, 'Fay Frontdesk', ['frontDesk']);
  const nobody = house.window('nobody');
  expect((await nobody.call('screen.quit', {})).kind).toBe('denied');
  expect((await desk.call('screen.quit', {})).kind).toBe('denied');
  expect(house.quits.count).toBe(0);
  expect((await nobody.done('screen.situation', {})).mayQuit).toBe(false);
  await house.main.done('screen.quit', {});
  expect(house.quits.count).toBe(1);
  await house.close();
});

test('a kiosk without a store can be left by whoever sets it up; training in a kiosk by nobody', async () => {
  const empty = await openHouse({ kiosk: true });
  await empty.window('main').done('screen.quit', {});
  expect(empty.quits.count).toBe(1);
  await empty.close();

  const training = await openHouse({ kiosk: true, training: true });
  const window = training.window('main');
  expect((await window.call('screen.quit', {})).kind).toBe('denied');
  await window.done('staff.signIn', { name: 'Morgan Ledger', passphrase: 'training manager morgan' });
  expect((await window.call('screen.quit', {})).kind).toBe('denied');
  expect(training.quits.count).toBe(0);
  await training.close();
});

test('outside a kiosk anybody may leave the program', async ({ house }) => {
  const nobody = house.window('nobody');
  expect((await nobody.done('screen.situation', {})).mayQuit).toBe(true);
  await nobody.done('screen.quit', {});
  expect(house.quits.count).toBe(1);
});
