/** What was done to the rulebook of this store: rows that lead from one whole rulebook to the next. */
import { z } from 'zod';
import type { Day, Instant } from '../../preload/contract/values';
import { columns, day, instant, json, leaveAll, leaveOne } from './rows';
import type { Unit } from './unit';

const kind = z.enum(['shipped', 'loaded', 'confirmed', 'takenBack', 'valueSet']);

/** Kept as JSON beside an act: what was chosen, and where a whole file came, what became of each rule. */
const Details = z.object({
  /** The file's own number. */
  version: z.string().nullable().default(null),
  /** The version that was confirmed, set or taken back. */
  chosen: z.json().default(null),
  changed: z.array(z.string()).default([]),
  kept: z.array(z.string()).default([]),
});
export type ActDetails = z.input<typeof Details>;

const ActRow = z
  .object({
    sequence: z.number(),
    kind,
    rule: z.string().nullable(),
    fromDay: day,
    hash: z.string(),
    beforeHash: z.string().nullable(),
    fileHash: z.string(),
    details: json(Details),
    reason: z.string().nullable(),
    at: instant,
    byName: z.string().nullable(),
  })
  .transform(({ fromDay, beforeHash, fileHash, byName, ...row }) => ({
    ...row,
    from: fromDay,
    before: beforeHash,
    file: fileHash,
    by: byName,
  }));
export type RulebookAct = z.infer<typeof ActRow>;

export interface NewAct {
  readonly id: string;
  readonly kind: RulebookAct['kind'];
  readonly rule: string | null;
  readonly from: Day;
  readonly hash: string;
  readonly before: string | null;
  readonly file: string;
  readonly details: ActDetails;
  readonly reason: string | null;
  readonly at: Instant;
  readonly by: string | null;
}

export const rulebookActs = (unit: Unit) => {
  const all = () =>
    unit('rulebook_act')
      .leftJoin('operator', 'operator.id', 'rulebook_act.by')
      .select('rulebook_act.*', 'operator.name as by_name')
      .orderBy('sequence', 'desc');
  return {
    async add({ from, before, file, details, ...act }: NewAct): Promise<void> {
      await unit('rulebook_act').insert({
        ...columns(act),
        from_day: from,
        before_hash: before,
        file_hash: file,
        details: JSON.stringify(details),
      });
    },

    /** Newest first. */
    async all(): Promise<RulebookAct[]> {
      return leaveAll(ActRow, await all());
    },

    async latest(): Promise<RulebookAct | undefined> {
      return leaveOne(ActRow, await all().first());
    },

    /** The last time that the program itself brought a file. */
    async lastShipped(): Promise<RulebookAct | undefined> {
      return leaveOne(ActRow, await all().where({ kind: 'shipped' }).first());
    },

    /** The rulebook that decided at the end of that instant. */
    async usedAt(at: Instant): Promise<string | undefined> {
      return leaveOne(ActRow, await all().where('at', '<=', at).first())?.hash;
    },
  };
};
