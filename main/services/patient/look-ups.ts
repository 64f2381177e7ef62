import type { UseCase } from '../../scope/scope';
import { audit } from '../../store/audit';

/** Who looked at this record, newest first (R-PMP-4). */
export const lookUps: UseCase<'patient.lookUps'> = async ({ patient, before }, scope) => {
  scope.about(patient);
  return (await audit(scope.unit).about([patient], before, 50)).map((row) => ({
    at: row.at,
    by: row.operatorName ?? '',
    roles: [...row.roles],
    call: row.call,
    counted: row.lookUp,
    outcome: row.outcome,
  }));
};
