/** Places: taken once, moved with their holds, and waited for (R-DLV-4, B-DLV-1). */
import { expect } from 'playwright/test';
import { test, trail } from '../support/counter';
import {
  afternoon,
  april,
  codesIn,
  delivering,
  morning,
  next,
  order,
  placed,
  tryPlace,
} from '../support/deliveries';
import { carded, grams, leftNow, pharmacist, sale, sell, sold } from '../support/sales';

test('B-DLV-1 two counters take the last place at the same moment: one is refused or waits', async ({
  house,
  main,
}) => {
  await delivering(main, { capacity: 1 });
  const desks = [await pharmacist(house), await pharmacist(house, 'Paul Pharmacist')] as const;
  const patients = [await carded(main), await carded(main, 'MMP-100002')] as const;
  const ends = await Promise.all(
    desks.map((desk, at) => tryPlace(desk, order(patients[at]?.patient ?? '', 1000), at === 1)),
  );
  const outcomes = ends.map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'scheduled')).toHaveLength(1);
  const board = await main.done('delivery.board', { from: '2026-03-18', days: 1 });
  expect(board.days[0]?.windows[0]).toMatchObject({ taken: 1, capacity: 1 });
});

test('B-DLV-1 an order is moved with place and hold; a hold of the next month counts there', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const shown = await carded(main);
  const { patient } = shown;
  const made = await placed(petra, order(patient, grams(60)));
  const { windows } = await petra.done('delivery.movesTo', { order: made.id });
  expect(windows.find(({ window }) => window.day === '2026-03-18')?.refusals).toEqual([]);
  const moveTo = (version: number, window: typeof morning) =>
    petra.call('delivery.move', { order: made.id, version, window, acknowledged: null });
  expect(await moveTo(made.version, { ...morning, from: '10:00' })).toMatchObject({
    value: { outcome: 'refused', refusals: [{ code: 'window-none' }] },
  });
  const same = await moveTo(made.version, morning);
  expect(same).toMatchObject({ value: { outcome: 'moved', order: { version: made.version } } });
  const there = await moveTo(made.version, april);
  expect(there).toMatchObject({ value: { outcome: 'moved', order: { window: april, version: 2 } } });
  expect((await moveTo(made.version, afternoon)).kind).toBe('stale');

  expect(await leftNow(petra, patient)).toBe(98_000);
  // March is free again, April keeps what is held for it.
  await sold(petra, sale(shown, grams(98)));
  house.clock.now = '2026-04-01T04:00:00.000Z';
  expect(await leftNow(petra, patient)).toBe(38_000);
  const over = await sell(petra, sale(shown, grams(38) + 1));
  expect(over.outcome).toBe('refused');
});

test('B-DLV-1 R-DLV-5 who waits moves up when a place frees; whom the card or the month serves no longer is passed over', async ({
  house,
  main,
}) => {
  await delivering(main, { capacity: 1 });
  const petra = await pharmacist(house);
  const first = await carded(main);
  const revoked = await carded(main, 'MMP-100002');
  const spent = await carded(main, 'MMP-100003');
  const last = await carded(main, 'MMP-100004');
  const holder = await placed(petra, order(first.patient, 1000));
  expect(codesIn((await tryPlace(petra, order(last.patient, 1000))).decision.refusals)).toEqual([
    'window-full',
  ]);
  const waiting = [];
  for (const { patient } of [revoked, spent, last])
    waiting.push(await placed(petra, order(patient, grams(2)), true));
  expect(waiting.map(({ state, moves }) => [state, moves[0]])).toEqual(Array(3).fill(['waiting', 'moveUp']));
  expect(await leftNow(petra, last.patient)).toBe(98_000);
  await main.done('card.changeState', {
    certificate: revoked.certificate,
    version: 1,
    state: 'revoked',
    on: '2026-03-10',
    reason: 'By the state',
  });
  await sold(petra, sale(spent, grams(97)));

  const reason = 'They are away';
  const ended = await main.done('delivery.cancel', { order: holder.id, version: holder.version, reason });
  expect(ended.order).toMatchObject({ state: 'cancelled', moves: [] });
  expect(ended.order.events.at(-1)).toMatchObject({ move: 'cancel', reason });
  expect(ended.movedUp.map(({ number, state }) => [number, state])).toEqual([['O-000004', 'scheduled']]);
  const { followUps, today } = await main.done('today.board', {});
  const toTell = followUps.filter(({ kind }) => kind === 'deliveryMovedUp');
  expect(toTell).toMatchObject([{ about: { id: last.patient }, due: today }]);
  expect(await leftNow(petra, last.patient)).toBe(96_000);
  expect(await leftNow(petra, first.patient)).toBe(98_000);
  const [window] =
    (await main.done('delivery.board', { from: '2026-03-18', days: 1 })).days[0]?.windows ?? [];
  expect([window?.taken, window?.waiting.map(({ number }) => number)]).toEqual([1, ['O-000002', 'O-000003']]);
  const [row] = (await trail(main)).filter(({ call }) => call === 'delivery.cancel');
  expect(row).toMatchObject({ subject: first.patient, purpose: reason });

  // A waiting order may go to a window with room.
  const [, , up] = waiting;
  const [stays] = waiting;
  const moved = await petra.done('delivery.move', {
    order: up?.id ?? '',
    version: 2,
    window: afternoon,
    acknowledged: null,
  });
  expect(moved).toMatchObject({ outcome: 'moved', movedUp: [] });
  expect((await main.done('delivery.order', { order: stays?.id ?? '' })).state).toBe('waiting');
});

test('R-DLV-4 an order that is too late for its window stays where it waits, and is overdue once its day is over', async ({
  house,
  main,
}) => {
  await delivering(main, { capacity: 1 });
  const petra = await pharmacist(house);
  const [one, two] = [await carded(main), await carded(main, 'MMP-100002')];
  const holder = await placed(petra, order(one.patient, 1000, { window: next }));
  await placed(petra, order(two.patient, 1000, { window: next }), true);
  house.clock.now = '2026-03-10T17:30:00.001Z';
  const cancelled = { order: holder.id, version: holder.version, reason: 'Away' };
  expect((await main.done('delivery.cancel', cancelled)).movedUp).toEqual([]);
  expect(await main.done('delivery.glance', {})).toMatchObject({ delivers: true, today: [], overdue: 0 });
  house.clock.now = '2026-03-11T15:00:00.000Z';
  const glance = await main.done('delivery.glance', {});
  expect(glance.today.map(({ window, taken, waiting }) => [window.from, taken, waiting])).toEqual([
    ['09:30', 0, 0],
    ['13:30', 0, 1],
  ]);
  expect(glance.next).toMatchObject({ window: morning, capacity: 1, taken: 0 });
  house.clock.now = '2026-03-12T15:00:00.000Z';
  expect((await main.done('delivery.glance', {})).overdue).toBe(1);
  const { overdue } = await main.done('delivery.board', { from: '2026-03-18', days: 7 });
  expect(overdue).toMatchObject([{ number: 'O-000002', state: 'waiting', overdue: true }]);
});

test('R-DLV-1 a year that was mistyped is a wrong day, and no fault of the program', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const made = await placed(petra, order(patient, 1000));
  for (const day of ['9999-12-29', '2200-01-01', '1999-12-29', '0001-01-03']) {
    const window = { ...morning, day };
    const wish = { ...order(patient, 1000), window };
    const wrong = { kind: 'invalid', fields: { 'window.day': { word: 'wrong.day' } } };
    expect(await petra.raw('delivery.weigh', wish), day).toMatchObject(wrong);
    const move = { order: made.id, version: 1, window, acknowledged: null };
    expect(await petra.raw('delivery.move', move), day).toMatchObject(wrong);
    expect((await main.raw('delivery.board', { from: day, days: 92 })).kind, day).toBe('invalid');
  }
  const last = { ...order(patient, 1000), window: { ...morning, day: '2199-12-31' } };
  expect(await petra.raw('delivery.weigh', last)).toMatchObject({ kind: 'done', value: { allowed: false } });
  expect((await main.raw('delivery.board', { from: '2199-12-31', days: 92 })).kind).toBe('done');
});

test('B-DLV-1 a cancelled order is found on the board and at its patient, and stands in no window', async ({
  house,
  main,
}) => {
  await delivering(main, { capacity: 1 });
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const gone = await placed(petra, order(patient, 1000));
  await main.done('delivery.cancel', { order: gone.id, version: gone.version, reason: 'Away' });
  const stays = await placed(petra, order(patient, 1000));
  const { days, cancelled } = await main.done('delivery.board', { from: '2026-03-18', days: 1 });
  expect(cancelled).toMatchObject([{ id: gone.id, state: 'cancelled' }]);
  expect(days[0]?.windows[0]?.orders).toMatchObject([{ id: stays.id }]);
  expect((await main.done('delivery.board', { from: '2026-03-19', days: 7 })).cancelled).toEqual([]);
  const before = await main.done('delivery.before', { patient });
  expect(before).toMatchObject({ open: [{ id: stays.id }], ended: [{ id: gone.id }] });
  // Whoever wants to move it sees how it is now.
  const { order: shown } = await main.done('delivery.movesTo', { order: gone.id });
  expect(shown).toMatchObject({ state: 'cancelled', window: morning, version: gone.version + 1 });
});
