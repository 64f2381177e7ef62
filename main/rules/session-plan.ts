/** The tasks of each kind of session, as data: a further subject or purpose is a further table. */

import type { z } from 'zod';
import type {
  Answers,
  AnswersOf,
  Purpose,
  Subject,
  TaskId,
  Waiting,
} from '../../preload/contract/registration-values';

export type SubjectOf = z.infer<typeof Subject>;
export type PurposeOf = z.infer<typeof Purpose>;
export type WaitingOn = z.infer<typeof Waiting>;

/** What the texts of the state's page and the rulebook ask of this session. */
export interface Demands {
  /** Items of the review list, ours and the manager's. */
  readonly reviewItems: readonly string[];
  /** What the session holds for each of our own items now. */
  readonly held: Readonly<Record<string, string | null>>;
  /** The statements as a manager entered them; empty means that they are affirmed on the state's page. */
  readonly statements: readonly { readonly statement: string; readonly version: number }[];
  readonly documentsRequired: number;
  readonly proofs: readonly ('identity' | 'residency')[];
}

/** What saved answers amount to. */
export interface Amounts {
  readonly state: 'inProgress' | 'done' | 'notNeeded';
  readonly waitsFor: WaitingOn | null;
}

export interface PlannedTask {
  readonly id: TaskId;
  /** Done or not needed before this one can start. */
  readonly after: readonly TaskId[];
  /** Judges what is saved; null while nothing is. */
  readonly judge: (answers: Answers, demands: Demands) => Amounts | null;
}

const done: Amounts = { state: 'done', waitsFor: null };
const notNeeded: Amounts = { state: 'notNeeded', waitsFor: null };
const inProgress: Amounts = { state: 'inProgress', waitsFor: null };
const waiting = (waitsFor: WaitingOn): Amounts => ({ state: 'inProgress', waitsFor });
const doneIf = (enough: boolean) => (enough ? done : inProgress);

const task = <Task extends TaskId>(
  id: Task,
  after: readonly TaskId[],
  judge: (answers: AnswersOf<Task>, demands: Demands) => Amounts,
): PlannedTask => ({
  id,
  after,
  judge: (all, demands) => {
    const answers: AnswersOf<Task> | undefined = all[id];
    return answers === undefined ? null : judge(answers, demands);
  },
});

/**
 * Every item of the list was compared, and none needs the certifier's correction (R-PAT-4). An answer counts
 * for what was held when it was given: what has changed since was compared by nobody.
 */
function judgeReview({ items }: AnswersOf<'review'>, { held, reviewItems }: Demands): Amounts {
  const standing = items.filter((item) => item.held === (held[item.item] ?? null));
  if (standing.some((item) => item.verdict === 'wrong')) return waiting('certifier');
  return doneIf(reviewItems.every((needed) => standing.some((item) => item.item === needed)));
}

/** What staff have only seen has not reached the state (R-PAT-6). */
function judgeDocuments({ items }: AnswersOf<'documents'>, { documentsRequired, proofs }: Demands): Amounts {
  const sent = items.filter((item) => item.how !== 'seen' && proofs.includes(item.proof));
  return sent.length >= documentsRequired ? done : waiting('documents');
}

/** Each statement in its present wording has its own "Yes" (R-PAT-7). */
function judgeStatements({ statements, onStatePage }: AnswersOf<'affirmations'>, demands: Demands): Amounts {
  if (onStatePage === 'no' || statements.some((given) => given.answer === 'no')) return inProgress;
  if (demands.statements.length === 0) return doneIf(onStatePage === 'yes');
  return doneIf(
    demands.statements.every((asked) =>
      statements.some((given) => given.statement === asked.statement && given.version === asked.version),
    ),
  );
}

const adultFirst: readonly PlannedTask[] = [
  task('certification', [], ({ certified }) => (certified === 'yes' ? done : waiting('certifier'))),
  task('details', [], ({ connecticutResident }) => doneIf(connecticutResident === 'yes')),
  task('email', [], ({ kind }) => (kind === 'none' ? waiting('certifier') : done)),
  task('account', ['certification'], ({ registered, emailVerified }) => doneIf(registered && emailVerified)),
  task('login', ['account', 'email'], () => done),
  task('review', ['details', 'login'], judgeReview),
  task('caregiver', ['certification'], ({ authorised }) =>
    authorised === 'no' ? notNeeded : { state: 'done', waitsFor: 'caregiver' },
  ),
  task('documents', ['certification'], judgeDocuments),
  task('affirmations', ['review', 'documents'], judgeStatements),
];

const plans: Partial<Record<SubjectOf, Partial<Record<PurposeOf, readonly PlannedTask[]>>>> = {
  patient: { first: adultFirst },
};

/** The tasks of a session in their order; empty for a kind that has no table yet. */
export const planOf = (subject: SubjectOf, purpose: PurposeOf): readonly PlannedTask[] =>
  plans[subject]?.[purpose] ?? [];
