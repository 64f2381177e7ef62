/** A minor is certified by two distinct physicians (R-MIN-1). */
import type { Certifier } from '../../../../preload/contract/certifier';
import type { AnswersOf } from '../../../../preload/contract/registration-values';
import { sameCertifier } from '../../../rules/caregiving';
import { ruleInForce } from '../../../rules/rulebook';
import { refuse } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { certifications } from '../../../store/certifications';
import { certifiers } from '../../../store/certifiers';
import { searchText } from '../../../store/search-text';
import { sessions } from '../../../store/sessions';

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
