/** A renewal asks only what changed (R-MD-4); a change tells the state of it (CGS 21a-408d). */
import type { Answers, AnswersOf } from '../../../preload/contract/registration-values';
import type { Changeable } from '../../../preload/contract/renewal-answers';
import {
  judgeAccount,
  judgeCaregiver,
  judgeCertified,
  judgeDocuments,
  judgeEmail,
  judgeReview,
  judgeStatements,
} from './judges';
import {
  type Amounts,
  done,
  doneIf,
  inProgress,
  notNeeded,
  onlyIf,
  type Plan,
  type PlannedTask,
  task,
} from './plan';

/** Until it is said what changed, the tasks that may not be needed stand as not started. */
const changed =
  (...parts: readonly Changeable[]) =>
  ({ changes }: Answers) =>
    changes === undefined || parts.some((part) => changes.changed.includes(part));

export const changes: PlannedTask = task('changes', [], () => done);
/** Residency is asked again with a new address only; whoever moved away cannot renew (R-PAT-9). */
export const details = onlyIf(
  task('details', ['changes'], ({ connecticutResident }) => doneIf(connecticutResident !== 'no')),
  changed('name', 'address', 'phone'),
);
/** Whoever moved away tells the state so. */
export const anyDetails = onlyIf(
  task('details', ['changes'], () => done),
  changed('name', 'address', 'phone'),
);
export const email = onlyIf(task('email', ['changes'], judgeEmail), changed('email'));
/** A new name or address has to be proven again. */
export const documents = onlyIf(task('documents', ['changes'], judgeDocuments), changed('name', 'address'));
/** Whom the certifier authorised instead, or nobody any more (R-PAT-5). */
const caregiver = onlyIf(task('caregiver', ['changes'], judgeCaregiver), changed('caregiver'));

/** The certifier confirmed the same criteria again (R-MD-4). */
export const judgeRecertified = (answers: AnswersOf<'certification'>): Amounts =>
  answers.certified === 'yes' && !answers.criteriaConfirmed ? inProgress : judgeCertified(answers);

export const recertified: PlannedTask = task('certification', [], judgeRecertified);

/**
 * Whoever was registered through a guardian renews alone once they are of age (R-MIN-2): with an address and an
 * account of their own, since those of before were the guardian's.
 */
const firstOwn = (planned: PlannedTask): PlannedTask => ({
  ...planned,
  judge: (all, demands) => (demands.cameOfAge ? planned.judge(all, demands) : notNeeded),
});
const ownEmail: PlannedTask = {
  ...email,
  judge: (all, demands) =>
    demands.cameOfAge ? task('email', [], judgeEmail).judge(all, demands) : email.judge(all, demands),
};

export const adultRenewal: Plan = [
  recertified,
  changes,
  details,
  ownEmail,
  firstOwn(task('account', ['certification'], judgeAccount)),
  { ...caregiver, after: ['certification', 'changes'] },
  task('login', ['certification', 'account', 'email'], () => done),
  task('review', ['details', 'login'], judgeReview),
  documents,
  task('affirmations', ['review', 'documents'], judgeStatements),
  task('signature', ['affirmations'], () => done),
];

/** Patients, minors and caregivers report alike; only a patient of age has a caregiver to change. */
export const change: Plan = [
  changes,
  anyDetails,
  email,
  caregiver,
  documents,
  task('login', ['details', 'email'], () => done),
  task('reported', ['login', 'documents', 'caregiver'], () => done),
];
