/** R-DLV-1, R-DLV-4, B-DLV-1: which windows there are, and until when one can be had. */
import { expect, test } from 'playwright/test';
import { programmeOn } from '../../main/rules/delivery/programme';
import { closedOn, judgeWindow, offeredWindows } from '../../main/rules/delivery/windows';
import { DeliveryProgramme } from '../../preload/contract/delivery-programme';
import type { WindowKey } from '../../preload/contract/delivery-values';
import { bookWith } from './allowance-records';
import { book, day } from './book';
import { at, monday, profileOf, programme, wednesday, window } from './delivery-orders';

const judge = (key: WindowKey, when = monday, parts: Partial<DeliveryProgramme> = {}, more = {}) =>
  judgeWindow(key, { profile: profileOf(parts), holidays: [], taken: [], ...more }, book, when);
const codes = (...of: Parameters<typeof judge>) => judge(...of).map(({ code }) => code);

test('R-DLV-1 document W delivers on Wednesdays, in two windows, and says so in its refusals', () => {
  const offers = offeredWindows(
    { profile: profileOf({ weeksAhead: 1 }), holidays: [], taken: [] },
    book,
    monday,
  );
  expect(offers.map(({ window: key }) => key)).toEqual([wednesday, window('2026-12-02', '13:30', '16:30')]);
  for (const wrong of [
    window('2026-12-03'),
    window('2026-12-02', '09:30', '13:00'),
    window('2026-12-02', '10:00'),
  ])
    expect(judge(wrong)).toMatchObject([
      { code: 'window-none', rule: { id: 'delivery.windows', source: '002_e13a1a2e5ff1cc37.txt' } },
    ]);
});

/** An hour after the clocks went back, and an hour before they go forward, a day has 25 or 23 hours. */
for (const [name, key, now, refused] of [
  ['24 hours and a second', wednesday, '2026-12-01T14:29:59.000Z', []],
  ['exactly 24 hours', wednesday, '2026-12-01T14:30:00.000Z', []],
  ['a millisecond less', wednesday, '2026-12-01T14:30:00.001Z', ['window-too-soon']],
  ['the afternoon, exactly', window('2026-12-02', '13:30', '16:30'), '2026-12-01T18:30:00.000Z', []],
  ['the Wednesday before the clocks go back', window('2026-10-28'), '2026-10-27T13:30:00.000Z', []],
  ['one millisecond later', window('2026-10-28'), '2026-10-27T13:30:00.001Z', ['window-too-soon']],
  ['the Wednesday after they went back', window('2026-11-04'), '2026-11-03T14:30:00.000Z', []],
  ['one millisecond later then', window('2026-11-04'), '2026-11-03T14:30:00.001Z', ['window-too-soon']],
  ['the Wednesday before they go forward', window('2027-03-10'), '2027-03-09T14:30:00.000Z', []],
  ['the Wednesday after they went forward', window('2027-03-17'), '2027-03-16T13:30:00.000Z', []],
  ['one millisecond later in spring', window('2027-03-17'), '2027-03-16T13:30:00.001Z', ['window-too-soon']],
  ['a window that has begun', wednesday, '2026-12-02T15:00:00.000Z', ['window-too-soon']],
  ['a day that is past', window('2026-11-25'), '2026-11-30T17:00:00.000Z', ['window-too-soon']],
] as const)
  test(`R-DLV-4 a day ahead to the millisecond: ${name}`, () => {
    expect(codes(key, at(now))).toEqual(refused);
  });

for (const [on, clock, now, refused] of [
  // Sunday, 1 November 2026 has 25 hours: 9:30 is 24 elapsed hours after 10:30 of Saturday's clock.
  ['2026-11-01', '2026-10-31T14:30:00.000Z', 'Saturday 10:30', []],
  ['2026-11-01', '2026-10-31T14:30:00.001Z', 'a millisecond later', ['window-too-soon']],
  // Sunday, 14 March 2027 has 23.
  ['2027-03-14', '2027-03-13T13:30:00.000Z', 'Saturday 8:30', []],
  ['2027-03-14', '2027-03-13T14:30:00.000Z', 'Saturday 9:30', ['window-too-soon']],
] as const)
  test(`R-DLV-4 the night of a clock change counts as long as it is: ${on}, ${now}`, () => {
    const windows = [{ weekday: 'sunday', from: '09:30', to: '13:30', capacity: null }] as const;
    expect(codes(window(on), at(clock), { windows: [...windows] })).toEqual(refused);
  });

test('R-DLV-4 a window in the hour that the clocks skip begins when they have gone forward', () => {
  const windows = [{ weekday: 'sunday' as const, from: '02:30', to: '04:00', capacity: null }];
  const key = window('2027-03-14', '02:30', '04:00');
  expect(codes(key, at('2027-03-13T07:30:00.000Z'), { windows })).toEqual([]);
  expect(codes(key, at('2027-03-13T07:30:00.001Z'), { windows })).toEqual(['window-too-soon']);
});

for (const [lead, now, refused] of [
  [0, '2026-12-02T14:29:59.999Z', []],
  [0, '2026-12-02T14:30:00.001Z', ['window-too-soon']],
  [48, '2026-11-30T14:30:00.000Z', []],
  [48, '2026-11-30T14:30:00.001Z', ['window-too-soon']],
] as const)
  test(`R-DLV-4 a lead of ${lead} hours of the store's own at ${now}`, () => {
    expect(codes(wednesday, at(now), { leadHours: lead })).toEqual(refused);
  });

for (const [weeks, on, refused] of [
  [1, '2026-12-02', []],
  [1, '2026-12-09', ['window-too-late']],
  [2, '2026-12-09', []],
] as const)
  test(`B-DLV-1 with ${weeks} weeks ahead, ${on} is refused for: ${refused.join('') || 'nothing'}`, () => {
    expect(codes(window(on), monday, { weeksAhead: weeks })).toEqual(refused);
  });

test('B-DLV-1 a closure counts on its first and its last day; a holiday only where the store keeps it', () => {
  const closures = [{ from: day('2026-12-02'), to: day('2026-12-08'), why: 'Stocktaking' }];
  expect(judge(wednesday, monday, { closures })).toMatchObject([
    { code: 'window-closed', facts: { why: 'Stocktaking', holiday: false } },
  ]);
  expect(codes(window('2026-12-09'), monday, { closures })).toEqual([]);
  const last = [{ from: day('2026-11-28'), to: day('2026-12-02'), why: 'Move' }];
  expect(codes(wednesday, monday, { closures: last })).toEqual(['window-closed']);
  const holidays = [{ day: day('2026-11-11'), holiday: 'veterans' as const }];
  const veterans = window('2026-11-11');
  const early = at('2026-11-02T17:00:00.000Z');
  expect(codes(veterans, early, { holidays: ['veterans'] }, { holidays })).toEqual(['window-closed']);
  expect(codes(veterans, early, { holidays: ['christmas'] }, { holidays })).toEqual([]);
  expect(closedOn(day('2026-11-11'), { profile: profileOf({ holidays: ['veterans'] }), holidays })).toEqual({
    why: 'veterans',
    holiday: 'veterans',
  });
});

for (const [capacity, taken, refused] of [
  [null, 500, []],
  [1, 0, []],
  [1, 1, ['window-full']],
  [3, 2, []],
  [3, 3, ['window-full']],
  [3, 4, ['window-full']],
] as const)
  test(`B-DLV-1 with room for ${capacity ?? 'any number'} and ${taken} taken: ${refused.join('') || 'free'}`, () => {
    const windows = [{ weekday: 'wednesday' as const, from: '09:30', to: '13:30', capacity }];
    expect(
      codes(wednesday, monday, { windows }, { taken: [{ window: wednesday, taken, waiting: 0 }] }),
    ).toEqual(refused);
  });

test('B-DLV-1 where a window says nothing of its room, the rulebook does, as of the delivery day', () => {
  const rules = bookWith(['delivery.capacity', 2], ['delivery.capacity', 5, { from: '2026-12-09' }]);
  const roomOn = (text: string) =>
    programmeOn(profileOf(), rules, day(text), monday.today)?.windows.value?.map(({ capacity }) => capacity);
  expect(roomOn('2026-12-02')).toEqual([2, 2]);
  expect(roomOn('2026-12-09')).toEqual([5, 5]);
  const windows = [{ weekday: 'wednesday' as const, from: '09:30', to: '13:30', capacity: 9 }];
  expect(programmeOn(profileOf({ windows }), rules, wednesday.day, monday.today)?.windows).toEqual({
    value: windows,
    rule: null,
  });
});

test('R-DLV-1 the hours of today that are over are not offered; those that go on say that it is too late', () => {
  const today = at('2026-12-02T19:00:00.000Z');
  const [first, second] = offeredWindows(
    { profile: profileOf({ weeksAhead: 1 }), holidays: [], taken: [] },
    book,
    today,
  );
  expect(first).toMatchObject({
    window: { day: '2026-12-02', from: '13:30' },
    refusals: [{ code: 'window-too-soon' }],
  });
  expect(second).toMatchObject({ window: { day: '2026-12-09', from: '09:30' }, refusals: [] });
});

for (const [name, windows, good] of [
  [
    'one after the other',
    [
      ['09:30', '13:30'],
      ['13:30', '16:30'],
    ],
    true,
  ],
  [
    'overlapping',
    [
      ['09:30', '13:30'],
      ['13:29', '16:30'],
    ],
    false,
  ],
  [
    'one in the other',
    [
      ['09:30', '16:30'],
      ['10:00', '11:00'],
    ],
    false,
  ],
  ['ending before it begins', [['13:30', '09:30']], false],
  ['ending when it begins', [['09:30', '09:30']], false],
] as const)
  test(`R-DLV-1 windows of a weekday ${name} are ${good ? 'taken' : 'refused'}`, () => {
    const own = windows.map(([from, to]) => ({ weekday: 'friday', from, to, capacity: null }));
    expect(DeliveryProgramme.safeParse({ ...programme, windows: own }).success).toBe(good);
  });
