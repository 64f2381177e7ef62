/** What a session holds for each of our own items of the review list (R-PAT-4). */
import type { SessionView } from '../../../preload/contract/registration';
import type { Answers, ownReviewItems } from '../../../preload/contract/registration-values';
import type { Address } from '../../../preload/contract/values';
import { reportDueOn } from '../../rules/renewal';
import type { Scope } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import { people } from '../../store/people';
import type { SessionRecord } from '../../store/sessions';
import { registeredNow } from './renewals';

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
  const [latest] = patient ? await certifications(unit).ofPatient(patient.id) : [];
  const who = patient && { registrant: patient.id, patient: patient.id };
  const before = who && (await registeredNow(who, scope));
  const changedOn = answers.changes?.changedOn ?? null;
  return {
    address: await people(unit).addressOf(id),
    ...(await people(unit).contactsOf(id)),
    certifier: latest?.certifier ?? null,
    certified: latest
      ? { on: latest.certifiedOn, registered: before?.certifiedOn === latest.certifiedOn }
      : null,
    reportBy: changedOn && reportDueOn(changedOn, book, today),
  };
}
