import type { Day } from '../../../preload/contract/values';
import { termOf } from '../../rules/certification';
import { comesOfAgeOn, judgeMinor } from '../../rules/eligibility';
import { ruleInForce } from '../../rules/rulebook';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { papers } from '../../store/papers';
import { people } from '../../store/people';
import { briefOf } from '../../store/sessions';
import { certificateView, patientOf, patientRecords } from '../common/card-face';
import { caregiverViews } from '../common/caregiver-face';
import { renewalSteps } from '../common/renewals';
import { contradictionsOf } from '../common/tied';

/** What changes at eighteen is said ahead of time (R-MIN-2). */
function minorOf(birthDate: Day, { book, today }: Scope) {
  if (judgeMinor(birthDate, book, today) !== null) return null;
  return {
    comesOfAgeOn: comesOfAgeOn(birthDate, book, today),
    forbiddenForms: ruleInForce(book, 'minor.forbiddenForms', today, today).value ?? [],
  };
}

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
      second:
        certification.secondCertifierName !== null && certification.secondCertifiedOn !== null
          ? { name: certification.secondCertifierName, certifiedOn: certification.secondCertifiedOn }
          : null,
      expiresOn: termOf(certification, book, today).expiresOn,
      certificates: certification.certificates.map((certificate) => certificateView(certificate, scope)),
    })),
    sessions: records.sessions.map(briefOf),
    caregivers: await caregiverViews(person.id, scope),
    contradictions: await contradictionsOf(person.id, scope),
    minor: minorOf(person.birthDate, scope),
    steps: await renewalSteps(person, scope),
    papers: await papers(unit).ofPatient(person.id),
  };
};
