/** What is known of somebody who wants to care for a patient, and what a caregiver's own part amounts to. */
import type { Answers, AnswersOf } from '../../../preload/contract/registration-values';
import type { PersonName } from '../../../preload/contract/values';
import { type CaregiverFacts, judgeCaregiver, judgePlace, sameName } from '../../rules/caregiving';
import { judgeMinor } from '../../rules/eligibility';
import { Refusal } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { type Caregiving, caregivings } from '../../store/caregivings';
import { certifications } from '../../store/certifications';
import { recordsOf, surviving } from '../../store/merged';
import { people } from '../../store/people';
import { searchText } from '../../store/search-text';
import { type SessionRecord, sessions } from '../../store/sessions';

const lives = ({ until }: Caregiving) => until === null;

/** Who cares for the patient now. */
export const caregiversOf = async (patient: string, { unit }: Scope): Promise<Caregiving[]> =>
  (await caregivings(unit).ofPatient(patient)).filter(lives);

/** The certifier of this patient who bears the same name; null where none does. */
export async function certifierNamed(
  name: PersonName,
  patient: string,
  more: readonly string[],
  { unit }: Scope,
): Promise<string | null> {
  const held = await certifications(unit).ofPatient(patient);
  const all = held.flatMap((one) => [one.certifier.name, one.secondCertifierName ?? '']);
  return [...all, ...more].find((one) => sameName(one, name, searchText)) ?? null;
}

/** Throws where the patient has a caregiver already who is not this person; they are replaced, not joined. */
export async function refuseSecondCaregiver(patient: string, person: string | null, scope: Scope) {
  const own = person === null ? [] : await recordsOf(scope.unit, person);
  const others = (await caregiversOf(patient, scope)).filter(({ caregiver }) => !own.includes(caregiver.id));
  const refusal = judgePlace(others.length, scope.book, scope.today);
  if (refusal) throw new Refusal(refusal.code, { ...refusal.facts, patient }, refusal.rule);
}

interface Candidate {
  readonly person: string;
  readonly patient: string;
  readonly answers: Answers;
  readonly name: PersonName;
}

async function factsOf(
  { answers, name, person, patient }: Candidate,
  tie: AnswersOf<'relationship'>,
  scope: Scope,
): Promise<CaregiverFacts> {
  const { book, today, unit } = scope;
  const cared = (await caregivings(unit).ofCaregiver(person)).filter(lives);
  const others: Caregiving['relationship'][] = [];
  for (const one of cared)
    if ((await surviving(unit, one.patient)) !== (await surviving(unit, patient)))
      others.push(one.relationship);
  const own = await recordsOf(unit, person);
  const ward = await people(unit).byId(patient);
  const typed = answers.certification?.certified === 'yes' ? [answers.certification.certifier.name] : [];
  return {
    tie,
    patientIsMinor: ward !== undefined && judgeMinor(ward.birthDate, book, today) === null,
    others,
    certifier: await certifierNamed(name, patient, typed, scope),
    besides: (await caregiversOf(patient, scope)).filter(({ caregiver }) => !own.includes(caregiver.id))
      .length,
  };
}

/** Throws the first rule of R-CG-1 to R-CG-3 that says no to this caregiver for this patient. */
export async function refuseIneligible(
  record: SessionRecord,
  answers: Answers,
  tie: AnswersOf<'relationship'>,
  scope: Scope,
): Promise<CaregiverFacts | null> {
  const { patient, person } = record;
  if (person.id === null || patient === null) return null;
  const name = answers.details?.name ?? person.name;
  const candidate = { person: person.id, patient: patient.id, answers, name };
  const facts = await factsOf(candidate, tie, scope);
  const refusal = judgeCaregiver(facts, scope.book, scope.today);
  if (refusal) throw new Refusal(refusal.code, { ...refusal.facts, patient: patient.id }, refusal.rule);
  return facts;
}

const isAtWork = ({ state }: SessionRecord) => state === 'open' || state === 'returned';

/**
 * Whether the caregiver named here has handed in their own part. A minor's renewal takes the guardian's own
 * renewal: what was handed in for the certification before ends with it (R-CG-5).
 */
export async function caregiverPartDone(record: SessionRecord, answers: Answers, scope: Scope) {
  if (record.patient === null || record.subject === 'caregiver') return false;
  if (answers.caregiver?.authorised !== 'yes' && !answers.guardian) return false;
  for (const { session } of await caregiversOf(record.patient.id, scope)) {
    const own = session === null ? undefined : await sessions(scope.unit).byId(session);
    const again = record.subject === 'minor' && record.purpose === 'renewal';
    if (again && (own === undefined || own.certification !== record.certification)) continue;
    if (!own || !isAtWork(own)) return true;
  }
  return false;
}
