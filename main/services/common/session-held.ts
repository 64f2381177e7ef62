/** What a session holds for each of our own items of the review list (R-PAT-4). */
import type { Certifier } from '../../../preload/contract/certifier';
import type { SessionView } from '../../../preload/contract/registration';
import type { Answers, ownReviewItems } from '../../../preload/contract/registration-values';
import type { Address } from '../../../preload/contract/values';
import { reportDueOn } from '../../rules/renewal';
import type { Scope } from '../../scope/scope';
import { type CertificationRecord, certifications } from '../../store/certifications';
import { certifiers } from '../../store/certifiers';
import { people } from '../../store/people';
import { type SessionRecord, sessions } from '../../store/sessions';
import { caregiversOf } from './caregiving';
import { guardianBefore } from './guardian-before';
import { caregiversPath, registeredNow } from './renewals';
import { answersOf } from './saved-answers';

type Known = NonNullable<SessionView['known']>;
type Held = Record<(typeof ownReviewItems)[number], string | null>;

const addressLine = ({ line1, line2, town, state, zip }: Address) =>
  [line1, line2, `${town}, ${state} ${zip}`].filter((part) => part !== '').join(', ');

function ofAnswers(record: SessionRecord, answers: Answers): Held {
  const { certification, details, email, guardian } = answers;
  const name = details?.name ?? record.person.name;
  return {
    name: [name.given, name.middle, name.family, name.suffix].filter((part) => part !== '').join(' '),
    birthDate: details?.birthDate ?? null,
    address: details ? addressLine(details.address) : null,
    phone: details?.phone ?? null,
    email: email && email.kind !== 'none' ? email.email : (guardian?.email ?? null),
    certifier: certification?.certified === 'yes' ? certification.certifier.name : null,
  };
}

/** What a renewal or a change does not ask again is what the record has. */
export async function heldOf(record: SessionRecord, answers: Answers, { unit }: Scope): Promise<Held> {
  const held = ofAnswers(record, answers);
  const { id } = record.person;
  if (record.purpose === 'first' || id === null) return held;
  const person = await people(unit).byId(id);
  const address = await people(unit).addressOf(id);
  const { phone, email } = await people(unit).contactsOf(id);
  return {
    ...held,
    birthDate: held.birthDate ?? person?.birthDate ?? null,
    address: held.address ?? (address && addressLine(address)),
    phone: held.phone ?? phone,
    email: held.email ?? email?.address ?? null,
  };
}

/** What a renewal, a change or a caregiver's own part goes on from. */
export async function knownOf(
  { answers, record }: { readonly answers: Answers; readonly record: SessionRecord },
  scope: Scope,
): Promise<SessionView['known']> {
  const { book, today, unit } = scope;
  const { id } = record.person;
  // A patient's session knows how their caregiver is reached (R-PAT-5).
  const begins = record.purpose === 'first' && record.subject !== 'caregiver';
  if (id === null || begins || record.purpose === 'help') return null;
  const { patient } = record;
  const certified = patient ? await certifications(unit).ofPatient(patient.id) : [];
  const [latest] = certified;
  const who = patient && { registrant: patient.id, patient: patient.id };
  const before = who && (await registeredNow(who, scope));
  const changedOn = answers.changes?.changedOn ?? null;
  const renewsMinor = record.subject === 'minor' && record.purpose === 'renewal' && patient !== null;
  return {
    address: await people(unit).addressOf(id),
    ...(await people(unit).contactsOf(id)),
    certifier: latest?.certifier ?? null,
    secondCertifier: renewsMinor ? await otherPhysician(certified, answers, scope) : null,
    certified: latest
      ? { on: latest.certifiedOn, registered: before?.certifiedOn === latest.certifiedOn }
      : null,
    reportBy: changedOn && reportDueOn(changedOn, book, today),
    relationship: await tieBefore(record, scope),
    guardian: renewsMinor ? await guardianBefore(patient.id, scope) : null,
    caregiver: patient && (await caregiverNow(patient.id, scope)),
  };
}

/** Of the two who certified a minor before, whoever is not named as the first one now. */
async function otherPhysician(
  certified: readonly CertificationRecord[],
  { certification }: Answers,
  { unit }: Scope,
): Promise<Certifier | null> {
  const before = certified.find(({ secondCertifier }) => secondCertifier !== null);
  if (!before?.secondCertifier) return null;
  const kept = await certifiers(unit).byId(before.secondCertifier);
  if (!kept) return null;
  const { name, profession, licenceNumber } = kept;
  const first = certification?.certified === 'yes' ? certification.certifier.licenceNumber : null;
  return first === licenceNumber ? before.certifier : { name, profession, licenceNumber };
}

/** A renewal goes on from what was said the last time. */
async function tieBefore({ id, patient, person, purpose, subject }: SessionRecord, { unit }: Scope) {
  if (subject !== 'caregiver' || purpose !== 'renewal' || person.id === null) return null;
  const kept = sessions(unit);
  const own = (await kept.ofPerson(person.id)).filter(
    (one) => one.id !== id && one.subject === 'caregiver' && one.patient?.id === patient?.id,
  );
  for (const one of own.filter(({ state }) => state !== 'abandoned')) {
    const { relationship } = answersOf(await kept.tasks(one.id));
    if (relationship) return relationship;
  }
  return null;
}

/** Whom the state registered renews; anybody else begins, or goes on. */
async function caregiverNow(patient: string, scope: Scope): Promise<Known['caregiver']> {
  const [living] = await caregiversOf(patient, scope);
  if (!living) return null;
  const { id, name } = living.caregiver;
  const path = await caregiversPath({ registrant: id, patient }, scope);
  const registered = path.kind !== 'never' && path.kind !== 'unfinished';
  return { id, name, purpose: registered ? 'renewal' : 'first' };
}
