/** B-REG-4: follow-ups as a page to work through. */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { colleague, type Desk, manager, test, trail } from '../support/counter';
import { saveTask, startSession } from '../support/journey';

type Filter = InputOf<'followUp.list'>['filter'];
const all: Filter = { due: 'open', kind: null, whose: 'all' };
const list = (desk: Desk, filter: Partial<Filter> = {}, after: string | null = null) =>
  desk.done('followUp.list', { filter: { ...all, ...filter }, after });

/** A session that waits for the certifier: it is followed up some days later. */
async function waiting(desk: Desk) {
  const session = await startSession(desk);
  await saveTask(desk, session, 'certification', { certified: 'no' });
  return session;
}

async function first(desk: Desk) {
  const [one] = (await list(desk)).followUps;
  if (!one) throw new Error('no follow-up');
  return one;
}

test('B-REG-4 a follow-up says whom it is about, their phone, and whose session it is', async ({ main }) => {
  const session = await waiting(main);
  expect(await first(main)).toMatchObject({
    kind: 'certifierToCertify',
    about: { id: session.patient.id },
    phone: null,
    session: { id: session.id, number: session.number, assignedTo: manager.name },
    done: null,
    moved: null,
    overdue: false,
  });
});

test('B-REG-4 done with a note and undone: both are dated, and a second press is stale', async ({
  house,
  main,
}) => {
  const session = await waiting(main);
  const { id } = await first(main);
  house.clock.now = '2026-03-10T16:00:00.000Z';
  await main.done('followUp.done', { followUp: id, note: 'Left a message' });
  expect((await main.call('followUp.done', { followUp: id, note: '' })).kind).toBe('stale');
  expect(await list(main)).toMatchObject({ followUps: [], counts: { open: 0, done: 1 } });
  const [ended] = (await list(main, { due: 'done' })).followUps;
  const done = { at: house.clock.now, by: manager.name, note: 'Left a message' };
  expect(ended).toMatchObject({ id, done, overdue: false });
  await main.done('followUp.undo', { followUp: id });
  expect((await main.call('followUp.undo', { followUp: id })).kind).toBe('stale');
  expect(await first(main)).toMatchObject({ id, done: null });
  // What was noted before belongs to the end that was taken back.
  house.clock.now = '2026-03-10T16:30:00.000Z';
  await main.done('today.followUpDone', { followUp: id });
  expect((await list(main, { due: 'done' })).followUps).toMatchObject([{ done: { note: '' } }]);
  const rows = (await trail(main)).filter(({ call }) => call.startsWith('followUp.'));
  expect(rows.find(({ call }) => call === 'followUp.undo')?.subject).toBe(session.patient.id);
});

test('B-REG-4 moved to another day with a reason, never into the past', async ({ house, main }) => {
  await waiting(main);
  const { id, due } = await first(main);
  const move = { followUp: id, to: '2026-04-01', reason: 'They are away' };
  for (const [over, field, word] of [
    [{ to: '2026-03-09' }, 'to', 'wrong.dayPast'],
    [{ to: due }, 'to', 'wrong.sameDay'],
    [{ to: '2026-02-30' }, 'to', 'wrong.day'],
    [{ to: '' }, 'to', 'wrong.day'],
    [{ reason: '  ' }, 'reason', 'wrong.required'],
    [{ reason: 'x'.repeat(501) }, 'reason', 'wrong.tooLong'],
  ] as const)
    expect(await main.raw('followUp.move', { ...move, ...over })).toMatchObject({
      kind: 'invalid',
      fields: { [field]: { word } },
    });
  await main.done('followUp.move', move);
  expect(await first(main)).toMatchObject({
    due: '2026-04-01',
    moved: { from: due, why: 'They are away', by: manager.name, at: house.clock.now },
  });
  // Today is a day on which somebody can still be called.
  await main.done('followUp.move', { ...move, to: '2026-03-10', reason: 'They are back' });
  expect(await first(main)).toMatchObject({
    due: '2026-03-10',
    overdue: false,
    moved: { from: '2026-04-01' },
  });
  await main.done('followUp.done', { followUp: id, note: '' });
  expect((await main.call('followUp.move', move)).kind).toBe('stale');
  const [row] = (await trail(main)).filter(
    ({ call, outcome }) => call === 'followUp.move' && outcome === 'done',
  );
  expect(row?.purpose).toBe('They are back');
});

// The follow-up is moved to 17 March: what a day's filter holds, from the last instant of a day to the next day's first.
for (const [now, due, overdue] of [
  ['2026-03-10T15:00:00.000Z', 'week', false],
  ['2026-03-17T03:59:59.000Z', 'week', false],
  ['2026-03-17T04:00:00.000Z', 'due', false],
  ['2026-03-18T03:59:59.000Z', 'due', false],
  ['2026-03-18T04:00:00.000Z', 'due', true],
] as const)
  test(`B-REG-4 at ${now} what is due on 17 March stands below ${due}${overdue ? ', overdue' : ''}`, async ({
    house,
    main,
  }) => {
    await waiting(main);
    const { id, due: before } = await first(main);
    if (before !== '2026-03-17')
      await main.done('followUp.move', { followUp: id, to: '2026-03-17', reason: 'x' });
    house.clock.now = now;
    const counts = { due: 0, week: 0, later: 0, open: 1, done: 0, [due]: 1 };
    expect((await list(main)).counts).toEqual(counts);
    expect((await list(main, { due })).followUps).toMatchObject([{ id, overdue }]);
  });

test('B-REG-4 mine, my colleagues’, and nobody’s', async ({ house, main }) => {
  const fay = await colleague(house, 'Fay Frontdesk', ['frontDesk']);
  const mine = await waiting(main);
  const hers = await waiting(fay);
  const sessions = async (desk: Desk, whose: Filter['whose']) =>
    (await list(desk, { whose })).followUps.map(({ session }) => session?.id);
  expect(await sessions(main, 'mine')).toEqual([mine.id]);
  expect(await sessions(fay, 'mine')).toEqual([hers.id]);
  expect(await sessions(main, 'others')).toEqual([hers.id]);
  expect(await sessions(main, 'nobodys')).toEqual([]);
  expect((await sessions(main, 'all')).sort()).toEqual([mine.id, hers.id].sort());
  expect((await list(main, { kind: 'renewalOpens' })).counts.open).toBe(0);
});

test('B-REG-4 a long list is paged, and nobody stands on two pages', async ({ main }) => {
  for (let at = 0; at < 27; at += 1) await waiting(main);
  const page = await list(main);
  expect([page.followUps.length, page.more, page.counts.open]).toEqual([25, true, 27]);
  const rest = await list(main, {}, page.followUps.at(-1)?.id ?? null);
  expect([rest.followUps.length, rest.more]).toEqual([2, false]);
  const ids = [...page.followUps, ...rest.followUps].map(({ id }) => id);
  expect(new Set(ids).size).toBe(27);
});

test('B-REG-4 B-PAP-1 the list becomes a call sheet in the language that is asked for; an empty one does not', async ({
  main,
}) => {
  const wish = { filter: all, language: 'es', largePrint: true } as const;
  expect(await main.call('followUp.callSheet', wish)).toMatchObject({ code: 'paper-not-due' });
  await waiting(main);
  const paper = await main.done('followUp.callSheet', wish);
  expect(paper).toMatchObject({
    template: 'callSheet',
    language: 'es',
    largePrint: true,
    number: 'P-000001',
  });
  expect((await main.done('paper.bytes', { paper: paper.id })).bytes.length).toBeGreaterThan(1000);
  const done = { ...wish, filter: { ...all, due: 'done' as const } };
  expect(await main.call('followUp.callSheet', done)).toMatchObject({ code: 'paper-not-due' });
});
