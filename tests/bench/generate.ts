/** Stores of many made-up patients: made once for each schema, and kept in the user's cache. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildCounter } from '../../main/counter';
import { readKeyring } from '../../main/store/keyring/keyring';
import type { StoreKeys } from '../../main/store/open';
import { fillStore } from './fill';

const root = path.resolve(import.meta.dirname, '../..');

/** The one account of a made store. */
export const staff = { name: 'Marta Ruiz', passphrase: 'maple harbor violet nine', pin: '482915' };

export interface MadeStore {
  readonly folder: string;
  readonly patients: number;
  readonly keys: StoreKeys;
  /** Of the database file. */
  readonly bytes: number;
  /** How long the making took. */
  readonly seconds: number;
  /** Whether it lay in the cache already. */
  readonly kept: boolean;
}

/** Whatever decides what such a file holds: the schema, the keyring and this generator. */
function digest(): string {
  const sources = ['main/store/migrations', 'main/store/keyring']
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`))
    .concat(['search-text', 'sounds', 'name-words', 'found'].map((name) => `main/store/${name}.ts`))
    .concat(['identity', 'triggers'].map((name) => `main/store/sqlite/${name}.ts`))
    .concat(['people', 'fill', 'fill-names', 'fill-ledger'].map((name) => `tests/bench/${name}.ts`));
  const hash = createHash('sha256');
  for (const name of sources) hash.update(`${name}\0`).update(readFileSync(path.join(root, name)));
  return hash.digest('hex').slice(0, 16);
}

const nothing = async () => {};
const nowhere = () => Promise.reject(new Error('nothing is printed here'));

/** First run, as a manager does it. */
async function foundStore(folder: string): Promise<void> {
  const counter = await buildCounter({
    dataFolder: folder,
    resources: path.join(root, 'resources'),
    clock: Date.now,
    version: '0.0.0-bench',
    training: false,
    papers: { render: nowhere, close: nothing },
    printing: { printers: async () => [], print: nowhere },
    keychain: null,
    log: { info: () => {}, fault: () => {} },
    relaunch: () => {},
    quit: () => {},
  });
  const reply = await counter.window('bench').call('store.found', {
    profile: {
      name: 'Elm Street Dispensary',
      address: { line1: '1 Elm Street', line2: '', town: 'Hartford', state: 'CT', zip: '06103' },
      phone: '8605550100',
      fax: null,
      hours: null,
      zone: 'America/New_York',
      // Nobody touches the screen while calls are measured.
      idleSeconds: 1800,
      passphrasePromptCompulsory: false,
      delivery: null,
    },
    manager: staff,
    language: 'en',
  });
  await counter.close();
  if (reply.kind !== 'done') throw new Error(`the store could not be founded: ${reply.kind}`);
}

async function keysOf(folder: string): Promise<StoreKeys> {
  const keyring = await readKeyring(path.join(folder, 'keyring.json'));
  const keys = await keyring?.openWithPassphrase(staff.name, staff.passphrase);
  if (!keys) throw new Error(`${folder} has no keyring that opens`);
  return keys;
}

/** Under another name until it is whole. */
async function make(folder: string, patients: number): Promise<void> {
  const began = performance.now();
  const building = await mkdtemp(`${folder}.`);
  const leaveNothing = () => rmSync(building, { recursive: true, force: true });
  process.once('exit', leaveNothing);
  try {
    await foundStore(building);
    const keys = await keysOf(building);
    await fillStore(path.join(building, 'counterside.db'), keys.data, patients);
    const seconds = (performance.now() - began) / 1000;
    await writeFile(path.join(building, 'made.json'), JSON.stringify({ patients, seconds }));
    await rename(building, folder);
  } finally {
    await rm(building, { recursive: true, force: true });
    process.off('exit', leaveNothing);
  }
}

/** A store with this many patients; stores of the same size from older schemas are removed. */
export async function madeStore(cache: string, patients: number): Promise<MadeStore> {
  const folder = path.join(cache, `${patients}-${digest()}`);
  const kept = existsSync(folder);
  if (!kept) {
    await mkdir(cache, { recursive: true, mode: 0o700 });
    for (const name of await readdir(cache))
      if (name.startsWith(`${patients}-`)) await rm(path.join(cache, name), { recursive: true, force: true });
    await make(folder, patients);
  }
  const { seconds } = JSON.parse(readFileSync(path.join(folder, 'made.json'), 'utf8')) as { seconds: number };
  const { size } = await stat(path.join(folder, 'counterside.db'));
  return { folder, patients, keys: await keysOf(folder), bytes: size, seconds, kept };
}
