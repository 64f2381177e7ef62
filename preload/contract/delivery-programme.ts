/** How the store delivers, as data of the store profile: what is null here is as the rulebook says (R-DLV-1 to R-DLV-4). */
import { z } from 'zod';
import { Rule } from './registration';
import { weekday } from './rulebook-parts';
import { Clock, Day, line, Zip } from './values';

/** Whole cents. */
export const Cents = z.int().nonnegative();
/** What a person types: a hundred thousand dollars at most. */
export const TypedCents = z
  .int('wrong.money')
  .nonnegative('wrong.money')
  .max(10_000_000, 'wrong.moneyTooMuch');

/** One delivery window of a week. */
const ProgrammeWindow = z
  .strictObject({
    weekday,
    from: Clock,
    to: Clock,
    /** How many orders it takes; null is the rulebook's `delivery.capacity`, and no limit where that is not set. */
    capacity: z.int('wrong.units').min(1, 'wrong.units').max(500, 'wrong.units').nullable(),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'wrong.windowEnds' });

/** Nobody is in two windows at once: those of one weekday do not overlap. */
const apart = (windows: readonly { weekday: string; from: string; to: string }[]): boolean =>
  windows.every((one, at) =>
    windows
      .slice(at + 1)
      .every((other) => one.weekday !== other.weekday || one.to <= other.from || other.to <= one.from),
  );

/** Holidays that a store may choose to keep; on which day each falls is the calendar's. */
export const holidays = [
  'newYear',
  'martinLutherKing',
  'presidents',
  'memorial',
  'juneteenth',
  'independence',
  'labor',
  'columbus',
  'veterans',
  'thanksgiving',
  'christmas',
] as const;
export const Holiday = z.enum(holidays);
export type Holiday = z.infer<typeof Holiday>;

export const Closure = z
  .strictObject({
    from: Day,
    /** Last day, inclusive. */
    to: Day,
    why: line(120),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'wrong.periodBackwards' });

export const agents = ['ownEmployee', 'deliveryService'] as const;
export const Agent = z.enum(agents, 'wrong.choose');
export type Agent = z.infer<typeof Agent>;

/** Amounts to which what is due can be rounded down, in cents: coins that people have at the door. */
export const roundings = [1, 5, 10, 25, 100] as const;

/** Each for itself; together they are the programme. */
export const ProgrammeParts = z.strictObject({
  /** Null: the rulebook's `delivery.windows`. */
  windows: z
    .array(ProgrammeWindow)
    .min(1, 'wrong.required')
    .max(50)
    .refine(apart, 'wrong.windowsOverlap')
    .nullable(),
  /** Null: the rulebook's `delivery.minimum`. */
  minimum: TypedCents.nullable(),
  /** Hours from the order to the window's start; null: the rulebook's `delivery.lead`. */
  leadHours: z.int('wrong.units').min(0, 'wrong.units').max(336, 'wrong.units').nullable(),
  /** How far ahead windows are offered. */
  weeksAhead: z.int('wrong.units').min(1, 'wrong.units').max(12, 'wrong.units'),
  /** Where distances are measured from; null is the store's own address. */
  fromZip: Zip.nullable(),
  /** Null: the rulebook's `delivery.radius`, which no document gives. */
  radiusMiles: z.int('wrong.units').min(1, 'wrong.units').max(150, 'wrong.units').nullable(),
  /** So near to the radius, either way, a member of staff decides: the middle of a ZIP area is not the house. */
  bandMiles: z.int('wrong.units').min(0, 'wrong.units').max(20, 'wrong.units'),
  /** Towns that are served whatever their distance; null: the rulebook's `delivery.towns`. */
  towns: z.array(line(80)).min(1, 'wrong.required').max(200).nullable(),
  /** Who drives; null is not said. */
  agent: Agent.nullable(),
  /** Name of the delivery service, where one drives. */
  service: z.union([z.literal(''), line(120)]),
  rounding: z.literal(roundings, 'wrong.choose'),
  holidays: z.array(Holiday).max(holidays.length),
  closures: z.array(Closure).max(200),
});

export const DeliveryProgramme = ProgrammeParts.refine(
  ({ agent, service }) => agent !== 'deliveryService' || service !== '',
  {
    path: ['service'],
    message: 'wrong.required',
  },
);
export type DeliveryProgramme = z.infer<typeof DeliveryProgramme>;

/** What a store that begins to deliver starts with: everything else is as the rulebook says. */
export const begunProgramme: DeliveryProgramme = {
  windows: null,
  minimum: null,
  leadHours: null,
  weeksAhead: 6,
  fromZip: null,
  radiusMiles: null,
  bandMiles: 3,
  towns: null,
  agent: null,
  service: '',
  rounding: 1,
  holidays: [],
  closures: [],
};

/** A value with where it comes from: a rule of the rulebook, or the store's own profile (`rule` is null). */
const told = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value: value.nullable(), rule: Rule.nullable() });

/** The programme as it holds today, or as it would hold where the store does not deliver yet; `value: null` is not set. */
export const Programme = z.strictObject({
  delivers: z.boolean(),
  windows: told(
    z.array(z.strictObject({ weekday, from: Clock, to: Clock, capacity: z.int().positive().nullable() })),
  ),
  capacity: told(z.int().positive()),
  minimum: told(Cents),
  leadHours: told(z.int().nonnegative()),
  radiusMiles: told(z.int().positive()),
  towns: told(z.array(z.string())),
  /** Which agents the rules allow. */
  agents: told(z.array(Agent)),
  custodyHours: told(z.int().positive()),
  agent: Agent.nullable(),
  fromZip: Zip.nullable(),
});
export type Programme = z.infer<typeof Programme>;
