/** What happened and needs somebody's eye: entries of the day on which it happened (R-PMP-7). */
import { z } from 'zod';
import type { Day, Instant } from '../../preload/contract/values';
import { recordsOf } from './merged';
import { columns, day, instant, json, leaveAll } from './rows';
import type { Unit } from './unit';

const kind = z.enum(['overAllowance', 'cardRefused', 'handedOver', 'productShort']);
export type KeptAlert = z.infer<typeof kind>;

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type AlertFacts = z.infer<typeof facts>;

const AlertRow = z
  .object({
    kind,
    patientId: z.string(),
    day,
    facts: json(facts),
    at: instant,
    byName: z.string(),
  })
  .transform(({ patientId, byName, ...row }) => ({ ...row, patient: patientId, by: byName }));
export type AlertRecord = z.infer<typeof AlertRow>;

export const alerts = (unit: Unit) => ({
  /** `attempt` names what it is about: one that is repeated leaves one entry. */
  async add(alert: {
    kind: KeptAlert;
    patient: string;
    day: Day;
    facts: AlertFacts;
    attempt: string;
    at: Instant;
    by: string;
  }): Promise<void> {
    const { patient, facts: about, ...rest } = alert;
    await unit('alert')
      .insert({ ...columns(rest), patient_id: patient, facts: JSON.stringify(about) })
      .onConflict('attempt')
      .ignore();
  },

  /** Newest first; of one patient with the records merged into them, or of the whole store. */
  async since(wish: {
    kinds: readonly KeptAlert[];
    patient: string | null;
    since: Day;
    limit: number;
  }): Promise<AlertRecord[]> {
    const { kinds, patient, since, limit } = wish;
    const rows = unit('alert')
      .join('operator', 'operator.id', 'alert.by')
      .whereIn('alert.kind', [...kinds])
      .where('day', '>=', since)
      .select('alert.*', 'operator.name as by_name')
      .orderBy([
        { column: 'day', order: 'desc' },
        { column: 'sequence', order: 'desc' },
      ])
      .limit(limit);
    if (patient !== null) rows.whereIn('patient_id', await recordsOf(unit, patient));
    return leaveAll(AlertRow, await rows);
  },
});
