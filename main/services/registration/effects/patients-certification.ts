/** In a caregiver's session: the certification is the patient's, and often here already (R-CG-5). */

import type { Certified } from '../../../../preload/contract/certifier';
import { sameCertifier } from '../../../rules/caregiving';
import { termOf } from '../../../rules/certification';
import { refuse, unacceptable } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { type CertificationRecord, certifications } from '../../../store/certifications';
import { certifiers } from '../../../store/certifiers';
import { searchText } from '../../../store/search-text';
import { sessions } from '../../../store/sessions';
import { refuseIneligible } from '../../common/caregiving';
import { registeredNow } from '../../common/renewals';
import { answersOf } from '../../common/saved-answers';
import type { SessionFile } from '../../common/session-file';
import { refuseCaringCertifier } from './certifier-apart';
import { patientIn } from './effect';
import { refuseSamePhysician, wasMinor } from './physicians';
import { refuseOldCertification } from './recertified';

type Yes = Extract<Certified, { certified: 'yes' }>;

export async function linkCertification(
  session: string,
  certification: string | null,
  { unit, now }: Scope,
): Promise<void> {
  const kept = sessions(unit);
  const { id, version } = (await kept.byId(session)) ?? refuse('not-found');
  await kept.change({ id, version, at: now, to: { certification } });
}

/** What no other session rests on was typed for this one alone. */
async function letGo(file: SessionFile, scope: Scope): Promise<void> {
  const { certification, id } = file.record;
  if (certification === null) return;
  await linkCertification(id, null, scope);
  await certifications(scope.unit).withdraw(certification);
}

/** What the caregiver is registered on already renews nothing (R-CG-5). */
export async function refuseOwnBefore(
  certifiedOn: Yes['certifiedOn'],
  file: SessionFile,
  scope: Scope,
): Promise<void> {
  const { certification, person, purpose } = file.record;
  if (purpose !== 'renewal' || person.id === null) return;
  const who = { registrant: person.id, patient: patientIn(file) };
  const own = await registeredNow(who, scope, certification);
  if (own !== null && certifiedOn <= own.certifiedOn)
    unacceptable('answers.certifiedOn', 'certifiedBefore', { certifiedOn: own.certifiedOn });
}

const sameAs = (given: Yes) => (one: CertificationRecord) =>
  one.certifiedOn === given.certifiedOn && sameCertifier(given.certifier, one.certifier, searchText);

/** One that runs here is taken; a newer one follows the rules of the patient's own renewal (R-MD-4, R-CG-5). */
async function refuseBesideKnown(given: Yes, patient: string, scope: Scope): Promise<void> {
  const [latest] = await certifications(scope.unit).ofPatient(patient);
  if (!latest) return;
  const before = await registeredNow({ registrant: patient, patient }, scope);
  const runs = scope.today <= termOf(latest, scope.book, scope.today).expiresOn;
  if (runs && before?.certifiedOn !== latest.certifiedOn)
    unacceptable('answers.certifiedOn', 'certifiedHere', {
      certifiedOn: latest.certifiedOn,
      name: latest.certifier.name,
    });
  if (before) await refuseOldCertification(given, patient, null, scope);
}

/** A minor's own session may have named the other physician already (R-MIN-1). */
async function refuseForMinor(given: Yes, patient: string, scope: Scope): Promise<void> {
  const kept = sessions(scope.unit);
  const own = (await kept.ofPatient(patient)).filter(
    ({ state, subject }) => subject === 'minor' && state !== 'abandoned',
  );
  const seconds = await Promise.all(
    own.map(async ({ id }) => answersOf(await kept.tasks(id)).secondCertification),
  );
  for (const second of [undefined, ...seconds]) refuseSamePhysician(given.certifier, second, scope);
}

/** Links the session with the patient's certification of that day, or makes it where it is not known yet. */
export async function patientsCertification(
  given: Yes | { readonly certified: 'no' },
  file: SessionFile,
  scope: Scope,
): Promise<void> {
  const kept = certifications(scope.unit);
  const patient = patientIn(file);
  const known = given.certified === 'yes' ? (await kept.ofPatient(patient)).find(sameAs(given)) : undefined;
  if (!known || known.id !== file.record.certification) await letGo(file, scope);
  if (given.certified === 'no') return;
  if (known) await linkCertification(file.record.id, known.id, scope);
  else await addCertification(given, file, scope);
  const { relationship } = file.answers;
  const answers = { ...file.answers, certification: given };
  if (relationship) await refuseIneligible(file.record, answers, relationship, scope);
}

async function addCertification(given: Yes, file: SessionFile, scope: Scope): Promise<void> {
  const patient = patientIn(file);
  const ofMinor = await wasMinor(file, given.certifiedOn, scope);
  await refuseBesideKnown(given, patient, scope);
  await refuseCaringCertifier(given.certifier, file, scope);
  if (ofMinor) await refuseForMinor(given, patient, scope);
  const id = scope.newId();
  await certifications(scope.unit).add({
    id,
    patient,
    certifier: await certifiers(scope.unit).keep({ ...given.certifier, newId: scope.newId() }),
    secondCertifier: null,
    certifiedOn: given.certifiedOn,
    ofMinor,
    at: scope.now,
    by: scope.operator.id,
  });
  await linkCertification(file.record.id, id, scope);
}
