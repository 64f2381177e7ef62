/** A registration session judged from what is saved: its tasks, what it waits for, whether it can finish. */
import type { z } from 'zod';
import type {
  Answers,
  AnswersOf,
  SessionState as SessionStates,
  TaskId,
  TaskState as TaskStates,
} from '../../preload/contract/registration-values';
import type { RefusalFacts } from '../../preload/contract/reply';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { planOf } from './plans/index';
import type { Demands, PurposeOf, SubjectOf, WaitingOn } from './plans/plan';
import { ruleInForce } from './rulebook';

export type SessionState = z.infer<typeof SessionStates>;
export type TaskState = z.infer<typeof TaskStates>;

export interface SessionFacts extends Demands {
  readonly subject: SubjectOf;
  readonly purpose: PurposeOf;
  readonly state: SessionState;
  readonly answers: Answers;
  /** Tasks with something typed that is not saved. */
  readonly drafts: readonly TaskId[];
}

export interface JudgedTask {
  readonly id: TaskId;
  readonly state: TaskState;
  readonly after: readonly TaskId[];
  readonly waitsFor: WaitingOn | null;
}

export interface JudgedSession {
  readonly tasks: readonly JudgedTask[];
  readonly waitsFor: readonly WaitingOn[];
  readonly nextTask: TaskId | null;
  readonly canFinish: boolean;
}

const over = (state: TaskState | undefined) => state === 'done' || state === 'notNeeded';

function judgeTasks(facts: SessionFacts): JudgedTask[] {
  const states = new Map<TaskId, TaskState>();
  return planOf(facts.subject, facts.purpose).map(({ id, after, judge }) => {
    const amounts = judge(facts.answers, facts);
    const typed = facts.drafts.includes(id) ? 'inProgress' : 'notStarted';
    const ready = after.every((earlier) => over(states.get(earlier)));
    const state = ready ? (amounts?.state ?? typed) : 'cannotStart';
    states.set(id, state);
    return { id, state, after, waitsFor: ready ? (amounts?.waitsFor ?? null) : null };
  });
}

const waitingOrder: readonly WaitingOn[] = ['certifier', 'documents', 'state', 'caregiver'];

function waitsOf(state: SessionState, tasks: readonly JudgedTask[]): WaitingOn[] {
  const asked = new Set(tasks.map((task) => task.waitsFor));
  if (state === 'submitted') return asked.has('caregiver') ? ['state', 'caregiver'] : ['state'];
  return state === 'open' || state === 'returned' ? waitingOrder.filter((one) => asked.has(one)) : [];
}

/** What staff can do themselves comes first; then what somebody else has to mend. */
function nextOf(tasks: readonly JudgedTask[]): TaskId | null {
  const left = tasks.filter((task) => task.state === 'notStarted' || task.state === 'inProgress');
  return (left.find((task) => task.waitsFor === null) ?? left[0])?.id ?? null;
}

/** Task states, what the session waits for, the next task, and whether it can finish. */
export function judgeSession(facts: SessionFacts): JudgedSession {
  const tasks = judgeTasks(facts);
  const open = facts.state === 'open';
  return {
    tasks,
    waitsFor: waitsOf(facts.state, tasks),
    nextTask: open ? nextOf(tasks) : null,
    canFinish: open && tasks.length > 0 && tasks.every((task) => over(task.state)),
  };
}

/** May this task be saved now? Null means yes. Nothing of the state's pages starts uncertified (R-PAT-1). */
export function judgeTaskStart(
  facts: SessionFacts,
  task: TaskId,
  book: Rulebook,
  today: Day,
): RefusalFacts | null {
  if (facts.state !== 'open') return { code: 'session-closed', facts: { state: facts.state }, rule: null };
  const judged = judgeTasks(facts);
  const found = judged.find((one) => one.id === task);
  if (found !== undefined && found.state !== 'cannotStart') return null;
  const first = judged.find((one) => found?.after.includes(one.id) && !over(one.state));
  const rule =
    first?.id === 'certification'
      ? ruleInForce(book, 'certification.beforeRegistration', today, today).rule
      : null;
  return { code: 'task-cannot-start', facts: { task, after: first?.id ?? null }, rule };
}

/** May this session be finished now? Null means yes; else which task is left. */
export function judgeFinish(facts: SessionFacts): RefusalFacts | null {
  const { canFinish, nextTask } = judgeSession(facts);
  if (canFinish) return null;
  if (facts.state !== 'open') return { code: 'session-closed', facts: { state: facts.state }, rule: null };
  return { code: 'session-not-ready', facts: { task: nextTask }, rule: null };
}

/** A "No" to a statement stops the submission and says so (R-PAT-7). */
export function judgeAffirmations(
  answers: AnswersOf<'affirmations'>,
  book: Rulebook,
  today: Day,
): RefusalFacts | null {
  const refused = answers.statements.find((given) => given.answer === 'no');
  if (refused === undefined && answers.onStatePage !== 'no') return null;
  const { value, rule } = ruleInForce(book, 'affirmations.eachYes', today, today);
  if (value !== true) return null;
  return { code: 'affirmation-refused', facts: { statement: refused?.statement ?? null }, rule };
}

/** What can happen to a session as a whole. */
export type SessionEvent = 'submit' | 'finish' | 'register' | 'unregister' | 'return' | 'reopen' | 'abandon';

const moves: Readonly<Record<SessionState, Partial<Record<SessionEvent, SessionState>>>> = {
  open: { submit: 'submitted', finish: 'finished', register: 'registered', abandon: 'abandoned' },
  submitted: { register: 'registered', return: 'returned', abandon: 'abandoned' },
  returned: { reopen: 'open', register: 'registered', abandon: 'abandoned' },
  // Only where what registered it was entered by mistake.
  registered: { unregister: 'submitted' },
  abandoned: {},
  finished: {},
};

/** The state after an event; null where the event cannot happen in that state. */
export const moveSession = (state: SessionState, event: SessionEvent): SessionState | null =>
  moves[state][event] ?? null;

/**
 * The event that ends a session at the counter. Help ends there; so does a change once the state was told of it,
 * since the state issues nothing on it that could be waited for. Whatever registers is the state's to answer.
 */
export const closingEvent = (purpose: PurposeOf): 'submit' | 'finish' =>
  purpose === 'help' || purpose === 'change' ? 'finish' : 'submit';
