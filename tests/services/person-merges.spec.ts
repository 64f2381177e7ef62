/** Two records of one person, told apart again: nothing is rewritten, everything is found. */
import { expect } from 'playwright/test';
import type { OutputOf } from '../../preload/contract/calls';
import { colleague, type Desk, manager, test, trail } from '../support/counter';
import { finish, patientName, saveTask, startSession, type View, workThrough } from '../support/journey';

const record = (main: Desk, person: string) => main.done('person.record', { person });
type Record = OutputOf<'person.record'>;
const versioned = ({ id, version }: Record) => ({ id, version });

async function merge(main: Desk, stays: string, goes: string): Promise<Record> {
  const [first, second] = [await record(main, stays), await record(main, goes)];
  const wish = { stays: versioned(first), goes: versioned(second), reason: 'Registered twice' };
  return main.done('person.merge', wish);
}

async function unmerge(main: Desk, person: string): Promise<void> {
  const [held] = await main.done('person.merged', { person });
  const wish = { merge: held?.merge ?? '', version: held?.version ?? 0, reason: 'Two people after all' };
  await main.done('person.unmerge', wish);
}

const card = { kind: 'card', issuedOn: '2026-03-09', printedExpiry: '2027-03-01' } as const;

/** One registered with a card, and the same one begun again with a slip in the birth date. */
async function twice(main: Desk): Promise<{ first: View; second: View; old: string; young: string }> {
  const first = await finish(main, await workThrough(main, await startSession(main)));
  const old = first.patient.id;
  await main.done('card.record', { ...card, patient: old, number: 'MMP-001' });
  const second = await startSession(main, { birthDate: '1980-07-15' });
  return { first, second, old, young: second.patient.id };
}

test('B-PER-1 after a merge everything of both stands on the surviving record, and either id leads there', async ({
  main,
}) => {
  const { first, second, old, young } = await twice(main);
  const before = [await record(main, old), await record(main, young)];
  const merged = await merge(main, young, old);
  expect(merged).toMatchObject({
    id: young,
    version: 1,
    birthDate: '1980-07-15',
    certificates: [{ number: 'MMP-001' }],
    merged: [{ name: patientName, birthYear: 1980, reason: 'Registered twice', by: manager.name }],
  });
  expect(merged.sessions.map(({ id }) => id)).toEqual([second.id, first.id]);
  for (const patient of [old, young]) {
    const view = await main.done('patient.view', { patient });
    expect(view.id).toBe(young);
    expect(view.sessions).toHaveLength(2);
    expect(view.certifications).toHaveLength(1);
    expect(view.papers).toHaveLength(first.papers.length);
  }
  expect(await main.done('card.check', { by: 'number', number: 'MMP-001' })).toMatchObject({
    patient: { id: young },
  });
  expect((await main.done('registration.open', { session: first.id })).person.id).toBe(young);
  expect(await main.done('search.suggest', { text: 'MMP-001' })).toMatchObject([{ id: young }]);
  expect((await main.done('search.suggest', { text: 'oconn' })).map(({ id }) => id)).toEqual([young]);
  // Who looked at either of them, too.
  const looks = await main.done('patient.lookUps', { patient: young, before: null });
  expect(looks.filter(({ call }) => call === 'person.record').length).toBeGreaterThanOrEqual(4);

  await unmerge(main, young);
  const after = [await record(main, old), await record(main, young)];
  const version = (before[0]?.version ?? 0) + 2;
  expect(after).toEqual([{ ...before[0], version }, before[1]]);
  const rows = (await trail(main)).filter(({ call }) => call.startsWith('person.') && call.endsWith('merge'));
  expect(rows.map(({ call, purpose, subject }) => [call, purpose, subject])).toEqual([
    ['person.unmerge', 'Two people after all', old],
    ['person.merge', 'Registered twice', young],
  ]);
});

test('B-PER-1 a chain of merges leads to its end, and its first link can be taken out again', async ({
  main,
}) => {
  const { old, young } = await twice(main);
  const third = (await startSession(main, { birthDate: '1980-07-16' })).patient.id;
  await merge(main, young, old);
  await merge(main, third, young);
  for (const patient of [old, young, third])
    expect((await main.done('patient.view', { patient })).id).toBe(third);
  expect(await main.done('search.suggest', { text: 'MMP-001' })).toMatchObject([{ id: third }]);
  const [, inner] = await main.done('person.merged', { person: third });
  const wish = { merge: inner?.merge ?? '', version: inner?.version ?? 0, reason: 'Two people after all' };
  expect(await main.done('person.unmerge', wish)).toEqual({ stays: third, restored: old });
  expect((await main.done('patient.view', { patient: old })).id).toBe(old);
  expect((await main.done('patient.view', { patient: young })).id).toBe(third);
});

test('B-PER-1 what is written while records are merged stays where it was written', async ({ main }) => {
  // Nobody registered either of them yet: else the session would be a stray one.
  const [{ id: old }, { id: young }] = [
    (await startSession(main)).patient,
    (await startSession(main, { birthDate: '1980-07-16' })).patient,
  ];
  const open = (await main.done('patient.view', { patient: young })).sessions[0];
  await merge(main, old, young);
  // The session was begun for the record that leads on now: it goes on with the person who stays.
  const view = await main.done('registration.open', { session: open?.id ?? '' });
  expect(view.person.id).toBe(old);
  await saveTask(main, await saveTask(main, view, 'certification'), 'details');
  await unmerge(main, old);
  expect((await record(main, old)).address?.town).toBe('Hartford');
  expect((await record(main, young)).address).toBeNull();
});

test('B-PER-1 two open sessions, two cards and two birth dates are told before a merge', async ({ main }) => {
  const { old, second, young } = await twice(main);
  const done = await finish(main, await workThrough(main, second));
  await main.done('card.record', { ...card, patient: young, number: 'MMP-002' });
  const third = await startSession(main, { birthDate: '1980-07-16' });
  const fourth = await startSession(main, { birthDate: '1980-07-16' });
  const cards = await main.done('person.clashes', { one: old, other: young });
  expect(cards).toContainEqual({ what: 'cardNumbers', one: 'MMP-001', other: 'MMP-002' });
  const open = await main.done('person.clashes', { one: third.patient.id, other: fourth.patient.id });
  expect(open).toEqual([{ what: 'openSessions', one: third.number, other: fourth.number }]);
  expect(await main.done('person.clashes', { one: done.patient.id, other: third.patient.id })).toContainEqual(
    {
      what: 'birthDate',
      one: '1980-07-14',
      other: '1980-07-16',
    },
  );
});

test('B-PER-1 one record twice, an older version, and an unknown merge are refused; only managers merge', async ({
  house,
  main,
}) => {
  const { old, young } = await twice(main);
  const both = { stays: { id: old, version: 1 }, goes: { id: young, version: 1 } };
  const same = { ...both, goes: both.stays, reason: 'x' };
  expect(await main.call('person.merge', same)).toMatchObject({ kind: 'refused', code: 'one-record' });
  expect(await main.call('person.merge', { ...both, goes: { id: young, version: 9 }, reason: 'x' })).toEqual({
    kind: 'stale',
  });
  expect(await main.call('person.merge', { ...both, reason: ' ' })).toMatchObject({ kind: 'invalid' });
  const nothing = { merge: '00000000-0000-4000-8000-000000000000', version: 1, reason: 'x' };
  expect(await main.call('person.unmerge', nothing)).toMatchObject({ kind: 'refused', code: 'not-found' });
  const fay = await colleague(house, 'Fay Frontdesk', ['frontDesk', 'pharmacist']);
  for (const reply of [
    await fay.call('person.merge', { ...both, reason: 'x' }),
    await fay.call('person.unmerge', nothing),
    await fay.call('person.record', { person: old }),
    await fay.call('person.clashes', { one: old, other: young }),
  ])
    expect(reply.kind).toBe('denied');
});
