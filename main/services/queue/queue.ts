/** The queue: who waits, who is next, how it ended, and how long it took (R-ST-1). */
import { minutesBetween } from '../../../preload/contract/queue';
import { spansOf } from '../../rules/queue';
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { people } from '../../store/people';
import { serials } from '../../store/serials';
import { type Visit, visits } from '../../store/visits';
import { sentOnce } from '../common/sent-once';
import { moved, placeOf } from './place';

/** Of those who were helped, not of those who left. */
const servedMinutes = ({ attendedAt, endedAt, state }: Visit): number[] =>
  state === 'served' && attendedAt && endedAt ? [minutesBetween(attendedAt, endedAt)] : [];

export const board: UseCase<'queue.board'> = async (_input, { now, today, unit }) => {
  const kept = visits(unit);
  const waits = await kept.waitsOf(today);
  const ended = await kept.endedOn(today);
  const shown = (list: readonly Visit[]) => list.map((visit) => placeOf(visit, today));
  return {
    today,
    now,
    waiting: shown(await kept.waiting(today)),
    called: shown(await kept.called(today)),
    atCounter: shown(await kept.atCounter(today)),
    ended: shown(ended),
    waits: spansOf(waits.map(({ at, calledAt }) => minutesBetween(at, calledAt))),
    served: spansOf(ended.flatMap(servedMinutes)),
  };
};

export const join: UseCase<'queue.join'> = async ({ key, ...wanted }, scope) => {
  const { now, operator, today, unit } = scope;
  const { person } = wanted;
  if (person !== null && !(await people(unit).byId(person))) refuse('not-found');
  const kept = visits(unit);
  const id = await sentOnce({ call: 'queue.join', key, wanted }, scope, async (made) => {
    const serial = await serials(unit).next(`queue ${today}`);
    await kept.add({ ...wanted, id: made, day: today, serial, at: now, by: operator.id });
  });
  scope.about(person ?? id);
  return placeOf((await kept.byId(id)) ?? refuse('not-found'), today);
};

/** Reading and calling are one transaction: two windows never call the same person. */
export const callNext: UseCase<'queue.callNext'> = async (_input, scope) => {
  const next = await visits(scope.unit).next(scope.today);
  return next ? moved({ place: next.id, version: next.version, move: 'call' }, scope) : null;
};

export const move: UseCase<'queue.move'> = (to, scope) => moved(to, scope);
