/** R-ST-1: the queue, one place at a time. */
import { randomUUID } from 'node:crypto';
import { expect } from 'playwright/test';
import type { InputOf, OutputOf } from '../../preload/contract/calls';
import { colleague, type Desk, foundedHouse, manager, test, trail } from '../support/counter';
import { startSession } from '../support/journey';

type Place = OutputOf<'queue.join'>;
const join = (desk: Desk, name: string, over: Partial<InputOf<'queue.join'>> = {}) =>
  desk.done('queue.join', { name, reason: 'register', person: null, ...over });
const move = (desk: Desk, { id, version }: Place, to: InputOf<'queue.move'>['move']) =>
  desk.done('queue.move', { place: id, version, move: to });

test('R-ST-1 places are numbered from 1 every day of the store’s zone, and called in their order', async () => {
  // 23:58 in Connecticut, on the last evening before the clocks change.
  const house = await foundedHouse({ at: '2027-03-14T04:58:00.000Z' });
  const { main } = house;
  const first = await join(main, 'Ada');
  const second = await join(main, 'Ben');
  expect([first, second].map(({ number, day }) => [number, day])).toEqual([
    [1, '2027-03-13'],
    [2, '2027-03-13'],
  ]);
  house.clock.now = '2027-03-14T05:01:00.000Z';
  const third = await join(main, 'Cleo');
  expect([third.number, third.day]).toEqual([1, '2027-03-14']);
  const board = await main.done('queue.board', {});
  expect(board.waiting.map(({ name, leftOver }) => [name, leftOver])).toEqual([
    ['Cleo', false],
    ['Ada', true],
    ['Ben', true],
  ]);
  const called = await main.done('queue.callNext', {});
  expect(called).toMatchObject({ name: 'Cleo', state: 'called', calledBy: manager.name });
  expect((await main.done('queue.board', {})).waits).toEqual({ people: 1, median: 0, longest: 0 });
  // Nobody of yesterday is there: the place waits for somebody to say how it ended.
  expect(await main.done('queue.callNext', {})).toBeNull();
  expect(await main.done('queue.glance', {})).toMatchObject({ waiting: 0, called: 1, leftOver: 2 });
  expect(await move(main, first, 'leave')).toMatchObject({ state: 'left', leftOver: false });
  await house.close();
});

test('R-ST-1 two windows that call the next one at once call different people', async ({ house, main }) => {
  const fay = await colleague(house, 'Fay Frontdesk', ['frontDesk']);
  const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'];
  for (const name of names) await join(main, name);
  const called = await Promise.all(
    names.flatMap(() => [main.done('queue.callNext', {}), fay.done('queue.callNext', {})]),
  );
  const people = called.flatMap((place) => (place ? [place.name] : []));
  expect(people.sort()).toEqual(names);
  expect(called.filter((place) => place === null)).toHaveLength(names.length);
  expect(await main.done('queue.callNext', {})).toBeNull();
});

test('R-ST-1 served, left and no-show are dated, undone by a dated event, and nothing is deleted', async ({
  house,
  main,
}) => {
  const place = await join(main, 'Ada', { reason: 'card' });
  house.clock.now = '2026-03-10T15:12:30.000Z';
  const called = await move(main, place, 'call');
  expect(called).toMatchObject({ calledAt: house.clock.now, endedAt: null, version: 2 });
  const gone = await move(main, called, 'noShow');
  expect(gone).toMatchObject({ state: 'noShow', endedAt: house.clock.now });
  const back = await move(main, gone, 'undo');
  expect(back).toMatchObject({ state: 'called', endedAt: null, calledAt: called.calledAt });
  house.clock.now = '2026-03-10T15:20:00.000Z';
  const served = await move(main, back, 'serve');
  expect(served).toMatchObject({ state: 'served', endedAt: house.clock.now, calledAt: called.calledAt });
  const board = await main.done('queue.board', {});
  expect(board).toMatchObject({ waiting: [], called: [], waits: { people: 1, median: 12, longest: 12 } });
  expect(board.ended.map(({ id }) => id)).toEqual([place.id]);
  const undone = await move(main, await move(main, served, 'undo'), 'undo');
  expect(undone).toMatchObject({ state: 'waiting', calledAt: null, calledBy: null });
  expect((await main.done('queue.board', {})).waits).toBeNull();
  const rows = (await trail(main)).filter((row) => row.call === 'queue.move' && row.outcome === 'done');
  expect(rows.map((row) => row.subject)).toEqual(rows.map(() => place.id));
  expect(rows).toHaveLength(6);
});

test('R-ST-1 whoever is helped stands at the counter until that is done, and how long it took is known', async ({
  house,
  main,
}) => {
  const fay = await colleague(house, 'Fay Frontdesk', ['frontDesk']);
  const called = await move(main, await join(main, 'Ada'), 'call');
  house.clock.now = '2026-03-10T15:05:00.000Z';
  const begun = house.clock.now;
  const helped = await move(fay, called, 'attend');
  expect(helped).toMatchObject({
    state: 'atCounter',
    attendedAt: begun,
    attendedBy: 'Fay Frontdesk',
    calledBy: manager.name,
    endedAt: null,
  });
  const board = await main.done('queue.board', {});
  expect([board.called, board.atCounter.map(({ id }) => id), board.served]).toEqual([[], [called.id], null]);
  expect(await main.done('queue.glance', {})).toMatchObject({ called: 0, atCounter: 1 });
  house.clock.now = '2026-03-10T15:22:59.000Z';
  const served = await move(main, helped, 'serve');
  expect(served).toMatchObject({ state: 'served', attendedAt: begun, endedAt: house.clock.now });
  expect((await main.done('queue.board', {})).served).toEqual({ people: 1, median: 17, longest: 17 });
  const again = await move(main, served, 'undo');
  expect(again).toMatchObject({ state: 'atCounter', attendedAt: begun, endedAt: null });
  const back = await move(main, again, 'undo');
  expect(back).toMatchObject({ state: 'called', attendedAt: null, attendedBy: null, calledBy: manager.name });
  expect(
    await main.call('queue.move', { place: back.id, version: back.version, move: 'undo' }),
  ).toMatchObject({ kind: 'done', value: { state: 'waiting' } });
});

test('R-ST-1 who leaves from the counter was not helped, and who stood there yesterday is left over', async () => {
  const house = await foundedHouse({ at: '2027-03-14T04:30:00.000Z' });
  const { main } = house;
  const gone = await move(main, await move(main, await join(main, 'Ada'), 'call'), 'attend');
  await move(main, await move(main, await join(main, 'Ben'), 'call'), 'attend');
  house.clock.now = '2027-03-14T04:40:00.000Z';
  expect(await move(main, gone, 'leave')).toMatchObject({ state: 'left' });
  expect((await main.done('queue.board', {})).served).toBeNull();
  house.clock.now = '2027-03-14T05:01:00.000Z';
  const { atCounter } = await main.done('queue.board', {});
  expect(atCounter.map(({ name, leftOver }) => [name, leftOver])).toEqual([['Ben', true]]);
  expect(await main.done('queue.glance', {})).toMatchObject({ atCounter: 0, leftOver: 1 });
  await house.close();
});

test('R-ST-1 a place that another window moved meanwhile is stale; a move that cannot follow is not taken', async ({
  main,
}) => {
  const place = await join(main, 'Ada');
  await move(main, place, 'call');
  expect(await main.call('queue.move', { place: place.id, version: 1, move: 'call' })).toMatchObject({
    kind: 'invalid',
  });
  expect((await main.call('queue.move', { place: place.id, version: 1, move: 'leave' })).kind).toBe('stale');
  expect((await main.done('queue.board', {})).called).toHaveLength(1);
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(await main.call('queue.move', { place: nobody, version: 1, move: 'call' })).toMatchObject({
    code: 'not-found',
  });
});

test('R-ST-1 a form that is sent twice takes one place; another person with its key is refused', async ({
  main,
}) => {
  const form = { name: 'Ada', reason: 'register', person: null, key: randomUUID() } as const;
  const [first, second] = await Promise.all([main.done('queue.join', form), main.done('queue.join', form)]);
  expect(second.id).toBe(first.id);
  expect((await main.done('queue.join', form)).number).toBe(1);
  expect(await main.call('queue.join', { ...form, name: 'Ben' })).toMatchObject({ code: 'form-sent-before' });
  expect((await main.done('queue.board', {})).waiting).toHaveLength(1);
  expect((await join(main, 'Ada')).number).toBe(2);
});

for (const [field, input] of [
  ['name', { name: '   ' }],
  ['name', { name: 'W'.repeat(201) }],
  ['name', { name: 'Ada\u0007' }],
  ['reason', { reason: '' }],
  ['person', { person: 'somebody' }],
] as const)
  test(`R-ST-1 bad input stands at its field: ${JSON.stringify(input).slice(0, 40)}`, async ({ main }) => {
    const good = { name: 'Ada', reason: 'register', person: null };
    const reply = await main.raw('queue.join', { ...good, ...input });
    expect(reply).toMatchObject({ kind: 'invalid', fields: { [field]: {} } });
    expect((await main.done('queue.board', {})).waiting).toEqual([]);
  });

test('R-ST-1 somebody known here is named by their record, and the longest name is kept whole', async ({
  main,
}) => {
  const session = await startSession(main);
  const name = 'Maximiliana Konstantinopolitana '.repeat(6).trim();
  const place = await join(main, name, { person: session.patient.id, reason: 'other' });
  expect(place).toMatchObject({ name, person: session.patient.id });
  const [row] = (await trail(main)).filter(({ call }) => call === 'queue.join');
  expect(row?.subject).toBe(session.patient.id);
});

test('R-ST-1 B-REG-4 B-REG-5 R-ST-2 Today has the numbers of queue, visitors, inbox and follow-ups', async ({
  house,
  main,
}) => {
  const empty = await main.done('queue.glance', {});
  expect(empty).toMatchObject({ waiting: 0, called: 0, leftOver: 0, next: [], longestSince: null });
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve']) await join(main, name);
  const since = house.clock.now;
  house.clock.now = '2026-03-10T15:30:00.000Z';
  await main.done('queue.callNext', {});
  await main.done('contact.send', { name: 'A', email: 'a@example.org', message: 'When?', language: 'en' });
  const glance = await main.done('queue.glance', {});
  expect(glance).toMatchObject({
    waiting: 4,
    called: 1,
    longestSince: since,
    openMessages: 1,
    visitorsInside: 0,
  });
  expect(glance.next.map(({ name }) => name)).toEqual(['Ben', 'Cleo', 'Dan']);
});
