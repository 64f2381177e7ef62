import type { PersonName } from '../../../../preload/contract/values';
import { sameName } from '../../../rules/caregiving';
import { ruleInForce } from '../../../rules/rulebook';
import { refuse } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { searchText } from '../../../store/search-text';
import { caregiversOf, certifierNamed, refuseSecondCaregiver } from '../../common/caregiving';
import { type Effect, patientIn } from './effect';

/** Who was named may care for the patient, as far as a name tells: the rest is asked in their own session. */
export async function refuseNamed(
  name: PersonName,
  patient: string,
  certifiers: readonly string[],
  scope: Scope,
): Promise<void> {
  const { book, today } = scope;
  const certifier = await certifierNamed(name, patient, certifiers, scope);
  const { value, rule } = ruleInForce(book, 'caregiver.notCertifier', today, today);
  if (value === true && certifier !== null) refuse('caregiver-is-certifier', { certifier, patient }, rule);
  const own = (await caregiversOf(patient, scope)).find(({ caregiver }) =>
    sameName(`${caregiver.name.given} ${caregiver.name.family}`, name, searchText),
  );
  await refuseSecondCaregiver(patient, own?.caregiver.id ?? null, scope);
}

/** Whom the certifier authorised (R-PAT-5); nobody cares for themselves. */
export const caregiver: Effect<'caregiver'> = async (answers, file, scope) => {
  if (answers.authorised === 'no') return answers;
  const { certification, details } = file.answers;
  const own = details?.name ?? file.record.person.name;
  if (sameName(`${own.given} ${own.family}`, answers.name, searchText)) refuse('own-caregiver');
  const certifiers = certification?.certified === 'yes' ? [certification.certifier.name] : [];
  await refuseNamed(answers.name, patientIn(file), certifiers, scope);
  return answers;
};
