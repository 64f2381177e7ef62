/** A caregiver registers: their own account, review, proof of identity and affirmations (R-CG-4). */
import {
  judgeAccount,
  judgeCertified,
  judgeDocuments,
  judgeEmail,
  judgeReview,
  judgeStatements,
} from './judges';
import { done, doneIf, type Plan, task, waiting } from './plan';
import { anyDetails, changes, documents, email } from './renewal';

const certification = task('certification', [], judgeCertified);
// The rules of R-CG-1 to R-CG-3 refuse a wrong answer before it is saved; only the certifier's word can lack.
const relationship = task('relationship', [], ({ authorised, managesWellBeing }) =>
  authorised === 'no' ? waiting('certifier') : doneIf(managesWellBeing === 'yes'),
);
const closing: Plan = [
  task('affirmations', ['review', 'documents'], judgeStatements),
  task('signature', ['affirmations'], () => done),
];
const review = task('review', ['details', 'login'], judgeReview);

export const caregiverFirst: Plan = [
  certification,
  relationship,
  task('details', [], () => done),
  task('email', [], judgeEmail),
  task('account', ['certification', 'relationship'], judgeAccount),
  task('login', ['account', 'email'], () => done),
  review,
  task('documents', ['certification'], judgeDocuments),
  ...closing,
];

/**
 * After the patient's own renewal, whose certification it follows (R-CG-5). The need for a caregiver stands on
 * each certification, so the tie is asked again; of the rest only what changed. The account is made once (R-PAT-2).
 */
export const caregiverRenewal: Plan = [
  certification,
  changes,
  relationship,
  anyDetails,
  email,
  task('login', ['certification', 'relationship', 'email'], () => done),
  review,
  documents,
  ...closing,
];
