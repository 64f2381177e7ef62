import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { startOfDay } from '../../main/rules/calendar';
import { isLate } from '../../main/rules/premises';
import { isOver, spansOf, stateAfter, stillStands } from '../../main/rules/queue';
import { minutesBetween, PlaceMove, type PlaceState } from '../../preload/contract/queue';
import { Day, Instant } from '../../preload/contract/values';

const moves: [moves: PlaceMove[], state: PlaceState | null][] = [
  [[], 'waiting'],
  [['call'], 'called'],
  [['serve'], null],
  [['noShow'], null],
  [['undo'], null],
  [['leave'], 'left'],
  [['call', 'call'], null],
  [['call', 'serve'], 'served'],
  [['call', 'leave'], 'left'],
  [['call', 'noShow'], 'noShow'],
  [['call', 'noShow', 'serve'], null],
  [['call', 'undo'], 'waiting'],
  [['call', 'undo', 'undo'], null],
  [['call', 'noShow', 'undo'], 'called'],
  [['call', 'noShow', 'undo', 'undo'], 'waiting'],
  [['call', 'noShow', 'undo', 'serve'], 'served'],
  [['leave', 'undo', 'call', 'serve', 'undo'], 'called'],
  [['attend'], null],
  [['call', 'attend'], 'atCounter'],
  [['call', 'attend', 'attend'], null],
  [['call', 'attend', 'noShow'], null],
  [['call', 'attend', 'serve'], 'served'],
  [['call', 'attend', 'leave'], 'left'],
  [['call', 'attend', 'undo'], 'called'],
  [['call', 'attend', 'serve', 'undo'], 'atCounter'],
];
for (const [made, state] of moves)
  test(`R-ST-1 a place after [${made.join(', ')}] is ${state ?? 'not to be had'}`, () => {
    expect(stateAfter(made)).toBe(state);
  });

test('R-ST-1 whatever is done to a place, undoing all of it leaves it waiting', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PlaceMove.options), { maxLength: 12 }), (wished) => {
      const done: PlaceMove[] = [];
      for (const move of wished) if (stateAfter([...done, move]) !== null) done.push(move);
      const state = stateAfter(done);
      expect(state).not.toBeNull();
      if (state === 'called' || state === 'served' || state === 'noShow')
        expect(stillStands(done, 'call')).toBe(true);
      if (state === 'waiting') expect(stillStands(done, 'call')).toBe(false);
      if (state === 'atCounter') expect(stillStands(done, 'attend')).toBe(true);
      if (state === 'waiting' || state === 'called') expect(stillStands(done, 'attend')).toBe(false);
      expect(state !== null && isOver(state)).toBe(!['waiting', 'called', 'atCounter'].includes(state ?? ''));
      while (stateAfter([...done, 'undo']) !== null) done.push('undo');
      expect(stateAfter(done)).toBe('waiting');
    }),
  );
});

for (const [minutes, found] of [
  [[], null],
  [[0], { people: 1, median: 0, longest: 0 }],
  [[7, 3], { people: 2, median: 5, longest: 7 }],
  [[4, 3], { people: 2, median: 3, longest: 4 }],
  [[30, 1, 2], { people: 3, median: 2, longest: 30 }],
  [[9, 1, 10, 2], { people: 4, median: 5, longest: 10 }],
] as const)
  test(`R-ST-1 waits of ${minutes.join(', ') || 'nobody'} minutes`, () => {
    expect(spansOf(minutes)).toEqual(found);
  });

for (const [what, from, until, minutes] of [
  ['59.999 seconds', '2026-03-02T15:00:00.000Z', '2026-03-02T15:00:59.999Z', 0],
  ['a minute', '2026-03-02T15:00:00.000Z', '2026-03-02T15:01:00.000Z', 1],
  // 1:50 to 3:10 on the wall; the hour from 2 to 3 does not exist.
  ['20 minutes over the clock change in March', '2026-03-08T06:50:00.000Z', '2026-03-08T07:10:00.000Z', 20],
  // 1:50 to 1:10 on the wall.
  [
    '20 minutes over the clock change in November',
    '2026-11-01T05:50:00.000Z',
    '2026-11-01T06:10:00.000Z',
    20,
  ],
  ['midnight', '2026-03-03T04:55:00.000Z', '2026-03-03T05:05:00.000Z', 10],
  ['a clock that was set back', '2026-03-02T15:00:00.000Z', '2026-03-02T14:00:00.000Z', 0],
] as const)
  test(`R-ST-1 elapsed minutes: ${what}`, () => {
    expect(minutesBetween(from, until)).toBe(minutes);
    expect(minutesBetween(from, Date.parse(until))).toBe(minutes);
  });

const zone = 'America/New_York';
const hours = {
  monday: { opens: '10:00', closes: '20:00' },
  tuesday: { opens: '10:00', closes: '20:00' },
  wednesday: null,
  thursday: { opens: '10:00', closes: '20:00' },
  friday: { opens: '10:00', closes: '20:00' },
  saturday: { opens: '10:00', closes: '18:00' },
  sunday: { opens: '00:00', closes: '02:30' },
};
// 2 March 2026 is a Monday; Connecticut is five hours behind UTC, four from 8 March on.
for (const [what, inAt, now, late] of [
  ['a minute before closing', '2026-03-02T16:00:00.000Z', '2026-03-03T00:59:59.999Z', false],
  ['at closing', '2026-03-02T16:00:00.000Z', '2026-03-03T01:00:00.000Z', true],
  ['came after closing, same evening', '2026-03-03T01:30:00.000Z', '2026-03-03T02:00:00.000Z', false],
  ['came after closing, past midnight', '2026-03-03T01:30:00.000Z', '2026-03-03T05:00:00.000Z', true],
  ['the last instant of the day', '2026-03-03T01:30:00.000Z', '2026-03-03T04:59:59.999Z', false],
  ['on a day without hours', '2026-03-04T16:00:00.000Z', '2026-03-04T23:00:00.000Z', false],
  ['the day after a day without hours', '2026-03-04T16:00:00.000Z', '2026-03-05T15:30:00.000Z', true],
  // 2:30 does not exist on 8 March: the store closes at 3:30 of the wall, which is 7:30 UTC.
  [
    'a closing hour that the clock change skips, before',
    '2026-03-08T05:30:00.000Z',
    '2026-03-08T07:29:00.000Z',
    false,
  ],
  [
    'a closing hour that the clock change skips, after',
    '2026-03-08T05:30:00.000Z',
    '2026-03-08T07:30:00.000Z',
    true,
  ],
] as const)
  test(`B-REG-5 a visitor who is still inside: ${what}`, () => {
    expect(isLate(Instant.parse(inAt), Instant.parse(now), { zone, hours })).toBe(late);
  });

test('B-REG-5 without opening hours a visitor is late from midnight on', () => {
  const inAt = Instant.parse('2026-03-02T16:00:00.000Z');
  const midnight = startOfDay(zone, Day.parse('2026-03-03'));
  const before = Instant.parse('2026-03-03T04:59:59.999Z');
  expect(isLate(inAt, before, { zone, hours: null })).toBe(false);
  expect(isLate(inAt, midnight, { zone, hours: null })).toBe(true);
});
