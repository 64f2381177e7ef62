/** The walk-in's own calls: their session comes from the hand-over, never from what the page says. */
import type { WalkInView } from '../../../preload/contract/registration';
import type { TaskId } from '../../../preload/contract/registration-values';
import type { WalkIn } from '../../scope/caller';
import { Denied, refuse } from '../../scope/refusal';
import type { GateScope, Scope, UseCase } from '../../scope/scope';
import { contactMessages } from '../../store/contact-messages';
import { comeBack } from '../common/pin';
import { reachOf } from '../common/reach';
import { type SessionFile, sessionFile, sessionView } from '../common/session-file';
import { keepAnswers } from './keep-answers';
import { keepDraft } from './keep-draft';

function handedOver({ caller, about }: GateScope): WalkIn {
  if (caller.kind !== 'walkIn') throw new Denied();
  about(caller.about);
  return caller;
}

/** Only what was handed over, and nothing once the walk-in said that they are through. */
function handedTask(task: TaskId, scope: GateScope): WalkIn {
  const caller = handedOver(scope);
  return caller.tasks.includes(task) && caller.state === 'working' ? caller : refuse('not-handed-over');
}

/** Once they are through, or away, nothing of the session leaves main. */
async function viewOf(file: SessionFile, scope: Scope): Promise<WalkInView> {
  const caller = handedOver(scope);
  const { person, subject, guide, tasks, reviewItems, statements } = await sessionView(file, scope);
  // A session that a colleague closed meanwhile is nobody's to work on: nothing of it is shown.
  const open = file.record.state === 'open' || file.record.state === 'returned';
  const working = caller.state === 'working' && open;
  const reach = working ? await reachOf(file, scope) : { name: null, phone: null, email: null };
  const shown = working ? tasks.filter((task) => caller.tasks.includes(task.id)) : [];
  const isShown = (task: TaskId) => shown.some((one) => one.id === task);
  return {
    storeName: scope.house.profile()?.name ?? '',
    language: caller.reading.language,
    ...reach,
    minor: working && subject === 'minor' ? person.name : null,
    birthDate: isShown('details') ? person.birthDate : null,
    asksResidency: subject !== 'caregiver',
    emailDomains: isShown('email') ? guide.emailDomains : [],
    at: caller.at,
    state: caller.state === 'working' && !open ? 'through' : caller.state,
    tasks: shown,
    reviewItems: isShown('review') ? reviewItems : [],
    statements: isShown('affirmations') ? statements : [],
    question: working ? await contactMessages(scope.unit).draft(caller.session) : null,
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

/** Kept in memory only, with the hand-over itself. */
export const moved: UseCase<'walkIn.moved'> = async (at, scope) => {
  const caller = handedOver(scope);
  if (caller.state === 'working') scope.stand({ ...caller, at });
  return {};
};

/** Nothing of the session is shown any more: the screen waits for the operator. */
export const done: UseCase<'walkIn.done'> = async (_input, scope) => {
  scope.stand({ ...handedOver(scope), state: 'through' });
  return {};
};

/** What was typed lies in the store as drafts; where the walk-in was is known here. */
export const blank: UseCase<'walkIn.blank'> = async (_input, scope) => {
  const caller = handedOver(scope);
  if (caller.state === 'working') scope.stand({ ...caller, state: 'blank' });
  return {};
};

export const takeBack: UseCase<'walkIn.takeBack'> = async ({ pin }, scope) => {
  const caller = handedOver(scope);
  await comeBack(caller, pin, scope);
  return { session: caller.session };
};

export const showAgain: UseCase<'walkIn.showAgain'> = async ({ pin }, scope) => {
  const caller = handedOver(scope);
  if (caller.state !== 'blank') refuse('not-handed-over');
  await comeBack(caller, pin, scope);
  scope.stand({ ...caller, state: 'working' });
  return {};
};
