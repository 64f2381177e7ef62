import { isLate } from '../../rules/premises';
import type { UseCase } from '../../scope/scope';
import { contactMessages } from '../../store/contact-messages';
import { followUpList } from '../../store/follow-up-list';
import { visitors } from '../../store/visitors';
import { type Visit, visits } from '../../store/visits';
import { isLeftOver, placeOf } from './place';

/** Today has room for this many of those who wait. */
const shown = 3;

export const glance: UseCase<'queue.glance'> = async (_input, { house, now, operator, today, unit }) => {
  const waiting = await visits(unit).waiting(today);
  const called = await visits(unit).called(today);
  const atCounter = await visits(unit).atCounter(today);
  const here = (list: readonly Visit[]) => list.filter((visit) => !isLeftOver(visit, today)).length;
  const ofToday = waiting.filter((visit) => !isLeftOver(visit, today));
  const inside = await visitors(unit).inside();
  const profile = house.profile();
  const filter = { due: 'due', kind: null, whose: 'all' } as const;
  const wish = { filter, operator: operator.id, today, weekUntil: today };
  return {
    now,
    waiting: ofToday.length,
    called: here(called),
    atCounter: here(atCounter),
    leftOver: [...waiting, ...called, ...atCounter].filter((visit) => isLeftOver(visit, today)).length,
    next: ofToday.slice(0, shown).map((visit) => placeOf(visit, today)),
    longestSince: ofToday[0]?.arrivedAt ?? null,
    visitorsInside: inside.length,
    visitorsLate: profile ? inside.filter(({ inAt }) => isLate(inAt, now, profile)).length : 0,
    openMessages: await contactMessages(unit).count('open'),
    followUpsDue: await followUpList(unit).count(wish),
  };
};
