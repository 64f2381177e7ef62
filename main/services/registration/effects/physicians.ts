/** A minor is certified by two distinct physicians (R-MIN-1). */
import type { Certifier } from '../../../../preload/contract/certifier';
import type { AnswersOf } from '../../../../preload/contract/registration-values';
import type { Day } from '../../../../preload/contract/values';
import { sameCertifier } from '../../../rules/caregiving';
import { wasMinorOn } from '../../../rules/eligibility';
import { ruleInForce } from '../../../rules/rulebook';
import { refuse } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { certifications } from '../../../store/certifications';
import { certifiers } from '../../../store/certifiers';
import { people } from '../../../store/people';
import { searchText } from '../../../store/search-text';
import { sessions } from '../../../store/sessions';
import type { SessionFile } from '../../common/session-file';
import { patientIn } from './effect';

/** Whether the patient was under age on the day of the certification: that is what it is kept with. */
export async function wasMinor(file: SessionFile, certifiedOn: Day, scope: Scope): Promise<boolean> {
  const { book, today, unit } = scope;
  const person = (await people(unit).byId(patientIn(file))) ?? refuse('not-found');
  const own = file.record.person.id === person.id ? file.answers.details?.birthDate : undefined;
  return wasMinorOn(own ?? person.birthDate, certifiedOn, book, today);
}

type Second = AnswersOf<'secondCertification'> | undefined;

/** Throws unless this is a physician, and another one than `other`. */
export function refuseSamePhysician(
  certifier: Certifier,
  other: Second,
  { book, today }: Pick<Scope, 'book' | 'today'>,
): void {
  const { rule } = ruleInForce(book, 'minor.physicians', today, today);
  if (certifier.profession !== 'physician') refuse('physician-needed', { name: certifier.name }, rule);
  if (other?.certified === 'yes' && sameCertifier(certifier, other.certifier, searchText))
    refuse('same-physician', { name: certifier.name }, rule);
}

/** Brings the record of the certification in step with the second answer. */
export async function keepSecond(session: string, second: Second, scope: Scope): Promise<void> {
  const { unit } = scope;
  const id = (await sessions(unit).byId(session))?.certification ?? null;
  const held = id === null ? undefined : await certifications(unit).byId(id);
  if (!held) return;
  const yes = second?.certified === 'yes' ? second : null;
  const certifier = yes && (await certifiers(unit).keep({ ...yes.certifier, newId: scope.newId() }));
  const certifiedOn = yes?.certifiedOn ?? null;
  await certifications(unit).setSecond({ id: held.id, version: held.version, certifier, certifiedOn });
}
