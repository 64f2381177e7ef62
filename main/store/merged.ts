/** Records that were merged into one person. Merging rewrites nothing: whoever reads follows it here. */
import { z } from 'zod';
import { leaveAll } from './rows';
import type { Unit } from './unit';

const IdRow = z.object({ id: z.string() });

interface Merged {
  readonly id: string;
  readonly mergedInto: string | null;
}

/** The record that this one was merged into, in the end; itself where it was not. */
export async function surviving(unit: Unit, person: string): Promise<string> {
  const seen = new Set([person]);
  for (let id = person; ; ) {
    const row = await unit('person').where({ id }).first<Merged | undefined>('merged_into as mergedInto');
    const next = row?.mergedInto ?? null;
    // A ring of merges has no end: whichever was met last stands for all of them.
    if (next === null || seen.has(next)) return id;
    seen.add(next);
    id = next;
  }
}

/** A list for the IN of a written statement: one person's record and every one that was merged into it. */
export const recordsSql = `(WITH RECURSIVE record (id) AS (
  SELECT ? UNION SELECT person.id FROM person JOIN record ON person.merged_into = record.id) SELECT id FROM record)`;

/** The person's record and every one that was merged into it. */
export async function recordsOf(unit: Unit, person: string): Promise<string[]> {
  const rows = await unit.ask(`SELECT id FROM ${recordsSql}`, [person]);
  return leaveAll(IdRow, rows).map(({ id }) => id);
}
