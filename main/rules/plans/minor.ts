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
import { changes, details, documents, judgeRecertified, recertified } from './renewal';

/** Every letter that the law names is here; one that is not is the certifiers' to write. */
const letters: PlannedTask = task('letters', ['certification'], ({ items }, { lists }) => {
  const here = (letter: string) => items.some((one) => one.letter === letter && one.state === 'here');
  return lists.letters.every(here) ? done : waiting('certifier');
});
const review = task('review', ['details', 'login'], judgeReview);
const closing: Plan = [
  task('affirmations', ['review', 'documents'], judgeStatements),
  task('signature', ['affirmations'], () => done),
];

export const minorFirst: Plan = [
  task('certification', [], judgeCertified),
  task('secondCertification', ['certification'], judgeCertified),
  task('details', [], judgeResident),
  // The guardian becomes the caregiver, with a registration of their own.
  task('guardian', [], (_, demands) => judgeOwnPart(demands)),
  letters,
  task('account', ['certification', 'secondCertification', 'guardian'], judgeAccount),
  task('login', ['account'], () => done),
  review,
  task('documents', ['certification'], judgeDocuments),
  ...closing,
];

/** Asked again where another guardian came, or where none is known; their own renewal is waited for all the same. */
const guardianAgain: PlannedTask = {
  id: 'guardian',
  after: ['changes'],
  judge: ({ changes: said, guardian }, demands) => {
    if (guardian === undefined) return null;
    const own = judgeOwnPart(demands);
    return said?.changed.includes('caregiver') ? own : { ...own, state: 'notNeeded' };
  },
};

/** Both physicians certify again (R-MD-4); of the rest only what changed. The account is made once (R-PAT-2). */
export const minorRenewal: Plan = [
  recertified,
  task('secondCertification', ['certification'], judgeRecertified),
  changes,
  details,
  guardianAgain,
  letters,
  task('login', ['certification', 'secondCertification', 'guardian'], ({ loginWorked }) =>
    doneIf(loginWorked),
  ),
  review,
  documents,
  ...closing,
];
