/** The log of records that were merged and separated again; `person.merged_into` is what holds now. */
import { z } from 'zod';
import type { Instant } from '../../preload/contract/values';
import { StaleError } from './errors';
import { recordsOf } from './merged';
import { bearRoles, dropRoles } from './merged-roles';
import { day, instant, leaveAll, leaveOne, metOne, nameOf, nameParts } from './rows';
import type { Unit } from './unit';

const MergeRow = z
  .object({
    id: z.string(),
    mergedId: z.string(),
    intoId: z.string(),
    reason: z.string(),
    at: instant,
    byName: z.string(),
    ...nameParts,
    birthDate: day,
    version: z.number(),
  })
  .transform(({ id, mergedId, intoId, reason, at, byName, birthDate, version, ...name }) => ({
    id,
    /** The record that leads on; its version is of the person. */
    merged: { id: mergedId, name: nameOf(name), birthDate, version },
    into: intoId,
    reason,
    at,
    by: byName,
  }));
export type Merge = z.infer<typeof MergeRow>;

export const merges = (unit: Unit) => {
  /** Those that hold. */
  const all = () =>
    unit('person_merge as merge')
      .join('person', 'person.id', 'merge.merged_id')
      .join('operator', 'operator.id', 'merge.by')
      .where('merge.kind', 'merge')
      .whereNotExists(unit('person_merge as undone').select('id').whereRaw('undone.undoes = merge.id'))
      .select('merge.*', 'given', 'middle', 'family', 'suffix', 'birth_date', 'person.version')
      .select('operator.name as by_name')
      .orderByRaw('merge.rowid desc');

  /** The person and whoever they were merged into, one after the other. */
  async function upFrom(person: string): Promise<string[]> {
    const met = [person];
    for (;;) {
      const row = await unit('person')
        .where({ id: met.at(-1) })
        .first('merged_into');
      const next = z.string().nullish().parse(row?.merged_into);
      if (!next || met.includes(next)) return met;
      met.push(next);
    }
  }

  return {
    /**
     * One record leads to the other from now on. Throws `StaleError` unless both are in the version that was
     * read and neither is merged yet: so there is never a ring.
     */
    async merge(merge: {
      id: string;
      merged: { id: string; version: number };
      into: { id: string; version: number };
      reason: string;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { id, merged, into, reason, at, by } = merge;
      const kept = await unit('person')
        .where({ id: into.id, version: into.version })
        .whereNull('merged_into')
        .first('id');
      if (kept === undefined || merged.id === into.id) throw new StaleError('person');
      const changed = await unit('person')
        .where({ id: merged.id, version: merged.version })
        .whereNull('merged_into')
        .update({ merged_into: into.id, version: merged.version + 1 });
      metOne(changed, 'person');
      const row = { merged_id: merged.id, into_id: into.id, undoes: null, reason, at, by };
      await unit('person_merge').insert({ id, kind: 'merge', ...row });
      await bearRoles(unit, merged.id, into.id, at);
    },

    /** The record stands by itself again. Throws `StaleError` unless it is still merged, in that version. */
    async unmerge(unmerge: {
      id: string;
      merge: Merge;
      version: number;
      reason: string;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { id, merge, version, reason, at, by } = unmerge;
      const above = await upFrom(merge.into);
      const changed = await unit('person')
        .where({ id: merge.merged.id, version, merged_into: merge.into })
        .update({ merged_into: null, version: version + 1 });
      metOne(changed, 'person');
      const row = { merged_id: merge.merged.id, into_id: merge.into, undoes: merge.id, reason, at, by };
      await unit('person_merge').insert({ id, kind: 'unmerge', ...row });
      await dropRoles(unit, above);
    },

    /** Undefined once it was taken back. */
    async byId(id: string): Promise<Merge | undefined> {
      return leaveOne(MergeRow, await all().where('merge.id', id).first());
    },

    /** What leads to this person, directly or through others, newest first. */
    async leadingTo(person: string): Promise<Merge[]> {
      return leaveAll(MergeRow, await all().whereIn('merge.into_id', await recordsOf(unit, person)));
    },
  };
};
