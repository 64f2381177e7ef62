/** Orders: decided, placed and held for at once; moved, cancelled, and waited for (R-DLV-1 to R-DLV-5, B-DLV-1). */
import { expect } from 'playwright/test';
import { judgeOrder } from '../../main/rules/delivery/order';
import { KeptOrder } from '../../main/store/kept-order';
import { colleague, test, trail } from '../support/counter';
import {
  april,
  codesIn,
  delivering,
  morning,
  order,
  orderLine,
  placed,
  tooSoon,
  tryPlace,
} from '../support/deliveries';
import { loadBook } from '../support/ledger-rows';
import { carded, grams, leftNow, pharmacist, sale, sold, uuid } from '../support/sales';
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
  expect(await main.done('delivery.programme', {})).toMatchObject({
    delivers: false,
    minimum: { value: 7500, rule: { id: 'delivery.minimum' } },
  });
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
