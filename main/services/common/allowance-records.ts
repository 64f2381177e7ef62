/** What the rules of the allowance are handed about a patient: the same for a sale, a page and a paper. */
import type { Day } from '../../../preload/contract/values';
import type { When } from '../../rules/allowance/account';
import type { AllowanceRecords } from '../../rules/allowance/records';
import type { Scope } from '../../scope/scope';
import { allowanceSettings } from '../../store/allowance-settings';
import type { CertificationRecord } from '../../store/certifications';
import { externalFigures } from '../../store/external-figures';
import { ledger } from '../../store/ledger';
import { recordsOf } from '../../store/merged';

type Counted = Omit<AllowanceRecords, 'certifiedOn'>;

/** Rows from `from` on, and everything that a period since then may rest on. Merged records count together. */
export async function countedRecords(patient: string, from: Day, { unit }: Scope): Promise<Counted> {
  const records = await recordsOf(unit, patient);
  const [rows, figures, limits] = await Promise.all([
    ledger(unit).rowsOf(records, from),
    externalFigures(unit).ofRecords(records),
    allowanceSettings(unit).ofRecords(records),
  ]);
  return {
    ledger: rows,
    // In the order of entry: of two figures of one instant the later one counts.
    externals: figures
      .filter(({ superseded, to }) => !superseded && to >= from)
      .map(({ total, own, from: first, to, asOf, source, items }) => ({
        total,
        own,
        from: first,
        to,
        asOf,
        source,
        items,
      }))
      .reverse(),
    limits: limits.map(({ milligrams, from: first }) => ({ milligrams, from: first })),
  };
}

interface Certified {
  readonly id: string;
  readonly certifications: readonly CertificationRecord[];
}

/** With the days from which certification months are counted. */
export const withCertified = (counted: Counted, { certifications }: Pick<Certified, 'certifications'>) => ({
  ...counted,
  certifiedOn: certifications.map(({ certifiedOn }) => certifiedOn),
});

export const allowanceRecords = async (
  patient: Certified,
  from: Day,
  scope: Scope,
): Promise<AllowanceRecords> => withCertified(await countedRecords(patient.id, from, scope), patient);

/** The day that is asked about, as it looks now. */
export const whenOf = (day: Day, { now, today, zone }: Scope): When => ({ day, now, zone, today });
