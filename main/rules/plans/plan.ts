/** What a plan is: the tasks of one kind of session in their order, and how each is judged. */
import type {
  Answers,
  AnswersOf,
  Purpose,
  Subject,
  TaskId,
  Waiting,
} from '../../../preload/contract/registration-values';

export type SubjectOf = Subject;
export type PurposeOf = Purpose;
export type WaitingOn = Waiting;

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
  /** The caregiver named here has handed in their own part, in a session of their own. */
  readonly caregiverDone: boolean;
  /** The state registered them as a minor; they are of age now (R-MIN-2). */
  readonly cameOfAge: boolean;
  /** Ids of the rulebook's lists. */
  readonly lists: {
    readonly letters: readonly string[];
    readonly requirements: readonly string[];
    readonly bonaFide: readonly string[];
    readonly certifyingSteps: readonly string[];
    readonly cpmrsSteps: readonly string[];
  };
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
export type Plan = readonly PlannedTask[];

export const done: Amounts = { state: 'done', waitsFor: null };
export const notNeeded: Amounts = { state: 'notNeeded', waitsFor: null };
export const inProgress: Amounts = { state: 'inProgress', waitsFor: null };
export const waiting = (waitsFor: WaitingOn): Amounts => ({ state: 'inProgress', waitsFor });
export const doneIf = (enough: boolean) => (enough ? done : inProgress);

export const task = <Task extends TaskId>(
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

/** The same task, asked only where the other answers call for it: else it is not needed at all. */
export const onlyIf = (planned: PlannedTask, needed: (answers: Answers) => boolean): PlannedTask => ({
  ...planned,
  judge: (all, demands) => (needed(all) ? planned.judge(all, demands) : notNeeded),
});
