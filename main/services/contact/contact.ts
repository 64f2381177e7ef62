/** Messages that walk-ins leave, and how staff answered them (R-ST-2). Nothing is sent from here. */
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { contactMessages } from '../../store/contact-messages';

const pageSize = 20;

export const send: UseCase<'contact.send'> = async (message, scope) => {
  const { caller, newId, now, operator, unit } = scope;
  const id = newId();
  const session = caller.kind === 'walkIn' ? caller.session : null;
  scope.about(session ?? id);
  await contactMessages(unit).add({ ...message, id, session, at: now, by: operator.id });
  return {};
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
