import { termOf } from '../../rules/certification';
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { papers } from '../../store/papers';
import { people } from '../../store/people';
import { briefOf } from '../../store/sessions';
import { certificateView, patientOf, patientRecords } from '../common/card-face';
import { renewalSteps } from '../common/renewals';

/** A patient's page: who they are, what the state issued, what was done for them. */
export const view: UseCase<'patient.view'> = async ({ patient }, scope) => {
  const { book, today, unit } = scope;
  const person = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  const records = await patientRecords(person, scope);
  const contacts = await people(unit).contactsOf(person.id);
  return {
    id: person.id,
    name: person.name,
    birthDate: person.birthDate,
    address: await people(unit).addressOf(person.id),
    phone: contacts.phone,
    email: contacts.email,
    verdict: records.verdict,
    certifications: records.certifications.map((certification) => ({
      id: certification.id,
      certifier: certification.certifier,
      certifiedOn: certification.certifiedOn,
      expiresOn: termOf(certification, book, today).expiresOn,
      certificates: certification.certificates.map((certificate) => certificateView(certificate, scope)),
    })),
    sessions: records.sessions.map(briefOf),
    steps: await renewalSteps(person, scope),
    papers: await papers(unit).ofPatient(person.id),
  };
};
