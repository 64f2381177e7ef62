/** The walk-in queue: a place with a number of the day, and how long people wait (R-ST-1). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { choice, Day, Id, Instant, line, Version } from './values';

/** What somebody comes for. */
export const visitReasons = [
  'register',
  'renew',
  'caregiver',
  'card',
  'question',
  'delivery',
  'other',
] as const;
export const VisitReason = z.enum(visitReasons);
export type VisitReason = z.infer<typeof VisitReason>;

export const PlaceState = z.enum(['waiting', 'called', 'atCounter', 'served', 'left', 'noShow']);
export type PlaceState = z.infer<typeof PlaceState>;

/** What happens to a place: `attend` when they stand at the counter, `serve` when they were helped; `undo` takes the last of the others back. */
export const PlaceMove = z.enum(['call', 'attend', 'serve', 'leave', 'noShow', 'undo']);
export type PlaceMove = z.infer<typeof PlaceMove>;

export const Place = z.strictObject({
  id: Id,
  /** 1, 2, 3 … of its day. */
  number: z.int().positive(),
  day: Day,
  /** As they wish to be called. */
  name: z.string(),
  reason: VisitReason,
  person: Id.nullable(),
  state: PlaceState,
  arrivedAt: Instant,
  calledAt: Instant.nullable(),
  calledBy: z.string().nullable(),
  /** Since when they stand at the counter, and who helps them; null, too, where an older store did not keep it. */
  attendedAt: Instant.nullable(),
  attendedBy: z.string().nullable(),
  endedAt: Instant.nullable(),
  /** Of an earlier day, and nobody said how it ended. */
  leftOver: z.boolean(),
  version: Version,
});
export type Place = z.infer<typeof Place>;

/** Whole minutes between two instants: elapsed time, whatever the clocks on the wall do. */
export const minutesBetween = (from: string, until: string | number): number =>
  Math.max(0, Math.floor((new Date(until).getTime() - Date.parse(from)) / 60_000));

/** Minutes that people waited or were helped today; null before the first. */
const Spans = z.strictObject({ people: z.int(), median: z.int(), longest: z.int() }).nullable();

const who = counterStaff;

export const queueCalls = {
  'queue.board': call({
    input: z.strictObject({}),
    output: z.strictObject({
      today: Day,
      now: Instant,
      /** In the order in which they are called. */
      waiting: z.array(Place),
      called: z.array(Place),
      atCounter: z.array(Place),
      /** Today's that came to an end, newest first. */
      ended: z.array(Place),
      /** How long those called today had waited. */
      waits: Spans,
      /** How long those helped today stood at the counter. */
      served: Spans,
    }),
    who,
    effect: 'reads',
    trace: 'none',
  }),
  'queue.join': call({
    input: z.strictObject({
      name: line(200),
      reason: z.string().pipe(choice(visitReasons)),
      person: Id.nullable(),
      /** Made when the form opens: sent twice, it takes one place. */
      key: Id.nullable().default(null),
    }),
    output: Place,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** The next one, for this window alone; null where nobody waits. */
  'queue.callNext': call({
    input: z.strictObject({}),
    output: Place.nullable(),
    who,
    effect: 'writes',
    trace: 'act',
  }),
  'queue.move': call({
    input: z.strictObject({ place: Id, version: Version, move: PlaceMove }),
    output: Place,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** What Today shows of the queue, the visitors, the inbox and the follow-ups. */
  'queue.glance': call({
    input: z.strictObject({}),
    output: z.strictObject({
      now: Instant,
      waiting: z.int(),
      called: z.int(),
      atCounter: z.int(),
      leftOver: z.int(),
      next: z.array(Place),
      longestSince: Instant.nullable(),
      visitorsInside: z.int(),
      /** Still inside after the store has closed, or since an earlier day. */
      visitorsLate: z.int(),
      openMessages: z.int(),
      followUpsDue: z.int(),
    }),
    who,
    effect: 'reads',
    trace: 'none',
  }),
} as const;
