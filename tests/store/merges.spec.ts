/** Merging and separating records: whatever is done in whatever order, every record leads to one that stands. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { recordsOf, surviving } from '../../main/store/merged';
import { merges } from '../../main/store/merges';
import { people } from '../../main/store/people';
import type { Unit } from '../../main/store/unit';
import { addPatient, called, day, noon } from '../support/store';
import { addSession, later, stale, within } from '../support/store-records';

const versionOf = async (unit: Unit, id: string) => (await people(unit).byId(id))?.version ?? 0;

async function merge(unit: Unit, by: string, from: string, into: string): Promise<string> {
  const id = randomUUID();
  await merges(unit).merge({
    id,
    merged: { id: from, version: await versionOf(unit, from) },
    into: { id: into, version: await versionOf(unit, into) },
    reason: 'one person',
    at: noon,
    by,
  });
  return id;
}

async function unmerge(unit: Unit, by: string, id: string): Promise<void> {
  const held = await merges(unit).byId(id);
  if (!held) throw new Error('no such merge');
  const undo = { id: randomUUID(), merge: held, version: held.merged.version, reason: 'two people' };
  await merges(unit).unmerge({ ...undo, at: later, by });
}

const addPerson = async (unit: Unit) => {
  const id = randomUUID();
  await people(unit).add({ id, name: called('Cora', 'Care'), birthDate: day('1970-01-02'), at: noon });
  return id;
};

test('B-PER-1 a merge and its separation are rows that stay, and the record is as it was', () =>
  within(async (unit, { by, patient }) => {
    const other = await addPatient(unit, called('Ada', 'Rowes'));
    const before = await people(unit).byId(other);
    const id = await merge(unit, by, other, patient);
    expect(await people(unit).byId(other)).toEqual({ ...before, mergedInto: patient, version: 2 });
    expect(await merges(unit).leadingTo(patient)).toMatchObject([
      { id, merged: { id: other, version: 2 }, into: patient, reason: 'one person', by: 'Mara Testperson' },
    ]);
    await unmerge(unit, by, id);
    expect(await people(unit).byId(other)).toEqual({ ...before, version: 3 });
    expect(await merges(unit).leadingTo(patient)).toEqual([]);
    expect(await merges(unit).byId(id)).toBeUndefined();
    expect(await unit('person_merge').orderBy('at').select('kind', 'at', 'reason', 'undoes')).toEqual([
      { kind: 'merge', at: noon, reason: 'one person', undoes: null },
      { kind: 'unmerge', at: later, reason: 'two people', undoes: id },
    ]);
    await expect(unit('person_merge').delete()).rejects.toThrow('append-only');
  }));

test('B-PER-1 a merge of an older version, of merged records, or into itself is stale', () =>
  within(async (unit, { by, patient }) => {
    const [other, third] = [await addPerson(unit), await addPerson(unit)];
    const ends = { id: randomUUID(), reason: 'one person', at: noon, by };
    const wish = (merged: [string, number], into: [string, number]) =>
      merges(unit).merge({
        ...ends,
        merged: { id: merged[0], version: merged[1] },
        into: { id: into[0], version: into[1] },
      });
    await expect(wish([other, 2], [patient, 1])).rejects.toEqual(stale);
    await expect(wish([other, 1], [patient, 2])).rejects.toEqual(stale);
    await expect(wish([patient, 1], [patient, 1])).rejects.toEqual(stale);
    const first = await merge(unit, by, other, patient);
    await expect(wish([third, 1], [other, 2])).rejects.toEqual(stale);
    await expect(wish([other, 2], [third, 1])).rejects.toEqual(stale);
    // The ring: the one that stays would lead to the one that leads there.
    await expect(wish([patient, 1], [other, 2])).rejects.toEqual(stale);
    const held = await merges(unit).byId(first);
    if (!held) throw new Error('no such merge');
    const undo = { id: randomUUID(), merge: held, version: 1, reason: 'two people', at: later, by };
    await expect(merges(unit).unmerge(undo)).rejects.toEqual(stale);
    await unmerge(unit, by, first);
    await expect(merges(unit).unmerge({ ...undo, version: 3 })).rejects.toEqual(stale);
  }));

test('B-PER-1 who stays bears the role of who is merged, and loses it with them unless it was used', () =>
  within(async (unit, { by, patient }) => {
    const [one, two] = [await addPerson(unit), await addPerson(unit)];
    await people(unit).makeCaregiver(one, noon);
    const id = await merge(unit, by, patient, one);
    expect(await people(unit).rolesOf(one)).toEqual(['patient', 'caregiver']);
    const second = await merge(unit, by, one, two);
    expect(await people(unit).rolesOf(two)).toEqual(['patient', 'caregiver']);
    await unmerge(unit, by, id);
    expect(await people(unit).rolesOf(two)).toEqual(['caregiver']);
    await unmerge(unit, by, second);
    expect(await people(unit).rolesOf(two)).toEqual([]);
    expect(await people(unit).rolesOf(one)).toEqual(['caregiver']);

    const again = await merge(unit, by, patient, two);
    await addSession(unit, two, by);
    await unmerge(unit, by, again);
    expect(await people(unit).rolesOf(two)).toEqual(['patient']);
  }));

type Move =
  | { readonly kind: 'merge'; readonly from: number; readonly into: number }
  | { readonly kind: 'unmerge'; readonly at: number };
const someMoves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('merge' as const), from: fc.nat(5), into: fc.nat(5) }),
    fc.record({ kind: fc.constant('unmerge' as const), at: fc.nat(5) }),
  ),
  { maxLength: 14 },
);

test('B-PER-1 after any merges and separations every record is reachable, in no ring, and roles are right', () =>
  within(async (unit, { by }) => {
    await fc.assert(
      fc.asyncProperty(someMoves, async (moves) => {
        const ids: string[] = [];
        for (let at = 0; at < 6; at++) ids.push(await addPerson(unit));
        // Every second one is a patient.
        for (const [at, id] of ids.entries()) if (at % 2 === 0) await people(unit).makePatient(id, noon);
        const into = new Map<string, string>();
        const live: { id: string; from: string }[] = [];
        const top = (id: string): string => top2(into.get(id), id);
        const top2 = (next: string | undefined, id: string): string => (next === undefined ? id : top(next));
        for (const move of moves) {
          if (move.kind === 'merge') {
            const [from = '', to = ''] = [ids[move.from], ids[move.into]];
            const possible = from !== to && !into.has(from) && !into.has(to);
            const done = await merge(unit, by, from, to).catch(() => null);
            expect(done !== null).toBe(possible);
            if (done === null) continue;
            into.set(from, to);
            live.push({ id: done, from });
          } else {
            const [undone] = live.splice(move.at, 1);
            if (!undone) continue;
            await unmerge(unit, by, undone.id);
            into.delete(undone.from);
          }
        }
        for (const id of ids) {
          expect(await surviving(unit, id)).toBe(top(id));
          expect(await recordsOf(unit, top(id))).toContain(id);
          const group = ids.filter((other) => top(other) === top(id));
          expect((await recordsOf(unit, top(id))).sort()).toEqual(group.sort());
          const someonesPatient = group.some((other) => ids.indexOf(other) % 2 === 0);
          expect(await people(unit).isPatient(top(id))).toBe(someonesPatient);
        }
      }),
      { numRuns: 25 },
    );
  }));
