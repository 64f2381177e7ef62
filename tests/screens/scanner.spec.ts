import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { usualScanner } from '../../preload/contract/scanner';
import { keyLog } from '../../renderer/frame/heard';
import { atRest, onKey, quiet, type ScanKey, type Scanning } from '../../renderer/frame/scanner';

const { gap: fastMilliseconds, rest: restMilliseconds } = usualScanner;

const key = (letter: string, at: number, ctrl = false, inField = false): ScanKey => ({
  key: letter,
  at,
  ctrl,
  inField,
});

/** Types the keys `gap` apart; tells what was swallowed and when what slipped is taken back. */
function type(keys: readonly string[], gap: number, from: Scanning = quiet, inField = false) {
  let state = from;
  let at = 1000;
  const swallowed: boolean[] = [];
  let takenBack = 0;
  for (const one of keys) {
    const step = onKey(state, key(one, at, false, inField));
    state = step.state;
    swallowed.push(step.swallow);
    if (step.takeBack) takenBack += 1;
    at += gap;
  }
  return { state, swallowed, takenBack, last: at - gap };
}

for (const [gap, burst] of [
  [fastMilliseconds - 1, true],
  [fastMilliseconds, true],
  [fastMilliseconds + 1, false],
  [80, false],
] as const)
  test(`B-ID-2 keys ${gap} ms apart are ${burst ? 'a scan' : 'a person'}`, () => {
    const { state, last } = type([...'CS1:abcdef'], gap);
    expect(state.mode).toBe(burst ? 'burst' : 'person');
    expect(atRest(state, last + restMilliseconds)).toBe(burst ? 'CS1:abcdef' : null);
  });

for (const [keys, burst] of [
  ['abcd', false],
  ['abcde', true],
] as const)
  test(`B-ID-2 ${keys.length} fast keys are ${burst ? 'enough' : 'not enough'} for a scan`, () => {
    expect(type([...keys], 5).state.mode).toBe(burst ? 'burst' : 'person');
  });

for (const [typed, gap, burst] of [
  ['1225199', 5, false],
  ['R-000042', 5, true],
  ['R-000042', fastMilliseconds, true],
  ['R-000042', fastMilliseconds + 1, false],
  ['12251990', 60, false],
] as const)
  test(`B-ID-2 in a field ${typed} at ${gap} ms is ${burst ? 'a scan' : 'a person'}`, () => {
    const { state, swallowed, takenBack } = type([...typed], gap, quiet, true);
    expect(state.mode).toBe(burst ? 'burst' : 'person');
    expect(swallowed).toEqual([...typed].map((_, at) => burst && at === 7));
    expect(takenBack).toBe(burst ? 1 : 0);
  });

test('B-ID-2 one slow key in a field begins the count anew', () => {
  const { state, last } = type([...'1225199'], 5, quiet, true);
  const slow = onKey(state, key('0', last + fastMilliseconds + 1, false, true));
  expect(slow).toMatchObject({ swallow: false, takeBack: false, state: { mode: 'person', slipped: 1 } });
});

test('B-ID-2 what slipped into a field before the scan was recognised is taken back once', () => {
  const { swallowed, takenBack } = type([...'abcdefgh'], 5);
  expect(swallowed).toEqual([false, false, false, false, true, true, true, true]);
  expect(takenBack).toBe(1);
});

test('B-ID-2 after the prefix key not one key of the scan reaches the page', () => {
  const start = onKey(quiet, key('b', 990, true));
  expect(start.swallow).toBe(true);
  const { state, swallowed, last } = type([...'R-000042'], 60, { ...start.state, lastAt: 990 });
  expect(swallowed.every(Boolean)).toBe(true);
  expect(atRest(state, last + restMilliseconds)).toBe('R-000042');
});

test('B-ID-2 a line end inside a scan does not end it', () => {
  const { state, last } = type(['@', 'A', 'N', 'S', 'I', 'Enter', 'D', 'A', 'Q'], 5);
  expect(atRest(state, last + restMilliseconds)).toBe('@ANSI\nDAQ');
});

test('B-ID-2 control keys of a crafted code are swallowed and not kept', () => {
  const { state, last } = type([...'abcde'], 5);
  const step = onKey(state, key('w', last + 5, true));
  expect(step).toMatchObject({ swallow: true, state: { text: 'abcde' } });
});

for (const [wait, over] of [
  [restMilliseconds - 1, false],
  [restMilliseconds, true],
] as const)
  test(`B-ID-2 ${wait} ms after its last key a scan is ${over ? 'over' : 'not over'}`, () => {
    const { state, last } = type([...'abcdef'], 5);
    expect(atRest(state, last + wait)).toBe(over ? 'abcdef' : null);
  });

test('B-ID-2 a key after the rest is a person again', () => {
  const { state, last } = type([...'abcdef'], 5);
  expect(onKey(state, key('x', last + restMilliseconds + 1))).toMatchObject({
    swallow: false,
    state: { mode: 'person' },
  });
});

test('B-ID-2 the separators of a code come through as Ctrl keys; other control keys mean nothing', () => {
  const { state, last } = type([...'abcde'], 5);
  let now = state;
  for (const [at, name] of ['j', 'm', '^', ']', '\\', '_', 'w', 'p', 'a'].entries())
    now = onKey(now, key(name, last + 5 * (at + 1), true)).state;
  now = onKey(now, key('z', last + 60)).state;
  expect(now.text).toBe('abcde\n\r\u001e\u001d\u001c\u001fz');
});

test('B-ID-2 figures typed with Alt are one character, and controls that are no separators are none', () => {
  const { state, last } = type([...'abcde'], 5);
  let now = state;
  let at = last;
  const press = (name: string, alt: boolean) => {
    at += 5;
    now = onKey(now, { ...key(name, at), alt }).state;
  };
  const alt = (figures: string) => {
    for (const figure of figures) press(figure, true);
  };
  alt('0201');
  press('x', false);
  alt('010');
  press('y', false);
  alt('007');
  press('z', false);
  alt('0233');
  expect(atRest(now, at + restMilliseconds)).toBe('abcdeÉx\nyzé');
});

for (const [start, inField] of [
  [['@', 'Enter'], false],
  [['@', 'Enter'], true],
  [['"', 'Enter'], false],
] as const)
  test(`B-ID-2 ${start.join(' and ')} at a scanner’s pace begin a licence${inField ? ' in a field' : ''}: the Enter presses nothing`, () => {
    const { swallowed, takenBack, state } = type(start, 5, quiet, inField);
    expect(swallowed).toEqual([false, true]);
    expect(takenBack).toBe(1);
    expect(state.mode).toBe('burst');
  });

test('B-ID-2 a person who types @ and Enter presses Enter', () => {
  expect(type(['@', 'Enter'], 60).swallowed).toEqual([false, false]);
});

test('B-ID-2 the chosen prefix key begins a scan however slowly its keys follow, and no other key does', () => {
  const settings = { ...usualScanner, prefix: 'F9' as const, rest: 200 };
  const start = onKey(quiet, key('F9', 1000), settings);
  expect(start).toMatchObject({ swallow: true, state: { mode: 'burst' } });
  const next = onKey(start.state, key('R', 1190), settings);
  expect(next).toMatchObject({ swallow: true, state: { text: 'R' } });
  expect(onKey(quiet, key('F8', 1000), settings).swallow).toBe(false);
  expect(onKey(quiet, key('F9', 1000)).swallow).toBe(false);
});

for (const [gap, pace, burst] of [
  [10, 10, true],
  [10, 11, false],
  [50, 50, true],
  [50, 51, false],
] as const)
  test(`B-ID-2 with a pace of ${gap} ms set, keys ${pace} ms apart are ${burst ? 'a scan' : 'a person'}`, () => {
    const settings = { ...usualScanner, gap };
    let state = quiet;
    for (const [at, one] of [...'R-000042'].entries())
      state = onKey(state, key(one, 1000 + at * pace), settings).state;
    expect(state.mode).toBe(burst ? 'burst' : 'person');
  });

/** Milliseconds between the keys of quick people: rolls over a few keys at once, then a rest. */
const rolls = fc.array(
  fc.tuple(fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 6 }), fc.integer({ min: 26, max: 300 })),
  { minLength: 1, maxLength: 30 },
);

test('B-ID-2 however quickly a person types into a field, it stays typing', () => {
  fc.assert(
    fc.property(rolls, (all) => {
      let state = quiet;
      let at = 1000;
      for (const [fast, slow] of all)
        for (const gap of [slow, ...fast]) {
          at += gap;
          const step = onKey(state, key('a', at, false, true));
          expect(step.swallow).toBe(false);
          state = step.state;
        }
      expect(atRest(state, at + restMilliseconds)).toBeNull();
    }),
  );
});

test('B-ID-2 whatever a scanner sends at its pace, not one key after the eighth reaches the page', () => {
  const any = fc.constantFrom(
    'A',
    '0',
    '@',
    'Enter',
    'Tab',
    'Escape',
    'Shift',
    'F5',
    ' ',
    'Backspace',
    'Delete',
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 60 }), fc.boolean(), (keys, inField) => {
      const { swallowed } = type([...'R-000042', ...keys], 10, quiet, inField);
      expect(swallowed.slice(7).every(Boolean)).toBe(true);
    }),
  );
});

test('B-ID-2 the test sheet hears each key by its name and its gap; a new run begins anew', () => {
  const log = keyLog();
  log.add(key('x', 100), true);
  log.add(key('@', 1000), true);
  log.add(key('Shift', 1004), false);
  log.add(key('j', 1012, true), false);
  log.add(key('Enter', 1020.4), false);
  expect(log.take()).toEqual([
    { place: 1, name: '@', gap: null },
    { place: 2, name: 'Ctrl+J', gap: 12 },
    { place: 3, name: 'Enter', gap: 8 },
  ]);
  expect(log.take()).toEqual([]);
});
