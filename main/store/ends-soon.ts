/** Patients of whom a certificate may run out between two days, the soonest first: candidates for the rules. */
import { z } from 'zod';
import type { Day } from '../../preload/contract/values';
import { leaveAll } from './rows';
import type { Unit } from './unit';

const CandidateRow = z.object({ patientId: z.string() });

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** By the printed expiry of a certificate in use, or by the day of a certification, each by its own index. */
export async function endsSoon(
  unit: Unit,
  wish: {
    /** Printed last days. */
    readonly printed: Days;
    /** Days of certification whose term ends in the same days, and how many years that takes. */
    readonly certified: Days & { readonly years: number };
    readonly limit: number;
    readonly offset: number;
  },
): Promise<string[]> {
  const { printed, certified, limit, offset } = wish;
  const rows = await unit.raw(
    `SELECT patient_id, min(ends) AS ends FROM (
       SELECT patient_id, printed_expiry AS ends FROM certificate
       WHERE printed_expiry BETWEEN ? AND ? AND caregiving_id IS NULL AND held_number IS NOT NULL
       UNION ALL
       SELECT patient_id, date(certified_on, ?) FROM certification WHERE certified_on BETWEEN ? AND ?
     ) GROUP BY patient_id ORDER BY ends, patient_id LIMIT ? OFFSET ?`,
    [printed.from, printed.to, `+${certified.years} years`, certified.from, certified.to, limit, offset],
  );
  return leaveAll(CandidateRow, z.array(z.unknown()).parse(rows)).map(({ patientId }) => patientId);
}
