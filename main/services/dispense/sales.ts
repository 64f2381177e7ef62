/** Sales that were made: one, or those of a patient. */
import { refuse, unacceptable } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { ledger } from '../../store/ledger';
import { recordsOf } from '../../store/merged';
import { patientOf } from '../common/card-face';
import { dispenseView, dispenseViews } from '../common/dispense-view';

export const view: UseCase<'dispense.view'> = async ({ dispense }, scope) => {
  const found = (await dispenseView(dispense, scope)) ?? refuse('not-found');
  scope.about(found.patient.id);
  return found;
};

/** Those of merged records among them. */
export const ofPatient: UseCase<'dispense.ofPatient'> = async ({ patient, from, to }, scope) => {
  const { id } = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(id);
  if (to < from) unacceptable('to', 'periodBackwards');
  const records = await recordsOf(scope.unit, id);
  return dispenseViews(await ledger(scope.unit).dispensesOf(records, from, to), scope);
};
