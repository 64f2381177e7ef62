/** Messages that walk-ins leave, and how staff answered them (R-ST-2). Nothing is sent from here. */
import type { WalkIn } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { contactMessages } from '../../store/contact-messages';
import { sentOnce } from '../common/sent-once';
import { refuseUnwritable } from '../common/writable';

const pageSize = 20;

/** The hand-over that the walk-in still works in; null for staff. */
function handedOver({ caller, about }: Scope): WalkIn | null {
  if (caller.kind !== 'walkIn') return null;
  about(caller.about);
  return caller.state === 'working' ? caller : refuse('not-handed-over');
}

export const send: UseCase<'contact.send'> = async ({ key, ...message }, scope) => {
  const { now, operator, unit } = scope;
  const walkIn = handedOver(scope);
  const session = walkIn?.session ?? null;
  const kept = contactMessages(unit);
  const wanted = { ...message, session };
  const id = await sentOnce({ call: 'contact.send', key, wanted }, scope, (made) =>
    kept.add({ ...wanted, id: made, at: now, by: operator.id }),
  );
  if (session === null) scope.about(id);
  else await kept.saveDraft({ session, typed: null, at: now });
  return {};
};

/** Of the hand-over alone; staff who write a message down keep no draft. */
export const saveDraft: UseCase<'contact.saveDraft'> = async ({ typed }, scope) => {
  const { session } = handedOver(scope) ?? refuse('not-handed-over');
  refuseUnwritable(typed);
  await contactMessages(scope.unit).saveDraft({ session, typed, at: scope.now });
  return { savedAt: scope.now };
};

export const inbox: UseCase<'contact.inbox'> = async ({ state, after }, { unit }) => {
  const kept = contactMessages(unit);
  const page = await kept.page(state, after, pageSize + 1);
  return {
    messages: page.slice(0, pageSize),
    more: page.length > pageSize,
    open: await kept.count('open'),
    answered: await kept.count('answered'),
  };
};

export const answer: UseCase<'contact.answer'> = async (to, scope) => {
  const kept = contactMessages(scope.unit);
  if (!(await kept.byId(to.message))) refuse('not-found');
  scope.about(to.message);
  await kept.answer({ ...to, at: scope.now, by: scope.operator.id });
  return {};
};

export const reopen: UseCase<'contact.reopen'> = async (to, scope) => {
  const kept = contactMessages(scope.unit);
  if (!(await kept.byId(to.message))) refuse('not-found');
  scope.about(to.message);
  await kept.reopen({ ...to, at: scope.now, by: scope.operator.id });
  return {};
};
