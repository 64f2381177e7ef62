/** Who waits, who was called and how it ended (R-ST-1). A place is never deleted. */
import { z } from 'zod';
import { PlaceMove, PlaceState, VisitReason } from '../../preload/contract/queue';
import type { Day, Instant } from '../../preload/contract/values';
import { columns, day, instant, leaveAll, leaveOne, metOne } from './rows';
import type { Unit } from './unit';

const VisitRow = z
  .object({
    id: z.string(),
    serial: z.number(),
    day,
    name: z.string(),
    reason: VisitReason,
    personId: z.string().nullable(),
    state: PlaceState,
    at: instant,
    calledAt: instant.nullable(),
    callerName: z.string().nullable(),
    attendedAt: instant.nullable(),
    attendantName: z.string().nullable(),
    endedAt: instant.nullable(),
    version: z.number(),
  })
  .transform(({ serial, personId, at, callerName, attendantName, ...row }) => ({
    ...row,
    number: serial,
    person: personId,
    arrivedAt: at,
    calledBy: callerName,
    attendedBy: attendantName,
  }));
export type Visit = z.infer<typeof VisitRow>;

/** When a step was taken and by whom: now, as it stands, or no longer. */
type Since = { readonly at: Instant; readonly by: string } | 'asBefore' | null;
const since = (step: 'called' | 'attended', to: Since) =>
  to === 'asBefore' ? {} : { [`${step}_at`]: to?.at ?? null, [`${step}_by`]: to?.by ?? null };

export const visits = (unit: Unit) => {
  const all = () =>
    unit('visit')
      .leftJoin('operator as caller', 'caller.id', 'visit.called_by')
      .leftJoin('operator as attendant', 'attendant.id', 'visit.attended_by')
      .select('visit.*', 'caller.name as caller_name', 'attendant.name as attendant_name');
  /** Today's before those left over from earlier days, each in the order of their coming. */
  const inState = (state: PlaceState, today: Day) =>
    all().where({ state }).orderByRaw('visit.day < ?, visit.at, visit.serial', [today]);
  return {
    async add(visit: {
      id: string;
      day: Day;
      serial: number;
      name: string;
      reason: VisitReason;
      person: string | null;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { person, ...rest } = visit;
      await unit('visit').insert({ ...columns(rest), person_id: person, state: 'waiting', version: 1 });
    },

    async byId(id: string): Promise<Visit | undefined> {
      return leaveOne(VisitRow, await all().where('visit.id', id).first());
    },

    async waiting(today: Day): Promise<Visit[]> {
      return leaveAll(VisitRow, await inState('waiting', today));
    },

    async called(today: Day): Promise<Visit[]> {
      return leaveAll(VisitRow, await inState('called', today));
    },

    async atCounter(today: Day): Promise<Visit[]> {
      return leaveAll(VisitRow, await inState('atCounter', today));
    },

    /** Of today alone: whoever is left over from an earlier day is not there to be called. */
    async next(today: Day): Promise<Visit | undefined> {
      return leaveOne(VisitRow, await inState('waiting', today).where('visit.day', today).first());
    },

    /** Of that day, newest end first. */
    async endedOn(on: Day): Promise<Visit[]> {
      const rows = all()
        .where('visit.day', on)
        .whereNotNull('ended_at')
        .orderBy([
          { column: 'ended_at', order: 'desc' },
          { column: 'serial', order: 'desc' },
        ]);
      return leaveAll(VisitRow, await rows);
    },

    /** When those of a day came and were called. */
    async waitsOf(on: Day): Promise<{ at: Instant; calledAt: Instant }[]> {
      const rows = await unit('visit').where({ day: on }).whereNotNull('called_at').select('at', 'called_at');
      return leaveAll(z.object({ at: instant, calledAt: instant }), rows);
    },

    async moves(visit: string): Promise<PlaceMove[]> {
      const rows = await unit('visit_event').where({ visit_id: visit }).orderBy('sequence');
      return leaveAll(z.object({ move: PlaceMove }), rows).map(({ move }) => move);
    },

    /** Adds the event and changes the place with it; throws `StaleError` unless it is in `version`. */
    async move(to: {
      id: string;
      version: number;
      move: PlaceMove;
      state: PlaceState;
      called: Since;
      attended: Since;
      endedAt: Instant | null;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { id, version, move, state, called, attended, endedAt, at, by } = to;
      const changed = await unit('visit')
        .where({ id, version })
        .update({
          state,
          ended_at: endedAt,
          version: version + 1,
          ...since('called', called),
          ...since('attended', attended),
        });
      metOne(changed, 'place');
      await unit('visit_event').insert({ visit_id: id, move, at, by });
    },
  };
};
