/** R-DLV-5, R-DLV-6, R-CARD-2: the door, packing, who may drive and for how long, and what an order can become. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { judgeAgent, judgeCustody } from '../../main/rules/delivery/custody';
import { type DoorFacts, type DoorWish, judgeHandOff } from '../../main/rules/delivery/hand-off';
import { dueOf, goodsOf } from '../../main/rules/delivery/money';
import { judgePack } from '../../main/rules/delivery/pack';
import { cameBack, isLive, movesOf, stateAfter } from '../../main/rules/delivery/state';
import { OrderMove, OrderState } from '../../preload/contract/delivery-values';
import { bookWith, figure, ledger, on } from './allowance-records';
import { id, verdict } from './allowance-sales';
import { book, day } from './book';
import { at, facts, wednesday, window } from './delivery-orders';

const wish = (parts: Partial<DoorWish> = {}): DoorWish => ({
  checks: { registered: 'yes', card: 'yes', photoId: 'yes', nameMatch: 'yes' },
  photoId: 'driversLicense',
  payment: { kind: 'cash', received: 7500 },
  ...parts,
});
const door = (parts: Partial<DoorFacts> = {}): DoorFacts => ({
  on: { day: wednesday.day, card: verdict('valid'), caregiver: null, isMinor: false },
  caregiving: null,
  due: 7500,
  entered: 'atTheDoor',
  ...parts,
});
const judge = (
  parts: Partial<DoorWish> = {},
  of: Partial<DoorFacts> = {},
  today = '2026-12-02',
  rules = book,
) => judgeHandOff(wish(parts), door(of), rules, day(today));
const codes = (...of: Parameters<typeof judge>) => judge(...of).refusals.map(({ code }) => code);

for (const [kind, received, tip, refused] of [
  ['cash', 7499, 0, ['payment-short']],
  ['cash', 7500, 0, []],
  ['cash', 7501, 1, []],
  ['cash', 10_000, 2500, []],
  ['debit', 7499, 0, ['payment-short']],
  ['debit', 7500, 0, []],
  ['debit', 8000, 500, []],
] as const)
  test(`R-DLV-6 of $75.00, ${received} cents in ${kind} leave a tip of ${tip}: ${refused.join('') || 'taken'}`, () => {
    expect(judge({ payment: { kind, received } })).toMatchObject({ tip });
    expect(codes({ payment: { kind, received } })).toEqual(refused);
  });

test('R-DLV-6 what the rulebook takes is paid with, and without its word nothing is a tip', () => {
  const cashOnly = bookWith(['delivery.payment', ['cash']]);
  expect(
    judge({ payment: { kind: 'debit', received: 7500 } }, {}, '2026-12-02', cashOnly).refusals,
  ).toMatchObject([
    { code: 'payment-not-taken', facts: { kind: 'debit' }, rule: { id: 'delivery.payment' } },
  ]);
  const noTip = bookWith(['delivery.overage', null]);
  expect(codes({ payment: { kind: 'cash', received: 7501 } }, {}, '2026-12-02', noTip)).toEqual([
    'payment-not-exact',
  ]);
});

for (const check of ['registered', 'card', 'photoId', 'nameMatch'] as const)
  test(`R-DLV-5 R-CARD-2 nothing is handed over where the check ${check} fails`, () => {
    const checks = { ...wish().checks, [check]: 'no' } as const;
    const judged = judge({ checks });
    expect(judged.refusals).toMatchObject([
      { code: 'check-failed', facts: { check }, rule: { source: '002_e13a1a2e5ff1cc37.txt' } },
    ]);
    expect(judged.mayDespite).toBe(false);
  });

test('R-CARD-2 the photo ID is named, and the card is judged once more at the door', () => {
  expect(codes({ photoId: null })).toEqual(['photo-id-not-seen']);
  const revoked = { on: { ...door().on, card: verdict('revoked') } };
  expect(codes({}, revoked)).toEqual(['card-not-good']);
  expect(judge({}, revoked).mayDespite).toBe(false);
  const removed = { caregiving: id, on: { ...door().on, caregiver: null } };
  expect(codes({}, removed)).toEqual(['caregiver-not-good']);
  expect(codes({}, { caregiving: id, on: { ...door().on, caregiver: verdict('expiresSoon') } })).toEqual([]);
});

test('B-DLV-3 what a slip says on return can stand with a reason, unless the slip itself says no', () => {
  const entered = 'onReturn';
  const revoked = { entered, on: { ...door().on, card: verdict('revoked') } } as const;
  expect(judge({}, revoked).mayDespite).toBe(true);
  expect(judge({ payment: { kind: 'cash', received: 1 } }, revoked).mayDespite).toBe(false);
  expect(judge({}, { entered }).mayDespite).toBe(false);
});

for (const [entered, today, refused] of [
  ['atTheDoor', '2026-12-01', ['not-its-day']],
  ['atTheDoor', '2026-12-02', []],
  ['atTheDoor', '2026-12-03', ['not-its-day']],
  ['onReturn', '2026-12-01', ['not-its-day']],
  ['onReturn', '2026-12-02', []],
  ['onReturn', '2026-12-09', []],
] as const)
  test(`B-DLV-3 ${entered} on ${today}: ${refused.join('') || 'taken'}`, () => {
    expect(codes({}, { entered }, today)).toEqual(refused);
  });

/** What the CPMRS showed on the morning of the delivery. */
const seen = {
  ...facts().records,
  externals: [figure('2026-12-01', '2026-12-31', '2026-12-02T13:00:00.000Z', 0)],
};
const pack = (parts: Partial<Parameters<typeof judgePack>[1]> = {}, pmpReviewed = true) =>
  judgePack(
    { pmpReviewed, acknowledged: null },
    { on: door().on, records: seen, caregiving: null, holds: [], milligrams: 3500, denied: false, ...parts },
    book,
    on('2026-12-02'),
  ).refusals.map(({ code }) => code);

test('R-DLV-5 R-ALW-1 packing judges card, PMP and allowance once more, with the own hold left out', () => {
  expect(pack()).toEqual([]);
  expect(pack({}, false)).toEqual(['pmp-not-reviewed']);
  expect(pack({ on: { ...door().on, card: verdict('expired') } })).toEqual(['card-not-good']);
  expect(pack({ denied: true })).toEqual(['address-denied']);
  const held = ledger({ day: '2026-12-02', milligrams: 98_000, kind: 'hold' });
  const records = { ...seen, ledger: held };
  expect(pack({ records, holds: [1], milligrams: 98_000 })).toEqual([]);
  expect(pack({ records, holds: [], milligrams: 1 })).toEqual(['over-allowance']);
});

const service = 'deliveryService';
for (const [agent, windows, now, refused] of [
  [service, [wednesday], '2026-12-01T18:30:00.000Z', null],
  [service, [wednesday], '2026-12-01T18:29:59.999Z', 'custody-too-long'],
  [
    service,
    [wednesday, window('2026-12-02', '13:30', '16:30')],
    '2026-12-01T21:29:59.999Z',
    'custody-too-long',
  ],
  // The night on which the clocks go back is an hour longer.
  [service, [window('2026-11-01')], '2026-10-31T18:30:00.000Z', null],
  [service, [window('2026-11-01')], '2026-10-31T18:29:59.999Z', 'custody-too-long'],
  [service, [], '2026-12-01T00:00:00.000Z', null],
  ['ownEmployee', [wednesday], '2026-11-20T00:00:00.000Z', null],
] as const)
  test(`B-DLV-1 ${agent} leaving at ${now} for ${windows.length} windows: ${refused ?? 'in time'}`, () => {
    expect(judgeCustody(agent, windows, book, at(now))?.code ?? null).toBe(refused);
  });

test('B-DLV-1 who may drive is said once a manager has confirmed a rule', () => {
  const today = day('2026-12-02');
  expect(judgeAgent('ownEmployee', book, today, today)).toBeNull();
  const onlyServices = bookWith(['delivery.agents', ['deliveryService']]);
  expect(judgeAgent('ownEmployee', onlyServices, today, today)).toMatchObject({
    code: 'agent-not-allowed',
    facts: { agent: 'ownEmployee' },
  });
  expect(judgeAgent('deliveryService', onlyServices, today, today)).toBeNull();
});

test('R-DLV-5 no order leaves an end, takes a place without a hold, or goes out unpacked', () => {
  const moves = fc.array(fc.constantFrom(...OrderMove.options), { maxLength: 40 });
  fc.assert(
    fc.property(moves, (tried) => {
      let state: OrderState | null = null;
      const were: (OrderState | null)[] = [];
      for (const move of tried) {
        const next = stateAfter(state, move);
        if (state !== null) expect(movesOf(state, false).includes(move)).toBe(next !== null);
        if (next === null) continue;
        if (next === 'out') expect(state).toBe('packed');
        if (next === 'delivered' || cameBack(next)) expect(state === 'out' || state === next).toBe(true);
        were.push(state);
        state = next;
      }
      // Once an order is over, only product that comes back is still to be said.
      const over = were.findIndex((one) => one !== null && !isLive(one) && one !== 'waiting');
      if (over >= 0) expect(new Set([...were.slice(over), state]).size).toBe(1);
    }),
  );
});

test('R-DLV-5 every state can be reached, and product is counted back once', () => {
  const reached = new Set<OrderState>();
  const follow = (state: OrderState): void => {
    if (reached.has(state)) return;
    reached.add(state);
    for (const move of movesOf(state, false)) {
      const next = stateAfter(state, move);
      if (next !== null) follow(next);
    }
  };
  for (const begin of ['place', 'wait'] as const) follow(stateAfter(null, begin) ?? 'cancelled');
  expect([...reached].sort()).toEqual([...OrderState.options].sort());
  expect(movesOf('notHome', false)).toEqual(['productBack']);
  expect(movesOf('notHome', true)).toEqual([]);
});

test('R-DLV-6 what is due is never more than the goods, never below zero, and a whole number of coins', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 });
  const lines = fc.array(fc.record({ price: cents }), { maxLength: 50 });
  fc.assert(
    fc.property(lines, cents, fc.constantFrom(1, 5, 10, 25, 100), (of, discount, rounding) => {
      const goods = goodsOf(of);
      const due = dueOf(goods, discount, rounding);
      expect(due).toBeGreaterThanOrEqual(0);
      expect(due).toBeLessThanOrEqual(goods);
      expect(due % rounding).toBe(0);
      expect(Math.max(0, goods - discount) - due).toBeLessThan(rounding);
    }),
  );
});
