/** What each paper of a session is made from: a snapshot, so that it can be made again to the letter. */

import type { PaperTemplate } from '../../../preload/contract/paper';
import type { StoreProfile } from '../../../preload/contract/profile';
import type { SessionView } from '../../../preload/contract/registration';
import type { Answers } from '../../../preload/contract/registration-values';
import { sourceWord } from '../../../preload/contract/rulebook-sources';
import type {
  CertifierHandout,
  MailInCover,
  PaperContents,
  PaperFrame,
  PaperInput,
  PatientHandout,
  RegistrationConfirmation,
} from '../../papers/content';

/** The part of a frame that comes from the store. */
export const storeOf = (profile: StoreProfile): PaperFrame['store'] => ({
  name: profile.name,
  address: profile.address,
  phone: profile.phone,
  hours: profile.hours,
});

/** A session as the papers need it. */
export interface PaperSource {
  readonly view: SessionView;
  readonly answers: Answers;
  /** The submission that stands, and whose it is; null while there is none, or the state sent it back. */
  submitted: { readonly at: string; readonly by: string } | null;
  readonly renewalOpensOn: string | null;
}

const documentsOf = (answers: Answers) => answers.documents?.items ?? [];

const emailOf = (answers: Answers): RegistrationConfirmation['email'] =>
  answers.email && answers.email.kind !== 'none'
    ? { address: answers.email.email, temporary: answers.email.kind === 'temporary' }
    : null;

/** As this session has them: what a later session changed does not stand on its papers. */
const identityOf = ({ view, answers }: PaperSource): RegistrationConfirmation['patient'] => ({
  name: answers.details?.name ?? view.person.name,
  birthDate: answers.details?.birthDate ?? view.person.birthDate ?? '',
});

const nameOf = (source: PaperSource) => ({ name: identityOf(source).name });

function confirmation(source: PaperSource): RegistrationConfirmation | null {
  const { view, answers, submitted } = source;
  const { certification, affirmations } = answers;
  if (certification?.certified !== 'yes' || !affirmations || !view.expiresOn || !submitted) return null;
  const typedBy = view.tasks.find((task) => task.id === 'affirmations')?.typedBy;
  return {
    sessionNumber: view.number,
    patient: identityOf(source),
    certifiedOn: certification.certifiedOn,
    expiresOn: view.expiresOn,
    expirySource: sourceWord(view.guide.expirySource) ?? view.guide.expirySource,
    certifier: { name: certification.certifier.name, profession: certification.certifier.profession },
    email: emailOf(answers),
    documents: documentsOf(answers),
    caregiver: answers.caregiver?.authorised === 'yes' ? { name: answers.caregiver.name } : null,
    affirmations: {
      count: affirmations.statements.length,
      onStatePage: affirmations.onStatePage === 'yes',
      byStaff: typedBy === 'staff',
    },
    submittedAt: submitted.at,
    helpedBy: submitted.by,
  };
}

function patientHandout(source: PaperSource): PatientHandout | null {
  const { view, answers, renewalOpensOn } = source;
  if (view.guide.accountUrl === null) return null;
  const mails = documentsOf(answers).some((document) => document.how === 'mailed');
  return {
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

function certifierHandout(source: PaperSource): CertifierHandout | null {
  const { view, answers } = source;
  if (view.guide.accountUrl === null) return null;
  return {
    sessionNumber: view.number,
    patient: nameOf(source),
    askTemporaryEmail: answers.email?.kind === 'none',
    corrections: (answers.review?.items ?? [])
      .filter((given) => given.verdict === 'wrong' && holdsStill(given, view))
      .map(({ item, note }) => ({ item, note })),
    accountUrl: view.guide.accountUrl,
  };
}

function mailInCover(source: PaperSource): MailInCover | null {
  const { view, answers } = source;
  const enclosed = documentsOf(answers).filter((document) => document.how === 'mailed');
  if (enclosed.length === 0 || !answers.details || view.guide.mailTo.length === 0) return null;
  return {
    sessionNumber: view.number,
    patient: { ...identityOf(source), address: answers.details.address },
    mailTo: view.guide.mailTo,
    enclosed: enclosed.map(({ proof, document }) => ({ proof, document })),
  };
}

const contents = {
  registrationConfirmation: confirmation,
  patientHandout,
  certifierHandout,
  mailInCover,
  recoveryKey: () => null,
} satisfies { [T in PaperTemplate]: (source: PaperSource) => PaperContents[T] | null };

/** Whether the paper makes sense for the session as it stands. */
export const isDue = (template: PaperTemplate, source: PaperSource): boolean =>
  contents[template](source) !== null;

/** What the paper is made from; null where it makes no sense for the session as it stands. */
export function inputOf(template: PaperTemplate, source: PaperSource, frame: PaperFrame): PaperInput | null {
  switch (template) {
    case 'registrationConfirmation': {
      const content = contents[template](source);
      return content && { template, frame, content };
    }
    case 'patientHandout': {
      const content = contents[template](source);
      return content && { template, frame, content };
    }
    case 'certifierHandout': {
      const content = contents[template](source);
      return content && { template, frame, content };
    }
    case 'mailInCover': {
      const content = contents[template](source);
      return content && { template, frame, content };
    }
    case 'recoveryKey':
      return null;
  }
}
