/** Reads what ships beside the program: rulebook, sample profiles, training people and what they received. */

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ExternalSource, Milligrams } from '../preload/contract/allowance';
import { CertificateKind, StandingState } from '../preload/contract/card';
import { SaleItem } from '../preload/contract/dispense';
import { SampleProfile } from '../preload/contract/profile';
import { Rulebook } from '../preload/contract/rulebook';
import {
  Address,
  CardNumber,
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
import type { Point } from './rules/delivery/reach';

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** The rulebook and the hash of its content, which decisions and papers keep. */
export async function loadRulebook(
  resources: string,
): Promise<{ rules: Rulebook; hash: string; text: string }> {
  const text = await readFile(join(resources, 'rulebooks', 'ct-mmp.json'), 'utf8');
  const rules = Rulebook.parse(JSON.parse(text));
  return { rules, hash: createHash('sha256').update(text).digest('hex'), text };
}

/** The sample profiles of the source documents, in the order of their ids. */
export async function loadSamples(resources: string): Promise<SampleProfile[]> {
  const folder = join(resources, 'profiles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => SampleProfile.parse(await readJson(join(folder, name)))));
}

const days = z.int().nonnegative();

/** A made-up patient, with days counted back from the day on which the training store is made. */
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
}

/** The made-up staff of training mode; the first of them founds the training store. */
export async function loadTrainingStaff(resources: string): Promise<z.infer<typeof Staff>> {
  return Staff.parse(await readJson(join(resources, 'training', 'staff.json')));
}

/** The made-up patients of a new training store, and what they received, in the order of each day. */
export async function loadTraining(resources: string): Promise<MadeUp> {
  const { people } = People.parse(await readJson(join(resources, 'training', 'people.json')));
  const { events } = History.parse(await readJson(join(resources, 'training', 'history.json')));
  return { people, events };
}

const ZipPlaces = z.record(z.string(), z.tuple([z.number(), z.number(), z.string()]));

/** The middle of a ZIP area of Connecticut, by its first five digits; the file is read when the first is asked for. */
export function zipPlaces(resources: string): (zip: string) => Promise<Point | null> {
  let read: Promise<z.infer<typeof ZipPlaces>> | null = null;
  return async (zip) => {
    read ??= readJson(join(resources, 'places', 'connecticut.json')).then((json) => ZipPlaces.parse(json));
    const place = (await read)[zip.slice(0, 5)];
    return place ? { latitude: place[0], longitude: place[1] } : null;
  };
}
