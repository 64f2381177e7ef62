/** Reads what training mode is made from: its staff, people, what they received, and what is brought to them. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ExternalSource, Milligrams } from '../preload/contract/allowance';
import { CertificateKind, StandingState } from '../preload/contract/card';
import { PaymentKind } from '../preload/contract/delivery-door';
import { Cents, DeliveryProgramme, ProgrammeParts } from '../preload/contract/delivery-programme';
import { DoorCheck, OrderLine } from '../preload/contract/delivery-values';
import { SaleItem } from '../preload/contract/dispense';
import { weekday } from '../preload/contract/rulebook-parts';
import {
  Address,
  CardNumber,
  Clock,
  Day,
  Email,
  Language,
  NamePart,
  Passphrase,
  PersonName,
  Phone,
  Pin,
  Role,
} from '../preload/contract/values';
import { readJson } from './resources';

const folderOf = (resources: string) => join(resources, 'training');

/** Counted back from the day on which the training store is made. */
const days = z.int().nonnegative();

/** A made-up patient. */
const TrainingPerson = z.strictObject({
  name: PersonName,
  birthDate: Day,
  language: Language,
  email: Email,
  phone: Phone,
  address: Address,
  /** Null: nobody has certified this person yet. */
  certifiedDaysAgo: days.nullable(),
  visitedDaysAgo: days,
  /** How far the registration got at that visit. */
  reached: z.enum(['certifierNeeded', 'readyToHandOver', 'submitted']),
  card: z
    .strictObject({
      kind: CertificateKind,
      number: CardNumber,
      enteredDaysAgo: days,
      issuedDaysAgo: days,
      state: z.strictObject({ is: StandingState, daysAgo: days, reason: z.string().min(1) }).nullable(),
    })
    .nullable(),
});
export type TrainingPerson = z.infer<typeof TrainingPerson>;

const event = { card: CardNumber, daysAgo: days };

/** Something that happened to the holder of a made-up card, on a day of its own. */
const TrainingEvent = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('sale'),
    ...event,
    items: z.array(SaleItem).min(1),
    /** More than may be sold: an attempt that the store refuses. */
    refused: z.boolean().default(false),
    /** Taken back whole. */
    returned: z.strictObject({ daysAgo: days, reason: z.string().min(1) }).optional(),
  }),
  /** What a source shows of the running period. */
  z.strictObject({ what: z.literal('figure'), ...event, milligrams: Milligrams, source: ExternalSource }),
  /** The certifier's own, from that day on. */
  z.strictObject({ what: z.literal('amount'), ...event, milligrams: Milligrams }),
  /** The card was shown, and nothing came of it. */
  z.strictObject({ what: z.literal('shown'), ...event }),
]);
export type TrainingEvent = z.infer<typeof TrainingEvent>;

const order = {
  card: CardNumber,
  placedDaysAgo: days,
  /** Days before the store is made are below 0. */
  window: z.strictObject({ inDays: z.int(), from: Clock, to: Clock }),
  lines: z.array(OrderLine).min(1),
  discount: Cents,
  note: z.string(),
};
/** What came back to the store was counted in again, or is still waiting for it. */
const back = { doorAt: Clock, countedBack: z.boolean() };

/** An order for the home of a made-up card's holder, and how far it got. */
const TrainingOrder = z.discriminatedUnion('reached', [
  z.strictObject({ ...order, reached: z.enum(['waiting', 'scheduled', 'packed', 'out']) }),
  z.strictObject({
    ...order,
    reached: z.literal('delivered'),
    doorAt: Clock,
    payment: PaymentKind,
    /** Cents that were a tip. */
    over: Cents,
  }),
  z.strictObject({ ...order, reached: z.enum(['refused', 'notHome']), ...back }),
  z.strictObject({ ...order, reached: z.literal('failedCheck'), ...back, failed: z.array(DoorCheck).min(1) }),
  z.strictObject({ ...order, reached: z.literal('cancelled'), daysAgo: days, reason: z.string().min(1) }),
]);
export type TrainingOrder = z.infer<typeof TrainingOrder>;

const Hours = z.strictObject({ from: Clock, to: Clock, capacity: z.int().positive() });

const Deliveries = z
  .strictObject({
    /** What no source document says. */
    madeUp: z.string(),
    everyDay: z.array(Hours).min(1),
    programme: ProgrammeParts.omit({ windows: true }),
    orders: z.array(TrainingOrder),
  })
  .transform(({ everyDay, orders, programme }) => {
    const windows = weekday.options.flatMap((day) => everyDay.map((hours) => ({ weekday: day, ...hours })));
    return { programme: DeliveryProgramme.parse({ ...programme, windows }), orders };
  });

const Staff = z.strictObject({
  accounts: z
    .array(z.strictObject({ name: NamePart, passphrase: Passphrase, pin: Pin, roles: z.array(Role).min(1) }))
    .min(1),
});
const People = z.strictObject({ people: z.array(TrainingPerson) });
const History = z.strictObject({ events: z.array(TrainingEvent) });

export interface MadeUp {
  readonly people: readonly TrainingPerson[];
  readonly events: readonly TrainingEvent[];
  readonly programme: DeliveryProgramme;
  readonly orders: readonly TrainingOrder[];
}

/** The made-up staff of training mode; the first of them founds the training store. */
export async function loadTrainingStaff(resources: string): Promise<z.infer<typeof Staff>> {
  return Staff.parse(await readJson(join(folderOf(resources), 'staff.json')));
}

/** Made-up patients, what they received and ordered, in the order of each day, and how the made-up store delivers. */
export async function loadTraining(resources: string): Promise<MadeUp> {
  const read = (name: string) => readJson(join(folderOf(resources), name));
  const { people } = People.parse(await read('people.json'));
  const { events } = History.parse(await read('history.json'));
  return { people, events, ...Deliveries.parse(await read('deliveries.json')) };
}

/** By what a training store is known: a hash of everything that it is made from, and the names of its staff. */
export async function trainingMark(resources: string): Promise<{ hash: string; staff: string[] }> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folderOf(resources))).sort())
    hash.update(await readFile(join(folderOf(resources), name)));
  const { accounts } = await loadTrainingStaff(resources);
  return { hash: hash.digest('hex'), staff: accounts.map(({ name }) => name) };
}
