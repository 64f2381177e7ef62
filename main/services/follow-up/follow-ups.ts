/** What somebody at the counter has to come back to, as a page to work through (B-REG-4). */
import type { DueFilter } from '../../../preload/contract/follow-up';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { StaleError } from '../../store/errors';
import { followUpList, type ListedFollowUp } from '../../store/follow-up-list';
import { followUps } from '../../store/follow-ups';
import { wishOf } from '../common/follow-up-wish';

const pageSize = 25;

export const list: UseCase<'followUp.list'> = async ({ filter, after }, scope) => {
  const kept = followUpList(scope.unit);
  const { today } = scope;
  const page = await kept.page(wishOf(filter, scope), after, pageSize + 1);
  const count = (due: DueFilter) => kept.count(wishOf({ ...filter, due }, scope));
  return {
    today,
    followUps: page
      .slice(0, pageSize)
      .map((one) => ({ ...one, overdue: one.done === null && one.due < today })),
    more: page.length > pageSize,
    counts: {
      due: await count('due'),
      week: await count('week'),
      later: await count('later'),
      open: await count('open'),
      done: await count('done'),
    },
  };
};

async function one(id: string, scope: Scope): Promise<ListedFollowUp> {
  const found = (await followUpList(scope.unit).byId(id)) ?? refuse('not-found');
  scope.about(found.about.id ?? found.session?.id ?? id);
  return found;
}

export const done: UseCase<'followUp.done'> = async ({ followUp, note }, scope) => {
  await one(followUp, scope);
  await followUps(scope.unit).done({ id: followUp, at: scope.now, by: scope.operator.id, note });
  return {};
};

export const undo: UseCase<'followUp.undo'> = async ({ followUp }, scope) => {
  const { done: ended } = await one(followUp, scope);
  if (!ended?.mayUndo) throw new StaleError('follow-up');
  await followUpList(scope.unit).undo({ id: followUp, at: scope.now, by: scope.operator.id });
  return {};
};

export const move: UseCase<'followUp.move'> = async ({ followUp, to, reason }, scope) => {
  const { due, done: ended } = await one(followUp, scope);
  if (ended) throw new StaleError('follow-up');
  if (to < scope.today) unacceptable('to', 'dayPast');
  if (to === due) unacceptable('to', 'sameDay');
  const { now, operator, unit } = scope;
  scope.because(reason);
  await followUpList(unit).move({ id: followUp, from: due, to, why: reason, at: now, by: operator.id });
  return {};
};
