/** What was dispensed elsewhere, as a source showed it: rows that supersede, and are never summed (B-ALW-1). */
import { z } from 'zod';
import type { ExternalSource } from '../../preload/contract/allowance';
import type { Day, Instant } from '../../preload/contract/values';
import { columns, day, flag, instant, json, leaveAll, marks } from './rows';
import type { Unit } from './unit';

const FigureRow = z
  .object({
    id: z.string(),
    total: z.number(),
    own: z.number(),
    fromDay: day,
    toDay: day,
    asOf: instant,
    source: z.enum(['cpmrs', 'dispensary', 'patient']) satisfies z.ZodType<ExternalSource>,
    items: json(z.array(z.strictObject({ day, milligrams: z.number() }))),
    supersedes: z.string().nullable(),
    superseded: flag,
    at: instant,
    byName: z.string(),
  })
  .transform(({ fromDay, toDay, byName, ...row }) => ({ ...row, from: fromDay, to: toDay, by: byName }));
export type ExternalFigure = z.infer<typeof FigureRow>;

const SeenRow = z.object({ patientId: z.string() });

export const externalFigures = (unit: Unit) => ({
  /** Newest first, those that were superseded among them; `records` are a person's own and those merged into it. */
  async ofRecords(records: readonly string[]): Promise<ExternalFigure[]> {
    const rows = await unit.ask(
      `SELECT figure.*, operator.name AS by_name, later.id IS NOT NULL AS superseded FROM external_figure figure
       JOIN operator ON operator.id = figure.by
       LEFT JOIN external_figure later ON later.supersedes = figure.id
       WHERE figure.patient_id IN (${marks(records)}) ORDER BY figure.at DESC, figure.rowid DESC`,
      records,
    );
    return leaveAll(FigureRow, rows);
  },

  /** The one that it names is superseded from now on; again is a breach of the table's constraint. */
  async add(figure: {
    id: string;
    patient: string;
    total: number;
    own: number;
    from: Day;
    to: Day;
    asOf: Instant;
    source: ExternalSource;
    items: readonly { readonly day: Day; readonly milligrams: number }[];
    supersedes: string | null;
    at: Instant;
    by: string;
  }): Promise<void> {
    const { patient, from, to, items, ...rest } = figure;
    await unit('external_figure').insert({
      ...columns(rest),
      patient_id: patient,
      from_day: from,
      to_day: to,
      items: JSON.stringify(items),
    });
  },

  /**
   * Patients by their figures that were seen in a span of time and reach to `covering`, the oldest first; one who
   * has several comes several times.
   */
  async seenWithin(wish: {
    from: Instant;
    before: Instant;
    covering: Day;
    limit: number;
    offset: number;
  }): Promise<string[]> {
    const { from, before, covering, limit, offset } = wish;
    const rows = await unit('external_figure as figure')
      .where('as_of', '>=', from)
      .where('as_of', '<', before)
      .where('to_day', '>=', covering)
      .whereNotExists(unit('external_figure as after').select('id').whereRaw('after.supersedes = figure.id'))
      .select('patient_id')
      .orderBy('as_of')
      .limit(limit)
      .offset(offset);
    return leaveAll(SeenRow, rows).map(({ patientId }) => patientId);
  },
});
