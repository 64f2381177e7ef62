/** The visitor log (B-REG-5): who entered without a card, with whom, authorised by whom, and when they left. */
import type { Visitor } from '../../../preload/contract/visitor';
import { isLate } from '../../rules/premises';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { operators } from '../../store/operators';
import { type VisitorRecord, visitors } from '../../store/visitors';
import { periodOf } from './period';

const pageSize = 25;

function viewOf(record: VisitorRecord, { house, now }: Scope): Visitor {
  const profile = house.profile();
  return { ...record, late: record.outAt === null && profile !== null && isLate(record.inAt, now, profile) };
}

export const list: UseCase<'visitor.list'> = async ({ from, until, after }, scope) => {
  const kept = visitors(scope.unit);
  const period = periodOf({ from, until }, scope);
  const inside = await kept.inside();
  const past = await kept.gone(period, after, pageSize + 1);
  const staff = await operators(scope.unit).list();
  return {
    inside: inside.map((record) => viewOf(record, scope)),
    past: past.slice(0, pageSize).map((record) => viewOf(record, scope)),
    more: past.length > pageSize,
    staff: staff.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
  };
};

export const enter: UseCase<'visitor.enter'> = async (visitor, scope) => {
  const { newId, now, operator, unit } = scope;
  const kept = visitors(unit);
  const escort = await operators(unit).byId(visitor.escort);
  if (!escort?.active) unacceptable('escort', 'choose');
  const wearing = await kept.wearing(visitor.badge);
  if (wearing) unacceptable('badge', 'badgeWorn', { name: wearing.name });
  const id = newId();
  scope.about(id);
  await kept.add({ ...visitor, id, at: now, by: operator.id });
  return viewOf((await kept.byId(id)) ?? refuse('not-found'), scope);
};

export const leave: UseCase<'visitor.leave'> = async ({ visitor }, scope) => {
  const kept = visitors(scope.unit);
  if (!(await kept.byId(visitor))) refuse('not-found');
  scope.about(visitor);
  await kept.leave({ id: visitor, at: scope.now, by: scope.operator.id });
  return viewOf((await kept.byId(visitor)) ?? refuse('not-found'), scope);
};
