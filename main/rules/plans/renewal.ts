/** A renewal asks only what changed (R-MD-4); a change tells the state of it (CGS 21a-408d). */
import type { Answers } from '../../../preload/contract/registration-values';
import type { Changeable } from '../../../preload/contract/renewal-answers';
import {
  judgeCaregiver,
  judgeCertified,
  judgeDocuments,
  judgeEmail,
  judgeResident,
  judgeReview,
  judgeStatements,
} from './judges';
import { done, onlyIf, type Plan, type PlannedTask, task } from './plan';

/** Until it is said what changed, the tasks that may not be needed stand as not started. */
const changed =
  (...parts: readonly Changeable[]) =>
  ({ changes }: Answers) =>
    changes === undefined || parts.some((part) => changes.changed.includes(part));

const changes: PlannedTask = task('changes', [], () => done);
const details = onlyIf(task('details', ['changes'], judgeResident), changed('name', 'address', 'phone'));
const anyDetails = onlyIf(
  task('details', ['changes'], () => done),
  changed('name', 'address', 'phone'),
);
const email = onlyIf(task('email', ['changes'], judgeEmail), changed('email'));
/** A new name or address has to be proven again. */
const documents = onlyIf(task('documents', ['changes'], judgeDocuments), changed('name', 'address'));

export const adultRenewal: Plan = [
  task('certification', [], judgeCertified),
  changes,
  details,
  email,
  onlyIf(task('caregiver', ['certification', 'changes'], judgeCaregiver), changed('caregiver')),
  task('login', ['certification', 'email'], () => done),
  task('review', ['details', 'login'], judgeReview),
  documents,
  task('affirmations', ['review', 'documents'], judgeStatements),
  task('signature', ['affirmations'], () => done),
];

/** Patients, minors and caregivers report alike. */
export const change: Plan = [
  changes,
  anyDetails,
  email,
  documents,
  task('login', ['details', 'email'], () => done),
  task('reported', ['login', 'documents'], () => done),
];
