/** The card check's answer, from records and rules; nothing of it is ever stored. */
import type { CardFace, CertificateView, Verdict } from '../../../preload/contract/card';
import type { Day } from '../../../preload/contract/values';
import { renewsAs } from '../../rules/renewal';
import { type CardRecords, judgeCard, stateOn, unknownCard } from '../../rules/validity';
import { judgePresented } from '../../rules/validity-presented';
import type { Scope } from '../../scope/scope';
import type { Certificate } from '../../store/certificates';
import { type CertificationRecord, certifications } from '../../store/certifications';
import { surviving } from '../../store/merged';
import { type Person, people } from '../../store/people';
import { type SessionRecord, sessions } from '../../store/sessions';

export const certificateView = (certificate: Certificate, scope: Scope): CertificateView => ({
  id: certificate.id,
  kind: certificate.kind,
  number: certificate.number,
  issuedOn: certificate.issuedOn,
  printedExpiry: certificate.printedExpiry,
  state: stateOn(certificate, scope.today),
  events: certificate.events,
  version: certificate.version,
});

export interface PatientRecords {
  readonly person: Person;
  readonly certifications: readonly CertificationRecord[];
  readonly sessions: readonly SessionRecord[];
  readonly verdict: Verdict;
  readonly certificate: Certificate | null;
}

/** A merged record leads to the one that it was merged into. */
export async function personOf(id: string, { unit }: Scope): Promise<Person | undefined> {
  const person = await people(unit).byId(id);
  return person?.mergedInto ? people(unit).byId(await surviving(unit, person.mergedInto)) : person;
}

/** Newest first, those of merged records among them. */
export const sessionsOf = (person: string, { unit }: Scope): Promise<SessionRecord[]> =>
  sessions(unit).ofPatient(person);

/** A patient of this store; people in other roles have no card. */
export async function patientOf(id: string, scope: Scope): Promise<Person | undefined> {
  const known = people(scope.unit);
  const patient = await known.patient(id);
  if (patient) return patient;
  const person = await personOf(id, scope);
  return person && (await known.isPatient(person.id)) ? person : undefined;
}

/** Everything that a verdict rests on, judged for today. */
export async function patientRecords(person: Person, scope: Scope): Promise<PatientRecords> {
  const [held, all] = await Promise.all([
    certifications(scope.unit).ofPatient(person.id),
    sessionsOf(person.id, scope),
  ]);
  return judgedFor({ person, certifications: held, sessions: all }, scope.today, scope);
}

/** The same records as another day sees them. */
export function judgedFor(
  { person, certifications: held, sessions: all }: Omit<PatientRecords, 'verdict' | 'certificate'>,
  day: Day,
  { book, today }: Scope,
): PatientRecords {
  const judged = judgeCard(cardRecords(held, all), book, day, today);
  return { person, certifications: held, sessions: all, ...judged };
}

/** A change or a call for help brings no certificate; a caregiver's session brings another's. */
const registers = ({ purpose, subject }: SessionRecord) =>
  subject !== 'caregiver' && (purpose === 'first' || purpose === 'renewal');

function cardRecords(
  held: readonly CertificationRecord[],
  all: readonly SessionRecord[],
): CardRecords<Certificate> {
  // One that was given up later does not hide one that the state is still to answer.
  const own = all.filter(registers);
  const latest = own.find((one) => one.state !== 'abandoned') ?? own[0];
  const session = latest
    ? { state: latest.state, waitsForCertifier: latest.waitsFor.includes('certifier') }
    : null;
  return { certifications: held, session };
}

/** The session that the next action goes on with; a renewal goes on with no first registration. */
export const sessionToGoOn = ({ sessions: all }: Pick<PatientRecords, 'sessions'>, next: Verdict['next']) =>
  all.find(
    (one) =>
      registers(one) &&
      (one.state === 'open' || one.state === 'returned' || one.state === 'submitted') &&
      (next !== 'renew' || one.purpose === 'renewal'),
  )?.id ?? null;

/**
 * `presented` are the certificates whose number was given. One that does not serve is never covered up by
 * another of the same person that does.
 */
export function cardFace(
  records: PatientRecords,
  presented: readonly Certificate[] | null,
  scope: Scope,
): CardFace {
  const { certificate, verdict } = presented ? judgedAsPresented(records, presented, scope) : records;
  return {
    verdict,
    patient: { id: records.person.id, name: records.person.name, birthDate: records.person.birthDate },
    caregiver: null,
    certificate: certificate ? certificateView(certificate, scope) : null,
    session: sessionToGoOn(records, verdict.next),
    renewsAs: verdict.next === 'renew' ? renewsAs(records.person.birthDate, scope.book, scope.today) : null,
    closesAfter: null,
    asOf: scope.now,
  };
}

function judgedAsPresented(
  records: PatientRecords,
  presented: readonly Certificate[],
  { book, today }: Scope,
) {
  const numbers = new Set(presented.map((one) => one.id));
  const same = records.certifications.flatMap((one) => one.certificates).filter((one) => numbers.has(one.id));
  const held = cardRecords(records.certifications, records.sessions);
  return judgePresented(same, held, records, book, today, today);
}

export const unknownFace = ({ now }: Scope): CardFace => ({
  verdict: unknownCard(),
  patient: null,
  caregiver: null,
  certificate: null,
  session: null,
  renewsAs: null,
  closesAfter: null,
  asOf: now,
});
