/** The run: bags packed and checked, stops in order, handed to the driver, back again (R-DLV-5, B-DLV-3). */
import { z } from 'zod';
import { Acknowledged, ToAcknowledge } from './acknowledged';
import { call, counterStaff } from './call';
import { Agent, Cents } from './delivery-programme';
import { DeliveryRefusal, OrderBrief } from './delivery-values';
import { Day, Id, Instant, line, note, Version } from './values';

const reason = note(500).pipe(z.string().min(1, 'wrong.required'));

export const RunView = z.strictObject({
  id: Id,
  /** Serial without gaps, for example `M-000003`. */
  number: z.string(),
  version: Version,
  day: Day,
  state: z.enum(['planned', 'out', 'back']),
  /** A member of staff, or a delivery service's person by name. */
  driver: z.strictObject({ operator: Id.nullable(), name: z.string() }).nullable(),
  agent: Agent,
  outAt: Instant.nullable(),
  outBy: z.string().nullable(),
  backAt: Instant.nullable(),
  backBy: z.string().nullable(),
  /** In the order in which they are driven to. */
  stops: z.array(OrderBrief),
  /** Cash that comes back if everybody pays so; tips apart. */
  due: Cents,
  /** What the driver hands in for what was handed over; tips are part of the two. */
  collected: z.strictObject({ cash: Cents, debit: Cents, tips: Cents }),
});
export type RunView = z.infer<typeof RunView>;

const pharmacist = ['pharmacist'] as const;

export const deliveryRunCalls = {
  /**
   * Every line checked against the bag, and the slip's code scanned or its number typed. Card, figures and
   * allowance are judged once more for the delivery's day.
   */
  'delivery.pack': call({
    input: z.strictObject({
      order: Id,
      version: Version,
      code: line(200),
      checked: z.array(z.int().nonnegative()).max(50),
      pmpReviewed: z.boolean(),
      acknowledged: Acknowledged.nullable(),
    }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('packed'), order: OrderBrief }),
      z.strictObject({
        outcome: z.literal('refused'),
        refusals: z.array(DeliveryRefusal),
        toAcknowledge: z.array(ToAcknowledge),
      }),
    ]),
    who: pharmacist,
    effect: 'writes',
    trace: 'act',
  }),
  'delivery.unpack': call({
    input: z.strictObject({ order: Id, version: Version, reason }),
    output: OrderBrief,
    who: pharmacist,
    effect: 'writes',
    trace: 'act',
  }),
  /** Runs of a day that have stops, and orders of it that are on none. */
  'delivery.runs': call({
    input: z.strictObject({ day: Day }),
    output: z.strictObject({
      today: Day,
      runs: z.array(RunView),
      loose: z.array(OrderBrief),
      drivers: z.array(z.strictObject({ id: Id, name: z.string() })),
      agent: Agent.nullable(),
      service: z.string(),
    }),
    who: counterStaff,
    effect: 'reads',
    trace: 'act',
  }),
  /** A new run (`run` null), or other stops, another order of them or another driver for one that has not left. */
  'delivery.planRun': call({
    input: z.strictObject({
      run: Id.nullable(),
      version: Version,
      day: Day,
      orders: z.array(Id).min(1, 'wrong.choose').max(200),
      driver: z.strictObject({ operator: Id.nullable(), name: line(120) }).nullable(),
      key: Id,
    }),
    output: RunView,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
  /**
   * Handed to the driver: every bag was scanned. `run-not-its-day`, `run-not-packed`, `run-not-loaded`,
   * `run-address-denied`, `driver-missing`, `custody-too-long`.
   */
  'delivery.startRun': call({
    input: z.strictObject({ run: Id, version: Version, loaded: z.array(Id).max(200) }),
    output: RunView,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
  /** One that has not left is given up: its orders are on no run. It is listed no more. */
  'delivery.dropRun': call({
    input: z.strictObject({ run: Id, version: Version }),
    output: z.strictObject({}),
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
  /** It left by mistake: planned again, its bags packed. Not once a stop has its outcome: `run-has-outcomes`. */
  'delivery.recallRun': call({
    input: z.strictObject({ run: Id, version: Version }),
    output: RunView,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
  /** Back: every stop has its outcome. `run-not-ended` names how many have none. */
  'delivery.endRun': call({
    input: z.strictObject({ run: Id, version: Version }),
    output: RunView,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
