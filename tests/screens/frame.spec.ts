import { expect, test } from 'playwright/test';
import type { Role } from '../../preload/contract/values';
import { showing } from '../../renderer/client/situation';
import { dayWords, instantWords, lately, phoneWords } from '../../renderer/client/when';
import { dressFacts } from '../../renderer/frame/facts';
import { homeOf, pathTo, type RouteName, routes } from '../../renderer/routes';
import { begin, next } from '../../renderer/screens/first-run/journey';
import { mineFirst } from '../../renderer/screens/today/mine-first';
import { pathOfSuggestion } from '../../renderer/screens/today/suggestions';

for (const [stage, unread, expected] of [
  ['firstRun', false, 'firstRun'],
  ['operator', true, 'recovery'],
  ['operator', false, 'operator'],
  ['locked', true, 'locked'],
  ['signIn', true, 'signIn'],
  ['broken', false, 'broken'],
  ['walkIn', false, 'walkIn'],
] as const)
  test(`R-ST-3 at stage ${stage}${unread ? ' with an unread recovery key' : ''} the window shows ${expected}`, () => {
    expect(showing(stage, unread)).toBe(expected);
  });

for (const [roles, home] of [
  [['frontDesk'], '/'],
  [['manager'], '/'],
  [['verifyOnly'], '/card'],
  [['driver'], '/run'],
  [['driver', 'pharmacist'], '/'],
  [[], '/me'],
] as readonly (readonly [readonly Role[], string])[])
  test(`R-ST-3 somebody who is ${roles.join(' and ') || 'nothing yet'} begins at ${home}`, () => {
    expect(homeOf(roles)).toBe(home);
  });

test('R-ST-3 somebody who only drives is shown their run, its stops, and their own account', () => {
  const open = (Object.keys(routes) as RouteName[]).filter((name) =>
    (routes[name].who as readonly Role[]).includes('driver'),
  );
  expect(open).toEqual(['deliveryStop', 'myRun', 'me']);
});

test('R-PMP-5 verify only is shown the card check, the licence that leads to it, and its own account', () => {
  const open = (Object.keys(routes) as RouteName[]).filter((name) =>
    (routes[name].who as readonly Role[]).includes('verifyOnly'),
  );
  expect(open).toEqual(['card', 'cardOfPatient', 'licence', 'me']);
});

test('R-ST-3 an address is filled and escaped', () => {
  expect(pathTo('registerTask', { session: 'a/b', task: 'details' })).toBe('/register/a%2Fb/details');
});

for (const [kind, path] of [
  ['patient', '/patient/7'],
  ['session', '/register/7'],
  ['card', '/card/7'],
] as const)
  test(`B-ID-2 a suggested ${kind} opens ${path}`, () => {
    const name = { given: 'Ana', middle: '', family: 'Ruiz', suffix: '' };
    expect(pathOfSuggestion({ kind, id: '7', name, birthYear: 1970, number: null })).toBe(path);
  });

test('R-ST-1 first run asks for the store, then the manager, and goes back the same way', () => {
  const profile = { ...begin.profile, name: 'Elm Street' };
  const chosen = next(begin, { kind: 'chose', profile: null });
  const described = next(chosen, { kind: 'described', profile });
  expect([chosen.step, described.step]).toEqual(['profile', 'manager']);
  expect(next(described, { kind: 'back' })).toEqual({ step: 'profile', profile });
  expect(next(chosen, { kind: 'back' }).step).toBe('begin');
});

for (const [day, language, words] of [
  ['2028-02-29', 'en', 'February 29, 2028'],
  ['2028-02-29', 'es', '29 de febrero de 2028'],
  ['2026-01-01', 'en', 'January 1, 2026'],
] as const)
  test(`R-PAT-8 the day ${day} is read as "${words}" whatever the machine's zone`, () => {
    expect(dayWords(day, language)).toBe(words);
  });

test('R-ST-1 an instant is read on the clock of the store', () => {
  const words = instantWords('2026-03-01T03:30:00.000Z', 'en', 'America/New_York');
  expect(words.replace(/\s/gu, ' ')).toBe('Feb 28, 2026, 10:30 PM');
});

for (const [now, words] of [
  ['2026-12-31T23:00:00.000Z', 'Mar 2, 10:30 AM'],
  // Still the old year on the clock of the store.
  ['2027-01-01T04:59:00.000Z', 'Mar 2, 10:30 AM'],
  ['2027-01-01T05:00:00.000Z', 'Mar 2, 2026, 10:30 AM'],
] as const)
  test(`B-REG-2 at ${now} what was saved in March is told as ${words}`, () => {
    const told = lately('2026-03-02T15:30:00.000Z', 'en', 'America/New_York', new Date(now));
    expect(told.replace(/\s/gu, ' ')).toBe(words);
  });

test('B-REG-2 sessions stand mine first, the newest first among each', () => {
  const of = (assignedTo: string, updatedAt: string) => ({ assignedTo, updatedAt });
  const given = [
    of('Pat', '2026-03-03'),
    of('Ana', '2026-03-01'),
    of('Pat', '2026-03-04'),
    of('Ana', '2026-03-02'),
  ];
  const order = (me: string | null) =>
    mineFirst(given, me)
      .map((one) => one.updatedAt.slice(-1))
      .join('');
  expect(order('Ana')).toBe('2143');
  expect(order(null)).toBe('4321');
});

test('R-ST-1 a phone number is read in groups', () => {
  expect(phoneWords('8605550100')).toBe('(860) 555-0100');
});

test('B-REG-1 facts of a refusal are told in words', () => {
  const facts = dressFacts(
    { on: '2026-03-01', after: 'details', left: 3, number: 'CT-1' },
    { day: (day) => `day ${day}`, task: (task) => `task ${task}` },
  );
  expect(facts).toEqual({ on: 'day 2026-03-01', after: 'task details', left: 3, number: 'CT-1' });
});
