import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { audit } from '../../store/audit';
import { recordsOf } from '../../store/merged';
import { patientOf } from '../common/card-face';

/** Who looked at this record, newest first (R-PMP-4). */
export const lookUps: UseCase<'patient.lookUps'> = async ({ patient, before }, scope) => {
  const { id } = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(id);
  return (await audit(scope.unit).about(await recordsOf(scope.unit, id), before, 50)).map((row) => ({
    sequence: row.sequence,
    at: row.at,
    by: row.operatorName ?? '',
    roles: [...row.roles],
    call: row.call,
    counted: row.lookUp,
    outcome: row.outcome,
  }));
};
