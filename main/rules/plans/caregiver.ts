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

const shared: Plan = [
  task('certification', [], judgeCertified),
  // The rules of R-CG-1 to R-CG-3 refuse a wrong answer before it is saved; only the certifier's word can lack.
  task('relationship', [], ({ authorised, managesWellBeing }) =>
    authorised === 'no' ? waiting('certifier') : doneIf(managesWellBeing === 'yes'),
  ),
  task('details', [], () => done),
  task('email', [], judgeEmail),
];
const closing: Plan = [
  task('review', ['details', 'login'], judgeReview),
  task('documents', ['certification'], judgeDocuments),
  task('affirmations', ['review', 'documents'], judgeStatements),
  task('signature', ['affirmations'], () => done),
];

export const caregiverFirst: Plan = [
  ...shared,
  task('account', ['certification', 'relationship'], judgeAccount),
  task('login', ['account', 'email'], () => done),
  ...closing,
];

/** The account is made once (R-PAT-2). */
export const caregiverRenewal: Plan = [
  ...shared,
  task('login', ['certification', 'relationship', 'email'], () => done),
  ...closing,
];
