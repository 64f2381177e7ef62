import { expect, test } from 'playwright/test';
import {
  atRest,
  fastMilliseconds,
  onKey,
  quiet,
  restMilliseconds,
  type ScanKey,
  type Scanning,
} from '../../renderer/frame/scanner';

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
