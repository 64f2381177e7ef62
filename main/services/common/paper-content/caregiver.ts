/** The papers of caregivers and of minors' guardians. */
import type { CaregiverHandout, MinorHandout } from '../../../papers/caregiver-content';
import { identityOf, type PaperSource } from './source';

const mailsOf = ({ view, answers }: PaperSource): readonly string[] => {
  const mails = (answers.documents?.items ?? []).some(({ how }) => how === 'mailed');
  return mails || view.waitsFor.includes('documents') ? view.guide.mailTo : [];
};

export function caregiverHandout(source: PaperSource): CaregiverHandout | null {
  const { view } = source;
  if (view.subject !== 'caregiver' || view.patient === null || view.guide.accountUrl === null) return null;
  return {
    renews: view.purpose === 'renewal',
    sessionNumber: view.number,
    caregiver: { name: identityOf(source).name },
    patient: { name: view.patient.name },
    expiresOn: view.expiresOn,
    accountUrl: view.guide.accountUrl,
    waitsFor: view.waitsFor,
    mailTo: mailsOf(source),
  };
}

export function minorHandout(source: PaperSource): MinorHandout | null {
  const { view, answers } = source;
  if (view.comesOfAgeOn === null || view.guide.accountUrl === null) return null;
  const here = (letter: string) =>
    answers.letters?.items.some((one) => one.letter === letter && one.state === 'here') ?? false;
  return {
    renews: view.purpose === 'renewal',
    sessionNumber: view.number,
    minor: { name: identityOf(source).name },
    guardian: answers.guardian ? { name: answers.guardian.name } : null,
    expiresOn: view.expiresOn,
    comesOfAgeOn: view.comesOfAgeOn,
    forbiddenForms: view.guide.forbiddenForms,
    letters: view.guide.lists.letters.filter((letter) => !here(letter)),
    certifications: {
      first: answers.certification?.certified === 'yes',
      second: answers.secondCertification?.certified === 'yes',
    },
    accountUrl: view.guide.accountUrl,
    waitsFor: view.waitsFor,
    mailTo: mailsOf(source),
  };
}
