/** The renewal letter, from a renewal session or from a patient's page. */
import type { RenewalLetter } from '../../../papers/renewal-letter';
import { renewsAs } from '../../../rules/renewal';
import { ruleInForce } from '../../../rules/rulebook';
import type { Scope } from '../../../scope/scope';
import { certifications } from '../../../store/certifications';
import { type Person, people } from '../../../store/people';
import { registeredNow } from '../renewals';

/** Null where there is nothing to renew, or where the state's page is not set. */
export async function letterFor(
  person: Person,
  besides: string | null,
  scope: Scope,
): Promise<RenewalLetter | null> {
  const { book, today, unit } = scope;
  const accountUrl = ruleInForce(book, 'url.biznet', today, today).value;
  const held = await registeredNow({ registrant: person.id, patient: person.id }, scope, besides);
  if (held === null || held.revoked || accountUrl === null) return null;
  const all = await certifications(unit).ofPatient(person.id);
  const { certifier } = all.find((one) => one.certifiedOn === held.certifiedOn) ?? {};
  return {
    patient: { name: person.name, address: await people(unit).addressOf(person.id) },
    expiresOn: held.expiresOn,
    opensOn: held.opensOn,
    expired: held.expiresOn < today,
    certifier: certifier?.name ?? null,
    minor: renewsAs(person.birthDate, book, today) === 'minor',
    accountUrl,
  };
}
