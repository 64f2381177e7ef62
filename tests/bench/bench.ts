/** What the parts of the measurement share: where the apps run, and the stores that they open. */
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import words from '../../resources/words/en.json' with { type: 'json' };
import type { Row } from './figures';
import { type MadeStore, madeStore, staff } from './generate';
import { signIn } from './in-page';
import { launch, type Place, type Running } from './launch';

export interface Bench {
  readonly place: Place;
  /** Of the display. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of the user who runs the script. */
  readonly cache: string;
  /** A folder that goes when the run is over. */
  readonly folder: string;
  readonly quick: boolean;
  /** Measures on a million patients, which takes longer to make than everything else. */
  readonly whole: boolean;
  say(line: string): void;
  /** Hands a folder to the user who runs the apps. */
  own(folder: string): Promise<void>;
}

export interface Part {
  readonly rows: readonly Row[];
  /** Facts to be read beside the table. */
  readonly notes: readonly string[];
}

/** Patients of the big store. */
export const bigOf = ({ whole, quick }: Bench) => {
  if (whole) return 1_000_000;
  return quick ? 20_000 : 100_000;
};

/** The words of the heading, in the language in which the stores are founded. */
const todayTitle = words.today.title;

export async function freshFolder(bench: Bench, name: string): Promise<string> {
  const folder = path.join(bench.folder, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await bench.own(folder);
  return folder;
}

/** A made store, copied to where the apps can write; both sides of a comparison use this one copy. */
export async function laidOutStore(bench: Bench, patients: number): Promise<MadeStore> {
  const made = await madeStore(path.join(bench.cache, 'bench'), patients);
  const folder = path.join(bench.folder, `store-${patients}`);
  const size = `${(made.bytes / 1e6).toFixed(0)} MB`;
  if (!made.kept) bench.say(`Made a store of ${patients} patients in ${made.seconds.toFixed(0)} s (${size})`);
  await rm(folder, { recursive: true, force: true });
  await cp(made.folder, folder, { recursive: true });
  await bench.own(folder);
  return { ...made, folder };
}

const start = ({ place, environment }: Bench, args: readonly string[]): Promise<Running> =>
  launch({ place, environment, arguments: args });

/** Counterside as it was built. */
export const startOurs = (bench: Bench, dataFolder: string) =>
  start(bench, [bench.place.folder, `--data-folder=${dataFolder}`]);

/** What it is measured against. */
export const startEmpty = (bench: Bench, dataFolder: string, switches: readonly string[] = []) =>
  start(bench, [
    path.join(bench.place.folder, 'tests', 'bench', 'empty-app'),
    `--data-folder=${dataFolder}`,
    ...switches,
  ]);

/** Milliseconds from passphrase to *Today*. */
export const signedIn = (running: Running): Promise<number> =>
  running.evaluate(signIn, { passphrase: staff.passphrase, title: todayTitle });
