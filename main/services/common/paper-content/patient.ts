/** The papers of a patient's registration. */
import type { SessionView } from '../../../../preload/contract/registration';
import type { Answers } from '../../../../preload/contract/registration-values';
import { sourceWord } from '../../../../preload/contract/rulebook-sources';
import type {
  CertifierHandout,
  MailInCover,
  PatientHandout,
  RegistrationConfirmation,
} from '../../../papers/content';
import { identityOf, type PaperSource } from './source';

const documentsOf = (answers: Answers) => answers.documents?.items ?? [];

/** A minor's account is the guardian's (R-MIN-1). */
function emailOf({ email, guardian }: Answers): RegistrationConfirmation['email'] {
  if (guardian) return { address: guardian.email, temporary: false };
  return email && email.kind !== 'none'
    ? { address: email.email, temporary: email.kind === 'temporary' }
    : null;
}

/** A minor's guardian becomes the caregiver (R-MIN-1). */
function caregiverIn({ caregiver, guardian }: Answers): RegistrationConfirmation['caregiver'] {
  if (guardian) return { name: guardian.name };
  return caregiver?.authorised === 'yes' ? { name: caregiver.name } : null;
}

const nameOf = (source: PaperSource) => ({ name: identityOf(source).name });

export function confirmation(source: PaperSource): RegistrationConfirmation | null {
  const { view, answers, submitted } = source;
  const { certification, affirmations, secondCertification: second } = answers;
  if (certification?.certified !== 'yes' || !affirmations || !view.expiresOn || !submitted) return null;
  const typedBy = view.tasks.find((task) => task.id === 'affirmations')?.typedBy;
  return {
    renews: view.purpose === 'renewal',
    sessionNumber: view.number,
    patient: identityOf(source),
    certifiedOn: certification.certifiedOn,
    expiresOn: view.expiresOn,
    expirySource: sourceWord(view.guide.expirySource) ?? view.guide.expirySource,
    certifier: { name: certification.certifier.name, profession: certification.certifier.profession },
    email: emailOf(answers),
    documents: documentsOf(answers),
    caregiver: caregiverIn(answers),
    ...(view.subject === 'caregiver' && view.patient ? { caresFor: { name: view.patient.name } } : {}),
    ...(answers.guardian ? { guardian: { name: answers.guardian.name } } : {}),
    ...(second?.certified === 'yes'
      ? { second: { name: second.certifier.name, certifiedOn: second.certifiedOn } }
      : {}),
    affirmations: {
      count: affirmations.statements.length,
      onStatePage: affirmations.onStatePage === 'yes',
      byStaff: typedBy === 'staff',
    },
    ...(answers.signature ? { signature: answers.signature } : {}),
    submittedAt: submitted.at,
    helpedBy: submitted.by,
  };
}

export function patientHandout(source: PaperSource): PatientHandout | null {
  const { view, answers, renewalOpensOn } = source;
  // Caregivers and guardians have a handout of their own; help is about no patient.
  if (view.guide.accountUrl === null || view.subject !== 'patient') return null;
  const mails = documentsOf(answers).some((document) => document.how === 'mailed');
  return {
    renews: view.purpose === 'renewal',
    submitted: source.submitted !== null,
    sessionNumber: view.number,
    patient: nameOf(source),
    expiresOn: view.expiresOn,
    renewalOpensOn,
    accountUrl: view.guide.accountUrl,
    waitsFor: view.waitsFor,
    mailTo: mails || view.waitsFor.includes('documents') ? view.guide.mailTo : [],
  };
}

/** What was found wrong and has been changed since is to be compared again before it is passed on. */
const holdsStill = ({ item, held }: { item: string; held: string | null }, { reviewItems }: SessionView) =>
  (reviewItems.find((one) => one.item === item)?.held ?? null) === held;

export function certifierHandout(source: PaperSource): CertifierHandout | null {
  const { view, answers } = source;
  if (view.guide.accountUrl === null || view.patient === null) return null;
  return {
    sessionNumber: view.number,
    // Certified is the patient, also where their caregiver registers.
    patient: view.subject === 'caregiver' ? { name: view.patient.name } : nameOf(source),
    askTemporaryEmail: answers.email?.kind === 'none',
    corrections: (answers.review?.items ?? [])
      .filter((given) => given.verdict === 'wrong' && holdsStill(given, view))
      .map(({ item, note }) => ({ item, note })),
    accountUrl: view.guide.accountUrl,
  };
}

export function mailInCover(source: PaperSource): MailInCover | null {
  const { view, answers } = source;
  const mailed = documentsOf(answers).filter((document) => document.how === 'mailed');
  const enclosed = [
    ...mailed.map(({ proof, document }) => ({ proof, document })),
    ...source.enclosed.map(({ proof, kind }) => ({ proof, kind })),
  ];
  if (enclosed.length === 0 || !answers.details || view.guide.mailTo.length === 0) return null;
  return {
    sessionNumber: view.number,
    patient: { ...identityOf(source), address: answers.details.address },
    mailTo: view.guide.mailTo,
    enclosed,
  };
}
