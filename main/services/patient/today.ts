import { addDays, endOfDay, startOfDay } from '../../rules/calendar';
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { followUps } from '../../store/follow-ups';
import { briefOf, sessions } from '../../store/sessions';

/** Follow-ups are shown this many days before they are due, so that a week can be planned. */
const daysAhead = 7;

export const board: UseCase<'today.board'> = async (_input, { today, unit, zone }) => {
  const kept = sessions(unit);
  const due = await followUps(unit).dueBy(addDays(today, daysAhead));
  return {
    today,
    inProgress: (await kept.inState(['open', 'returned'])).map(briefOf),
    submitted: (await kept.inState(['submitted'])).map(briefOf),
    followUps: due.map(({ id, kind, due: day, about, session }) => ({
      id,
      kind,
      due: day,
      overdue: day < today,
      about,
      session,
    })),
    finishedToday: await kept.countEvents({
      what: ['submitted', 'finished'],
      from: startOfDay(zone, today),
      until: endOfDay(zone, today),
    }),
  };
};

export const followUpDone: UseCase<'today.followUpDone'> = async ({ followUp }, scope) => {
  const kept = followUps(scope.unit);
  const { about, session } = (await kept.byId(followUp)) ?? refuse('not-found');
  scope.about(about.id ?? session ?? followUp);
  await kept.done({ id: followUp, at: scope.now, by: scope.operator.id });
  return {};
};
