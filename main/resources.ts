/** Reads what ships beside the program: rulebook, sample profiles, training people. */

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CertificateKind, StandingState } from '../preload/contract/card';
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

const Staff = z.strictObject({
  accounts: z
    .array(z.strictObject({ name: NamePart, passphrase: Passphrase, pin: Pin, roles: z.array(Role).min(1) }))
    .min(1),
});
const People = z.strictObject({ people: z.array(TrainingPerson) });

/** The made-up staff of training mode; the first of them founds the training store. */
export async function loadTrainingStaff(resources: string): Promise<z.infer<typeof Staff>> {
  return Staff.parse(await readJson(join(resources, 'training', 'staff.json')));
}

/** The made-up patients of a new training store. */
export async function loadTrainingPeople(resources: string): Promise<TrainingPerson[]> {
  return People.parse(await readJson(join(resources, 'training', 'people.json'))).people;
}

const ZipPlaces = z.record(z.string(), z.tuple([z.number(), z.number(), z.string()]));

/** The middle of every ZIP area of Connecticut, by its five digits. */
export async function loadZipPlaces(resources: string): Promise<ReadonlyMap<string, Point>> {
  const places = ZipPlaces.parse(await readJson(join(resources, 'places', 'connecticut.json')));
  return new Map(
    Object.entries(places).map(([zip, [latitude, longitude]]) => [zip, { latitude, longitude }]),
  );
}
