/** An adult patient registers for the first time (R-PAT-1 to R-PAT-10). */
import {
  judgeAccount,
  judgeCaregiver,
  judgeCertified,
  judgeDocuments,
  judgeEmail,
  judgeResident,
  judgeReview,
  judgeStatements,
} from './judges';
import { done, type Plan, task } from './plan';

export const adultFirst: Plan = [
  task('certification', [], judgeCertified),
  task('details', [], judgeResident),
  task('email', [], judgeEmail),
  task('account', ['certification'], judgeAccount),
  task('login', ['account', 'email'], () => done),
  task('review', ['details', 'login'], judgeReview),
  task('caregiver', ['certification'], judgeCaregiver),
  task('documents', ['certification'], judgeDocuments),
  task('affirmations', ['review', 'documents'], judgeStatements),
  task('signature', ['affirmations'], () => done),
];
