/** Patients of whom a certificate may run out between two days, the soonest first: candidates for the rules. */
import { z } from 'zod';
import type { Day } from '../../preload/contract/values';
import { day, leaveAll } from './rows';
import type { Row, Unit } from './unit';

const CandidateRow = z.object({ patientId: z.string(), ends: day });

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * By the printed expiry of certificates in use and by the days of certifications, each in the order of its own
 * index: nothing is sorted but a page. Most patients come twice.
 */
export async function endsSoon(
  unit: Unit,
  wish: {
    /** Printed last days. */
    readonly printed: Days;
    /** Days of certification whose term ends in the same days. */
    readonly certified: Days;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ ids: string[]; last: boolean }> {
  const { printed, certified, limit, offset } = wish;
  const byPrint: Row[] = await unit('certificate')
    .whereBetween('printed_expiry', [printed.from, printed.to])
    .whereNull('caregiving_id')
    .whereNotNull('held_number')
    .select('patient_id', 'printed_expiry as ends')
    .orderBy('printed_expiry')
    .limit(limit)
    .offset(offset);
  const byCertification: Row[] = await unit('certification')
    .whereBetween('certified_on', [certified.from, certified.to])
    .select('patient_id', 'certified_on as ends')
    .orderBy('certified_on')
    .limit(limit)
    .offset(offset);
  // Both spans are of the same days, a year or more apart.
  const sinceFirst = (ends: Day, { from }: Days) => Date.parse(ends) - Date.parse(from);
  const merged = [
    ...leaveAll(CandidateRow, byPrint).map((row) => ({ ...row, order: sinceFirst(row.ends, printed) })),
    ...leaveAll(CandidateRow, byCertification).map((row) => ({
      ...row,
      order: sinceFirst(row.ends, certified),
    })),
  ].toSorted((one, other) => one.order - other.order);
  return {
    ids: merged.map(({ patientId }) => patientId),
    last: byPrint.length < limit && byCertification.length < limit,
  };
}
