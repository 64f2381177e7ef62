/** Packing, putting a run together and loading it, as pure data. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import type { DeliveryRefusal, OrderBrief } from '../../preload/contract/delivery-values';
import * as loading from '../../renderer/screens/delivery-run/loading';
import * as packing from '../../renderer/screens/delivery-run/packing';
import * as plan from '../../renderer/screens/delivery-run/plan';

const brief = (id: string, rest: Partial<OrderBrief> = {}) =>
  ({
    id,
    number: `O-${id}`,
    state: 'packed',
    window: { day: '2026-03-11', from: '09:30', to: '13:30' },
    placedAt: '2026-03-09T15:00:00Z',
    ...rest,
  }) as OrderBrief;

test.describe('packing', () => {
  const after = (...events: packing.PackingEvent[]) => events.reduce(packing.next, packing.begin);
  const tick = (line: number, on = true): packing.PackingEvent => ({ kind: 'checked', line, on });
  const right: packing.PackingEvent = { kind: 'scanned', right: true, code: 'CS1:slip' };
  const wrong: packing.PackingEvent = { kind: 'scanned', right: false, code: 'CS1:other' };

  for (const [what, events, left] of [
    ['nothing was done', [], ['lines', 'slip']],
    ['one line of two was seen', [tick(0)], ['lines', 'slip']],
    ['a line was ticked twice', [tick(0), tick(0)], ['lines', 'slip']],
    ['both lines were seen', [tick(1), tick(0)], ['slip']],
    ['a tick was taken back', [tick(1), tick(0), tick(1, false), right], ['lines']],
    ['the right slip was scanned', [tick(1), tick(0), right], []],
    ['a wrong slip was scanned', [tick(1), tick(0), wrong], ['slip']],
    ['the number was typed', [tick(1), tick(0), { kind: 'number', number: 'O-000007' }], []],
    ['the number is blank', [tick(1), tick(0), { kind: 'number', number: '  ' }], ['slip']],
    ['a wrong one follows the right one', [tick(1), tick(0), right, wrong], []],
  ] as const satisfies readonly (readonly [string, readonly packing.PackingEvent[], readonly string[]])[])
    test(`B-DLV-3 where ${what}, left to do: ${left.join(', ') || 'nothing'}`, () => {
      expect(packing.stillToDo(after(...events), 2)).toEqual(left);
    });

  test('B-DLV-3 a number that is typed takes the place of a scan, and a scan that of a number', () => {
    expect(packing.packOf(after({ kind: 'number', number: ' O-000007 ' })).code).toBe('O-000007');
    expect(packing.packOf(after({ kind: 'number', number: 'O-000007' }, right)).code).toBe('CS1:slip');
    expect(packing.packOf(after(right, { kind: 'number', number: 'O-000008' })).code).toBe('O-000008');
  });

  test('B-ALW-1 a reason answers what it was typed for and nothing that came later', () => {
    const asks = (milligrams: number): packing.PackingEvent => ({
      kind: 'refused',
      refusals: [{ code: 'to-acknowledge', item: null, facts: {}, rule: null } as DeliveryRefusal],
      toAcknowledge: [{ what: 'rolling-30-days', milligrams }],
    });
    const typed = after(asks(500), { kind: 'reason', reason: 'Certifier called' });
    expect(packing.packOf(typed).acknowledged).toEqual({
      reason: 'Certifier called',
      of: [{ what: 'rolling-30-days', milligrams: 500 }],
    });
    expect(packing.packOf(packing.next(typed, asks(501))).acknowledged).toBeNull();
  });
});

test.describe('a run', () => {
  const late = { day: '2026-03-11', from: '13:30', to: '16:30' } as OrderBrief['window'];
  const placed = { placedAt: '2026-03-08T15:00:00Z' as OrderBrief['placedAt'] };
  const begun = plan.newPlan([brief('c', { window: late }), brief('b'), brief('a', placed)]);

  test('B-DLV-3 begins by window, and within one as the orders were placed', () => {
    expect(begun.orders).toEqual(['a', 'b', 'c']);
  });

  for (const [what, event, orders] of [
    ['one down', { kind: 'moved', order: 'a', by: 1 }, 'bac'],
    ['one up', { kind: 'moved', order: 'c', by: -1 }, 'acb'],
    ['the first one up', { kind: 'moved', order: 'a', by: -1 }, 'abc'],
    ['the last one down', { kind: 'moved', order: 'c', by: 1 }, 'abc'],
    [
      'the last before the first',
      { kind: 'dropped', orders: new Set(['c']), at: 'a', side: 'before' },
      'cab',
    ],
    ['the first after the last', { kind: 'dropped', orders: new Set(['a']), at: 'c', side: 'after' }, 'bca'],
    ['two together', { kind: 'dropped', orders: new Set(['a', 'c']), at: 'b', side: 'after' }, 'bac'],
    ['onto itself', { kind: 'dropped', orders: new Set(['b']), at: 'b', side: 'before' }, 'abc'],
    ['one off', { kind: 'removed', order: 'b' }, 'ac'],
    ['one on', { kind: 'added', order: 'd' }, 'abcd'],
    ['one on that is there', { kind: 'added', order: 'a' }, 'abc'],
  ] as const satisfies readonly (readonly [string, plan.PlanEvent, string])[])
    test(`B-DLV-3 ${what}: ${orders}`, () => {
      expect(plan.next(begun, event).orders.join('')).toBe(orders);
    });

  test('B-DLV-3 whatever is dragged where, no stop is lost and none is there twice', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const drop = fc.record({
      kind: fc.constant('dropped' as const),
      orders: fc.subarray(ids).map((some) => new Set(some)),
      at: fc.constantFrom(...ids),
      side: fc.constantFrom('before' as const, 'after' as const),
    });
    const move = fc.record({
      kind: fc.constant('moved' as const),
      order: fc.constantFrom(...ids),
      by: fc.constantFrom(-1 as const, 1 as const),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(drop, move), { maxLength: 30 }), (events) => {
        const { orders } = events.reduce<plan.Plan>(plan.next, plan.newPlan(ids.map((id) => brief(id))));
        expect(orders.toSorted()).toEqual(ids);
      }),
    );
  });

  test('R-ST-3 the driver is a member of staff or somebody by name, never both', () => {
    const drivers = [{ id: 'dana', name: 'Dana Wheeler' }];
    const chosen = plan.next(begun, { kind: 'driver', operator: 'dana' });
    expect(plan.driverOf(begun, drivers)).toBeNull();
    expect(plan.driverOf(chosen, drivers)).toEqual({ operator: 'dana', name: 'Dana Wheeler' });
    const named = plan.next(chosen, { kind: 'named', name: ' Jo of Fast Wheels ' });
    expect(plan.driverOf(named, drivers)).toEqual({ operator: null, name: 'Jo of Fast Wheels' });
    expect(plan.driverOf(plan.next(named, { kind: 'driver', operator: 'gone' }), drivers)).toBeNull();
    for (const [agent, how] of [
      ['ownEmployee', 'staff'],
      ['deliveryService', 'named'],
      [null, 'staff'],
    ] as const)
      expect(plan.driverAsked(agent)).toBe(how);
  });
});

test.describe('loading', () => {
  const day: loading.Day = {
    runs: [
      {
        id: 'first',
        number: 'M-000001',
        stops: [brief('a'), brief('b'), brief('x', { state: 'scheduled' })],
      },
      { id: 'second', number: 'M-000002', stops: [brief('c')] },
    ],
    loose: [brief('d')],
  };
  const scan = (order: string): loading.LoadingEvent => ({ kind: 'scanned', order, run: 'first', day });

  for (const [order, heard] of [
    ['a', { kind: 'loaded', number: 'O-a' }],
    ['x', { kind: 'notPacked', number: 'O-x' }],
    ['c', { kind: 'otherRun', number: 'O-c', run: 'M-000002' }],
    ['d', { kind: 'loose', number: 'O-d' }],
    ['z', { kind: 'otherDay' }],
  ] as const)
    test(`B-DLV-3 a scanned bag ${order} is ${heard.kind}`, () => {
      const after = loading.next(loading.empty, scan(order));
      expect(after.heard).toEqual(heard);
      expect(after.loaded).toEqual(heard.kind === 'loaded' ? [order] : []);
    });

  test('B-DLV-3 a second scan loads nothing twice, and a tick can be taken back', () => {
    const twice = [scan('a'), scan('a')].reduce(loading.next, loading.empty);
    expect(twice).toMatchObject({ loaded: ['a'], heard: { kind: 'already' } });
    const off = loading.next(twice, { kind: 'ticked', order: 'a', on: false });
    expect(off).toMatchObject({ loaded: [], heard: null });
  });

  test('B-DLV-3 what was taken off the run or unpacked since is not loaded', () => {
    const both = [scan('a'), scan('b')].reduce(loading.next, loading.empty);
    expect(loading.loadedOf(both, [brief('b'), brief('a', { state: 'scheduled' })])).toEqual(['b']);
  });
});
