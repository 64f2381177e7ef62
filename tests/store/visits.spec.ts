import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { followUpList } from '../../main/store/follow-up-list';
import { followUps } from '../../main/store/follow-ups';
import type { Unit } from '../../main/store/unit';
import { visitors } from '../../main/store/visitors';
import { visits } from '../../main/store/visits';
import { addOperator, addPatient, at, called, day, inMemory, noon } from '../support/store';

const later = at('2026-03-02T13:00:00.000Z');

async function within(work: (unit: Unit, by: string) => Promise<void>): Promise<void> {
  const store = await inMemory();
  await store.write(async (unit) => work(unit, await addOperator(unit)));
  await store.close();
}

test('R-ST-1 a number is given once a day, and a place is changed in its version alone', () =>
  within(async (unit, by) => {
    const repo = visits(unit);
    const place = {
      id: 'v1',
      day: day('2026-03-02'),
      serial: 1,
      name: 'Ada',
      reason: 'card',
      person: null,
    } as const;
    await repo.add({ ...place, at: noon, by });
    await expect(repo.add({ ...place, id: 'v2', at: noon, by })).rejects.toThrow('UNIQUE');
    await repo.add({ ...place, id: 'v3', day: day('2026-03-03'), at: later, by });
    const call = {
      id: 'v1',
      version: 1,
      move: 'call',
      state: 'called',
      called: { at: later, by },
      attended: null,
      endedAt: null,
      at: later,
      by,
    } as const;
    await repo.move(call);
    await expect(repo.move(call)).rejects.toMatchObject({ name: 'StaleError' });
    expect(await repo.moves('v1')).toEqual(['call']);
    expect(await repo.waitsOf(day('2026-03-02'))).toEqual([{ at: noon, calledAt: later }]);
    expect(await repo.next(day('2026-03-02'))).toBeUndefined();
    expect((await repo.next(day('2026-03-03')))?.id).toBe('v3');
    const end = { ...call, version: 2, move: 'serve', state: 'served', called: 'asBefore' } as const;
    await expect(repo.move(end)).rejects.toThrow('CHECK');
    const attend = { ...call, version: 2, move: 'attend', state: 'atCounter', called: 'asBefore' } as const;
    await expect(repo.move(attend)).rejects.toThrow('CHECK');
    await repo.move({ ...end, endedAt: later });
    expect(await repo.byId('v1')).toMatchObject({ calledAt: later, endedAt: later, version: 3 });
  }));

test('B-REG-5 the store itself forbids a badge on two visitors, and a leaving without somebody who saw it', () =>
  within(async (unit, by) => {
    const repo = visitors(unit);
    const visitor = {
      name: 'Casey',
      why: 'Repair',
      escort: by,
      authorisedBy: 'M',
      badge: 'V-1',
      at: noon,
      by,
    };
    await repo.add({ ...visitor, id: 'a' });
    await expect(repo.add({ ...visitor, id: 'b', badge: 'v-1' })).rejects.toThrow('UNIQUE');
    await expect(unit('visitor').where({ id: 'a' }).update({ out_at: later })).rejects.toThrow('CHECK');
    await repo.leave({ id: 'a', at: later, by });
    await repo.add({ ...visitor, id: 'b' });
    expect((await repo.inside()).map(({ id }) => id)).toEqual(['b']);
  }));

for (const [from, until, inside] of [
  ['2026-03-02T11:00:00.000Z', '2026-03-02T12:00:00.000Z', ['open']],
  ['2026-03-02T11:00:00.000Z', '2026-03-02T12:00:00.001Z', ['open', 'hour']],
  ['2026-03-02T13:00:00.000Z', '2026-03-02T14:00:00.000Z', ['open', 'hour']],
  ['2026-03-02T13:00:00.001Z', '2026-03-02T14:00:00.000Z', ['open']],
  ['2026-03-01T00:00:00.000Z', '2026-03-01T10:00:00.000Z', []],
] as const)
  test(`B-REG-5 from ${from} to ${until} were inside: ${inside.join(', ') || 'nobody'}`, () =>
    within(async (unit, by) => {
      const repo = visitors(unit);
      const visitor = { name: 'Casey', why: 'Repair', escort: by, authorisedBy: 'M', by };
      await repo.add({ ...visitor, id: 'hour', badge: '1', at: noon });
      await repo.leave({ id: 'hour', at: later, by });
      await repo.add({ ...visitor, id: 'open', badge: '2', at: at('2026-03-01T10:00:00.000Z') });
      const found = await repo.during(at(from), at(until), 100);
      expect(found.map(({ id }) => id)).toEqual(inside);
    }));

test('B-REG-4 a follow-up shows the phone in force, and only the latest move', () =>
  within(async (unit, by) => {
    const patient = await addPatient(unit, called('Ada', 'Rows'));
    for (const [value, until] of [
      ['8605550100', later],
      ['8605550199', null],
    ] as const)
      await unit('person_contact').insert({
        id: randomUUID(),
        person_id: patient,
        kind: 'phone',
        value,
        temporary: 0,
        from_at: noon,
        until_at: until,
      });
    const due = day('2026-03-10');
    await followUps(unit).add({ id: 'f', kind: 'renewalOpens', due, patient, session: null, at: noon });
    const repo = followUpList(unit);
    await repo.move({ id: 'f', from: due, to: day('2026-03-11'), why: 'one', at: noon, by });
    await repo.move({ id: 'f', from: day('2026-03-11'), to: day('2026-03-12'), why: 'two', at: later, by });
    const stale = repo.move({ id: 'f', from: due, to: due, why: 'three', at: later, by });
    await expect(stale).rejects.toMatchObject({ name: 'StaleError' });
    expect(await repo.byId('f')).toMatchObject({
      due: '2026-03-12',
      phone: '8605550199',
      session: null,
      moved: { from: '2026-03-11', why: 'two' },
    });
    const wish = {
      filter: { due: 'open', kind: null, whose: 'nobodys' },
      operator: by,
      today: due,
      weekUntil: due,
    } as const;
    expect((await repo.page(wish, null, 10)).map(({ id }) => id)).toEqual(['f']);
    expect(await repo.count({ ...wish, filter: { ...wish.filter, whose: 'mine' } })).toBe(0);
  }));
