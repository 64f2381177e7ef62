/** The walk-in's own calls: their session comes from the hand-over, never from what the page says. */
import type { WalkInView } from '../../../preload/contract/registration';
import type { Caller } from '../../scope/caller';
import { nobody } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { GateScope, Scope, UseCase } from '../../scope/scope';
import { sessions } from '../../store/sessions';
import { pinIsRight } from '../common/pin';
import { type SessionFile, sessionFile, sessionView } from '../common/session-file';
import { keepAnswers } from './keep-answers';

type HandedOver = Extract<Caller, { kind: 'walkIn' }>;

const handedOver = ({ caller }: GateScope): HandedOver =>
  caller.kind === 'walkIn' ? caller : refuse('not-handed-over');

async function viewOf(file: SessionFile, scope: Scope): Promise<WalkInView> {
  const caller = handedOver(scope);
  const { patient, tasks, reviewItems, statements } = await sessionView(file, scope);
  const shown = caller.finished ? [] : tasks.filter((task) => caller.tasks.includes(task.id));
  return {
    storeName: scope.house.profile()?.name ?? '',
    language: caller.language,
    name: patient.name,
    tasks: shown,
    reviewItems: caller.finished ? [] : reviewItems,
    statements: caller.finished ? [] : statements,
    finished: caller.finished,
  };
}

export const view: UseCase<'walkIn.view'> = async (_input, scope) =>
  viewOf(await sessionFile(handedOver(scope).session, scope), scope);

export const saveTask: UseCase<'walkIn.saveTask'> = async ({ task, version, answers }, scope) => {
  const { session, tasks } = handedOver(scope);
  if (!tasks.includes(task)) refuse('not-handed-over');
  return viewOf(await keepAnswers({ session, task, version, answers }, scope), scope);
};

export const saveDraft: UseCase<'walkIn.saveDraft'> = async ({ task, typed }, scope) => {
  const { session, tasks } = handedOver(scope);
  if (!tasks.includes(task)) refuse('not-handed-over');
  await sessions(scope.unit).saveDraft({ session, task, typist: 'walkIn', typed, at: scope.now });
  return { savedAt: scope.now };
};

/** Nothing of the session is shown any more: the screen waits for the operator. */
export const done: UseCase<'walkIn.done'> = async (_input, scope) => {
  const caller = handedOver(scope);
  scope.about(caller.session);
  scope.stand({ ...caller, finished: true });
  return {};
};

export const takeBack: UseCase<'walkIn.takeBack'> = async ({ pin }, scope) => {
  const caller = handedOver(scope);
  scope.about(caller.session);
  const checked = await pinIsRight(caller, pin, scope.house);
  if (checked.kind === 'right') {
    scope.stand({ kind: 'operator', operator: caller.operator });
    return { session: caller.session };
  }
  if (checked.kind === 'wrong') {
    scope.stand({ ...caller, wrongPins: checked.tries });
    return refuse('pin-wrong', { left: checked.left });
  }
  scope.stand(nobody);
  return refuse('pin-spent');
};
