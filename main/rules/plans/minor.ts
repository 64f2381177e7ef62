/** A minor registers through a guardian, certified by two physicians (R-MIN-1). */
import {
  judgeAccount,
  judgeCertified,
  judgeDocuments,
  judgeOwnPart,
  judgeResident,
  judgeReview,
  judgeStatements,
} from './judges';
import { done, doneIf, type Plan, type PlannedTask, task, waiting } from './plan';

const certified: Plan = [
  task('certification', [], judgeCertified),
  task('secondCertification', ['certification'], judgeCertified),
  task('details', [], judgeResident),
  // The guardian becomes the caregiver, with a registration of their own.
  task('guardian', [], (_, demands) => judgeOwnPart(demands)),
];
/** Every letter that the law names is here; one that is not is the certifiers' to write. */
const letters: PlannedTask = task('letters', ['certification'], ({ items }, { lists }) => {
  const here = (letter: string) => items.some((one) => one.letter === letter && one.state === 'here');
  return lists.letters.every(here) ? done : waiting('certifier');
});
const closing: Plan = [
  task('review', ['details', 'login'], judgeReview),
  task('documents', ['certification'], judgeDocuments),
  task('affirmations', ['review', 'documents'], judgeStatements),
  task('signature', ['affirmations'], () => done),
];

export const minorFirst: Plan = [
  ...certified,
  letters,
  task('account', ['certification', 'secondCertification', 'guardian'], judgeAccount),
  task('login', ['account'], () => done),
  ...closing,
];

/** The guardian's account is made once (R-PAT-2). */
export const minorRenewal: Plan = [
  ...certified,
  letters,
  task('login', ['certification', 'secondCertification', 'guardian'], ({ loginWorked }) =>
    doneIf(loginWorked),
  ),
  ...closing,
];
