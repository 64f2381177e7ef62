/** The walk-in's own calls: their session comes from the hand-over, never from what the page says. */
import type { WalkInView } from '../../../preload/contract/registration';
import type { TaskId } from '../../../preload/contract/registration-values';
import type { Caller } from '../../scope/caller';
import { Denied, refuse } from '../../scope/refusal';
import type { GateScope, Scope, UseCase } from '../../scope/scope';
import { comeBack } from '../common/pin';
import { type SessionFile, sessionFile, sessionView } from '../common/session-file';
import { keepAnswers } from './keep-answers';
import { keepDraft } from './keep-draft';

type HandedOver = Extract<Caller, { kind: 'walkIn' }>;

function handedOver({ caller, about }: GateScope): HandedOver {
  if (caller.kind !== 'walkIn') throw new Denied();
  about(caller.about);
  return caller;
}

/** Only what was handed over, and nothing once the walk-in said that they are through. */
function handedTask(task: TaskId, scope: GateScope): HandedOver {
  const caller = handedOver(scope);
  return caller.tasks.includes(task) && !caller.finished ? caller : refuse('not-handed-over');
}

async function viewOf(file: SessionFile, scope: Scope): Promise<WalkInView> {
  const caller = handedOver(scope);
  const { person, tasks, reviewItems, statements } = await sessionView(file, scope);
  const shown = caller.finished ? [] : tasks.filter((task) => caller.tasks.includes(task.id));
  const isShown = (task: TaskId) => shown.some((one) => one.id === task);
  return {
    storeName: scope.house.profile()?.name ?? '',
    language: caller.reading.language,
    name: caller.finished ? null : person.name,
    tasks: shown,
    reviewItems: isShown('review') ? reviewItems : [],
    statements: isShown('affirmations') ? statements : [],
    finished: caller.finished,
  };
}

export const view: UseCase<'walkIn.view'> = async (_input, scope) =>
  viewOf(await sessionFile(handedOver(scope).session, scope), scope);

export const saveTask: UseCase<'walkIn.saveTask'> = async ({ task, version, answers }, scope) => {
  const { session } = handedTask(task, scope);
  return viewOf(await keepAnswers({ session, task, version, answers }, scope), scope);
};

export const saveDraft: UseCase<'walkIn.saveDraft'> = async ({ task, typed }, scope) => {
  const { session } = handedTask(task, scope);
  return keepDraft({ session, task, typed }, scope);
};

/** Nothing of the session is shown any more: the screen waits for the operator. */
export const done: UseCase<'walkIn.done'> = async (_input, scope) => {
  scope.stand({ ...handedOver(scope), finished: true });
  return {};
};

export const takeBack: UseCase<'walkIn.takeBack'> = async ({ pin }, scope) => {
  const caller = handedOver(scope);
  await comeBack(caller, pin, scope);
  return { session: caller.session };
};
