import type { Certifier } from '../../../../preload/contract/certifier';
import { sameName } from '../../../rules/caregiving';
import { ruleInForce } from '../../../rules/rulebook';
import { refuse } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { searchText } from '../../../store/search-text';
import { caregiversOf } from '../../common/caregiving';
import type { SessionFile } from '../../common/session-file';
import { patientIn } from './effect';

/** Nobody certifies whom they care for, whichever of the two was entered first (R-CG-1). */
export async function refuseCaringCertifier(
  { name }: Certifier,
  file: SessionFile,
  scope: Scope,
): Promise<void> {
  const { value, rule } = ruleInForce(scope.book, 'caregiver.notCertifier', scope.today, scope.today);
  if (value !== true) return;
  const patient = patientIn(file);
  const { caregiver, guardian } = file.answers;
  const who = [
    ...(await caregiversOf(patient, scope)).map((one) => one.caregiver.name),
    ...(caregiver?.authorised === 'yes' ? [caregiver.name] : []),
    ...(guardian ? [guardian.name] : []),
  ];
  if (who.some((one) => sameName(name, one, searchText)))
    refuse('caregiver-is-certifier', { certifier: name, patient }, rule);
}
