/** Orders: decided, placed and held for at once; moved, cancelled, and waited for (R-DLV-1 to R-DLV-5, B-DLV-1). */
import { expect } from 'playwright/test';
import { judgeOrder } from '../../main/rules/delivery/order';
import { KeptOrder } from '../../main/store/kept-order';
import { colleague, test, trail } from '../support/counter';
import {
  afternoon,
  april,
  codesIn,
  delivering,
  morning,
  next,
  order,
  orderLine,
  placed,
  tooSoon,
  tryPlace,
} from '../support/deliveries';
import { loadBook } from '../support/ledger-rows';
import { carded, grams, leftNow, pharmacist, sale, sell, sold, uuid } from '../support/sales';
import { lookInto } from '../support/store-rows';

test('B-DLV-1 an order takes a place and holds its milligrams on the day of its window', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const wish = order(patient, grams(7), { discount: 205, note: 'Blue door' });
  const weighed = await petra.done('delivery.weigh', wish);
  expect(weighed).toMatchObject({ allowed: true, total: 7000, goods: 8000, due: 7795, leftAfter: 91_000 });
  expect(
    weighed.windows.map(({ window, refusals }) => [window.day, window.from, codesIn(refusals)])[0],
  ).toEqual(['2026-03-11', '09:30', ['window-too-soon']]);
  expect(await leftNow(petra, patient)).toBe(98_000);

  const made = await placed(petra, wish);
  expect(made).toMatchObject({
    number: 'O-000001',
    patient: { id: patient },
    state: 'scheduled',
    window: morning,
    town: 'Hartford',
    items: 1,
    total: 7000,
    goods: 8000,
    discount: 205,
    due: 7795,
    overdue: false,
    comesBack: false,
    placedBy: 'Petra Pharmacist',
    acknowledged: 'The CPMRS was asked by phone',
    reach: { verdict: 'inside', by: 'town' },
    dispense: null,
    handOff: null,
  });
  expect(made.events.map(({ move, by, window }) => [move, by, window])).toEqual([
    ['place', 'Petra Pharmacist', morning],
  ]);
  expect(made.moves).toEqual(['move', 'pack', 'cancel']);
  const { figures, days } = await main.done('allowance.view', { patient });
  expect(figures.periods[0]).toMatchObject({ held: 7000, left: 91_000 });
  expect(days).toEqual([{ day: '2026-03-18', here: 0, elsewhere: 0, held: 7000 }]);
  expect(await main.done('delivery.order', { order: made.id })).toEqual(made);
  const rows = await trail(main);
  expect(rows.find(({ call }) => call === 'delivery.place')).toMatchObject({ subject: patient });
  expect(rows.find(({ call }) => call === 'delivery.order')).toMatchObject({
    subject: patient,
    lookUp: true,
  });
  const before = await main.done('delivery.before', { patient });
  expect(before).toMatchObject({ address: { zip: '06105' }, phone: '8605550142', open: [{ id: made.id }] });
});

test('B-RUL-1 an order is replayed from what its hold keeps', async ({ house, main }) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  await sold(petra, sale(await carded(main, 'MMP-100002'), 1000));
  await placed(petra, order(patient, grams(7)));
  const looking = await lookInto(house);
  const header = (await looking.rows('ledger_header')).find(({ kind }) => kind === 'hold');
  await looking.close();
  const kept = KeptOrder.parse(JSON.parse(String(header?.decision)));
  const { book } = await loadBook();
  const { windows: _, forms: __, ...again } = judgeOrder(kept.order, kept.facts, book, kept.when);
  expect(again).toEqual(kept.result);
  expect(kept.facts.days).toHaveLength(1);
});

test('R-DLV-1 all that stands against an order is said at once, and nothing is written but an alert', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const address = { line1: '1 Main St', line2: '', town: 'Stamford', state: 'CT', zip: '06901' };
  const bad = order(patient, grams(98) + 1, {
    lines: [orderLine(grams(98) + 1, 7499)],
    address,
    addressKind: 'business',
    phone: null,
    window: tooSoon,
  });
  const refused = await tryPlace(petra, bad, true);
  expect(refused.outcome).toBe('refused');
  expect(codesIn(refused.decision.refusals).sort()).toEqual([
    'address-business',
    'below-minimum',
    'over-allowance',
    'phone-missing',
    'town-not-served',
    'window-too-soon',
  ]);
  expect(await leftNow(petra, patient)).toBe(98_000);
  const wish = { patient, kinds: ['overAllowance' as const], since: '2026-03-10' };
  expect((await main.done('alert.list', wish)).alerts).toMatchObject([
    { by: 'Petra Pharmacist', facts: { asked: 98_001, left: 98_000, fitsOn: null } },
  ]);
  const board = await main.done('delivery.board', { from: '2026-03-10', days: 14 });
  expect(board.days.flatMap(({ windows }) => windows.flatMap(({ orders }) => orders))).toEqual([]);
});

test('R-DLV-5 the card is judged for the day of each window, and a pharmacist’s reason is a pharmacist’s', async ({
  house,
  main,
}) => {
  await delivering(main);
  const fay = await colleague(house, 'Fay Front', ['frontDesk']);
  const { patient } = await carded(main);
  const march = await tryPlace(fay, order(patient, 1000));
  expect(codesIn(march.decision.refusals)).toEqual(['external-missing']);
  expect(march.decision.toAcknowledge).toEqual([{ what: 'external', milligrams: 0 }]);
  // Of a month that has not begun nobody can know: that is asked when the order is packed.
  const later = await placed(fay, order(patient, 1000, { window: april }));
  expect([later.state, later.acknowledged]).toEqual(['scheduled', null]);

  house.clock.now = '2027-02-22T15:00:00.000Z';
  const on = (day: string) => ({ ...morning, day }) as typeof morning;
  const { windows } = await fay.done('delivery.weigh', order(patient, 1000, { window: on('2027-02-24') }));
  const codes = Object.fromEntries(windows.map(({ window, refusals }) => [window.day, codesIn(refusals)]));
  expect(codes['2027-02-24']).not.toContain('card-not-good');
  expect(codes['2027-03-03']).toContain('card-not-good');
});

test('B-TRUST-2 a double click makes one order; other words under its key are refused', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const key = uuid();
  const wish = order(patient, grams(5));
  const [one, two] = await Promise.all([1, 2].map(() => tryPlace(petra, wish, false, key)));
  expect(two).toMatchObject({ outcome: 'scheduled', order: one?.outcome === 'scheduled' ? one.order : {} });
  const { windows: _, ...first } = one?.decision ?? {};
  expect(two?.decision).toMatchObject(first);
  expect(await leftNow(petra, patient)).toBe(93_000);
  const other = await petra.call('delivery.place', { ...order(patient, grams(6)), wait: false, key });
  expect(other).toMatchObject({ kind: 'refused', code: 'form-sent-before' });

  const full = uuid();
  for (const _ of [1, 2]) await tryPlace(petra, order(patient, grams(94)), false, full);
  const wishFor = { patient, kinds: ['overAllowance' as const], since: '2026-03-10' };
  expect((await main.done('alert.list', wishFor)).alerts).toHaveLength(1);
  expect((await tryPlace(petra, order(patient, grams(93)), false, full)).outcome).toBe('scheduled');
});

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

test('B-DLV-1 a closed day and a denied address are refused with their reason', async ({ house, main }) => {
  await delivering(main, {
    closures: [{ from: '2026-03-18', to: '2026-03-18', why: 'Stocktaking' }] as never,
    holidays: ['veterans'],
  });
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const closed = await tryPlace(petra, order(patient, 1000));
  expect(closed.decision.refusals).toMatchObject([{ code: 'window-closed', facts: { why: 'Stocktaking' } }]);
  const { days } = await main.done('delivery.board', { from: '2026-03-11', days: 14 });
  expect(days.map(({ day, closed: why }) => [day, why])).toEqual([
    ['2026-03-11', null],
    ['2026-03-18', 'Stocktaking'],
  ]);

  const { address } = order(patient, 1);
  if (address === null) throw new Error('an order has an address');
  const deny = { address: { ...address, line2: '' }, reason: 'A dog', key: uuid() };
  const [made, again] = [await main.done('delivery.deny', deny), await main.done('delivery.deny', deny)];
  expect(again).toEqual(made);
  const wish = order(patient, 1000, { window: april });
  expect(codesIn((await tryPlace(petra, wish)).decision.refusals)).toEqual(['address-denied']);
  expect(await main.done('delivery.denied', {})).toEqual([made]);
  await main.done('delivery.liftDenial', { denied: made.id, reason: 'The dog is gone' });
  expect(await main.done('delivery.denied', {})).toEqual([]);
  expect((await placed(petra, wish)).state).toBe('scheduled');
  expect((await petra.call('delivery.denied', {})).kind).toBe('denied');
});

test('R-DLV-1 R-DLV-3 a store that does not deliver refuses; the programme says what is the rulebook’s', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  expect(codesIn((await tryPlace(petra, order(patient, 1000))).decision.refusals)).toEqual([
    'not-delivering',
  ]);
  expect(await main.done('delivery.programme', {})).toBeNull();
  expect(await main.done('delivery.glance', {})).toEqual({
    delivers: false,
    today: [],
    next: null,
    overdue: 0,
  });
  await delivering(main, { capacity: 3, towns: null });
  expect(await main.done('delivery.programme', {})).toMatchObject({
    windows: { rule: null, value: [{ weekday: 'wednesday', capacity: 3 }, { from: '13:30' }] },
    minimum: { value: 7500, rule: { id: 'delivery.minimum' } },
    leadHours: { value: 24, rule: { id: 'delivery.lead' } },
    radiusMiles: { value: null, rule: { id: 'delivery.radius' } },
    towns: { value: null },
    fromZip: '06103',
    agent: 'ownEmployee',
  });
  const far = await tryPlace(petra, order(patient, 1000));
  expect(far.decision).toMatchObject({ reach: { verdict: 'unknown', tenthsOfMile: expect.any(Number) } });
  expect(codesIn(far.decision.refusals)).toEqual(['reach-to-decide']);
  expect((await placed(petra, order(patient, 1000, { reachReason: 'Two streets away' }))).reachReason).toBe(
    'Two streets away',
  );
});
