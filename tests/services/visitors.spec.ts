/** B-REG-5: people without a card who enter. */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { type Desk, manager, test, trail } from '../support/counter';

const day = '2026-03-10';
const period = { from: day, until: day };

async function escortOf(desk: Desk): Promise<string> {
  const { staff } = await desk.done('visitor.list', { ...period, after: null });
  return staff[0]?.id ?? '';
}

async function enter(desk: Desk, over: Partial<InputOf<'visitor.enter'>> = {}) {
  return desk.done('visitor.enter', {
    name: 'Casey Example',
    why: 'Repair of the cooling',
    escort: await escortOf(desk),
    authorisedBy: 'Morgan Ledger',
    badge: 'V-1',
    ...over,
  });
}

test('B-REG-5 a visitor enters with escort, written authorisation and badge, and leaves once', async ({
  house,
  main,
}) => {
  const visitor = await enter(main);
  expect(visitor).toMatchObject({ escort: manager.name, badge: 'V-1', outAt: null, late: false });
  expect((await main.done('queue.glance', {})).visitorsInside).toBe(1);
  house.clock.now = '2026-03-10T16:00:00.000Z';
  const left = await main.done('visitor.leave', { visitor: visitor.id });
  expect(left).toMatchObject({ outAt: house.clock.now });
  expect((await main.call('visitor.leave', { visitor: visitor.id })).kind).toBe('stale');
  const log = await main.done('visitor.list', { ...period, after: null });
  expect(log).toMatchObject({ inside: [], past: [{ id: visitor.id }], more: false });
  const calls = (await trail(main)).map(({ call }) => call);
  expect(calls).toEqual(expect.arrayContaining(['visitor.enter', 'visitor.leave', 'visitor.list']));
});

test('B-REG-5 a badge is worn by one at a time, whatever its case, and free again afterwards', async ({
  main,
}) => {
  const { id } = await enter(main, { badge: 'v-7' });
  const escort = await escortOf(main);
  const second = { name: 'Lou', why: 'Delivery', escort, authorisedBy: 'Morgan', badge: 'V-7' };
  expect(await main.call('visitor.enter', second)).toMatchObject({
    kind: 'invalid',
    fields: { badge: { word: 'wrong.badgeWorn', facts: { name: 'Casey Example' } } },
  });
  await main.done('visitor.leave', { visitor: id });
  expect((await main.call('visitor.enter', second)).kind).toBe('done');
});

for (const [field, input] of [
  ['name', { name: ' ' }],
  ['name', { name: 'W'.repeat(201) }],
  ['why', { why: '' }],
  ['escort', { escort: '' }],
  ['escort', { escort: '00000000-0000-4000-8000-000000000000' }],
  ['authorisedBy', { authorisedBy: '' }],
  ['badge', { badge: '' }],
  ['badge', { badge: 'V'.repeat(21) }],
] as const)
  test(`B-REG-5 bad input stands at its field: ${JSON.stringify(input).slice(0, 40)}`, async ({ main }) => {
    const escort = await escortOf(main);
    const good = { name: 'Casey', why: 'Repair', escort, authorisedBy: 'Morgan', badge: 'V-1' };
    const reply = await main.raw('visitor.enter', { ...good, ...input });
    expect(reply).toMatchObject({ kind: 'invalid', fields: { [field]: {} } });
    expect((await main.done('queue.glance', {})).visitorsInside).toBe(0);
  });

test('B-REG-5 nobody who is still inside after closing, or since yesterday, is overlooked', async ({
  house,
  main,
}) => {
  await enter(main);
  expect((await main.done('queue.glance', {})).visitorsLate).toBe(0);
  house.clock.now = '2026-03-11T14:00:00.000Z';
  expect(await main.done('queue.glance', {})).toMatchObject({ visitorsInside: 1, visitorsLate: 1 });
  // Whatever period the list shows, those who are inside stand on it.
  const log = await main.done('visitor.list', { from: '2026-01-01', until: '2026-01-02', after: null });
  expect(log.inside).toMatchObject([{ name: 'Casey Example', late: true }]);
  expect(log.past).toEqual([]);
});

test('B-REG-5 the log is paged, newest first, and no visitor stands on two pages', async ({
  house,
  main,
}) => {
  for (let at = 0; at < 27; at += 1) {
    house.clock.now = `2026-03-10T15:${String(at).padStart(2, '0')}:00.000Z`;
    const { id } = await enter(main, { name: `Visitor ${at}` });
    await main.done('visitor.leave', { visitor: id });
  }
  const first = await main.done('visitor.list', { ...period, after: null });
  expect([first.past.length, first.more, first.past[0]?.name]).toEqual([25, true, 'Visitor 26']);
  const rest = await main.done('visitor.list', { ...period, after: first.past.at(-1)?.id ?? null });
  expect([rest.past.map(({ name }) => name), rest.more]).toEqual([['Visitor 1', 'Visitor 0'], false]);
  const backwards = { from: day, until: '2026-03-09', after: null };
  expect(await main.call('visitor.list', backwards)).toMatchObject({
    fields: { until: { word: 'wrong.periodBackwards' } },
  });
});

test('B-REG-5 B-PAP-2 the log of a period is a paper: a record, in English, also of those still inside', async ({
  house,
  main,
}) => {
  const { id } = await enter(main, { name: 'Lou Left', badge: 'V-2' });
  await main.done('visitor.leave', { visitor: id });
  await enter(main);
  house.clock.now = '2026-03-12T15:00:00.000Z';
  const paper = await main.done('visitor.log', { from: '2026-03-11', until: '2026-03-12', largePrint: true });
  expect(paper).toMatchObject({
    template: 'visitorLog',
    language: 'en',
    largePrint: true,
    number: 'P-000001',
  });
  const { bytes } = await main.done('paper.bytes', { paper: paper.id });
  expect(bytes.length).toBeGreaterThan(1000);
});
