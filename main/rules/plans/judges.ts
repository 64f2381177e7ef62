/** How the tasks that several kinds of session share are judged. */
import type { AnswersOf } from '../../../preload/contract/registration-values';
import { type Amounts, type Demands, done, doneIf, inProgress, notNeeded, waiting } from './plan';

/** R-PAT-1 */
export const judgeCertified = ({ certified }: AnswersOf<'certification'>): Amounts =>
  certified === 'yes' ? done : waiting('certifier');

export const judgeAccount = ({ registered, emailVerified }: AnswersOf<'account'>): Amounts =>
  doneIf(registered && emailVerified);

/** Without an address the certifier has to make a temporary one (R-PAT-10). */
export const judgeEmail = ({ kind }: AnswersOf<'email'>): Amounts =>
  kind === 'none' ? waiting('certifier') : done;

/** Patients live in Connecticut (R-PAT-9). */
export const judgeResident = ({ connecticutResident }: AnswersOf<'details'>): Amounts =>
  doneIf(connecticutResident === 'yes');

/**
 * Every item of the list was compared, and none needs the certifier's correction (R-PAT-4). An answer counts
 * for what was held when it was given: what has changed since was compared by nobody.
 */
export function judgeReview({ items }: AnswersOf<'review'>, { held, reviewItems }: Demands): Amounts {
  const standing = items.filter((item) => item.held === (held[item.item] ?? null));
  if (standing.some((item) => item.verdict === 'wrong')) return waiting('certifier');
  return doneIf(reviewItems.every((needed) => standing.some((item) => item.item === needed)));
}

/** What staff have only seen has not reached the state (R-PAT-6). */
export function judgeDocuments(
  { items }: AnswersOf<'documents'>,
  { documentsRequired, proofs }: Demands,
): Amounts {
  const sent = items.filter((item) => item.how !== 'seen' && proofs.includes(item.proof));
  return sent.length >= documentsRequired ? done : waiting('documents');
}

/** Each statement in its present wording has its own "Yes" (R-PAT-7). */
export function judgeStatements(
  { statements, onStatePage }: AnswersOf<'affirmations'>,
  demands: Demands,
): Amounts {
  if (onStatePage === 'no' || statements.some((given) => given.answer === 'no')) return inProgress;
  if (demands.statements.length === 0) return doneIf(onStatePage === 'yes');
  return doneIf(
    demands.statements.every((asked) =>
      statements.some((given) => given.statement === asked.statement && given.version === asked.version),
    ),
  );
}

/** A caregiver does their own part in a session of their own; it holds this one up in nothing (R-PAT-5). */
export const judgeOwnPart = ({ caregiverDone }: Demands): Amounts =>
  caregiverDone ? done : { state: 'done', waitsFor: 'caregiver' };

export const judgeCaregiver = ({ authorised }: AnswersOf<'caregiver'>, demands: Demands): Amounts =>
  authorised === 'no' ? notNeeded : judgeOwnPart(demands);
