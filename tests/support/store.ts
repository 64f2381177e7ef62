/** Stores for tests: real files in a fresh folder, real keys, made-up people. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OpenOptions, openStore, type Store, type StoreKeys } from '../../main/store/open';
import { operators } from '../../main/store/operators';
import { people } from '../../main/store/people';
import type { Unit } from '../../main/store/unit';
import { Day, Instant, type PersonName } from '../../preload/contract/values';

export const noon = Instant.parse('2026-03-02T12:00:00.000Z');
export const today = Day.parse('2026-03-02');
export const day = (text: string) => Day.parse(text);
export const at = (text: string) => Instant.parse(text);

export const someKeys = (): StoreKeys => ({ data: randomBytes(32), audit: randomBytes(32) });

/** Argon2 as cheap as it goes: what is tested is the slot, not the cost. */
export const cheap = { memoryCost: 8, timeCost: 1, parallelism: 1 } as const;

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterside-store-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const inMemory = (): Promise<Store> =>
  openStore({ file: ':memory:', keys: someKeys(), mode: 'found', training: false });

/** A store file, founded and open; closed and removed afterwards. */
export async function withStore<T>(
  work: (held: { store: Store; options: OpenOptions; folder: string }) => Promise<T>,
): Promise<T> {
  return inFolder(async (folder) => {
    const options = {
      file: path.join(folder, 'store.db'),
      keys: someKeys(),
      mode: 'found',
      training: false,
    } as const;
    const store = await openStore(options);
    try {
      return await work({ store, options: { ...options, mode: 'open' }, folder });
    } finally {
      await store.close();
    }
  });
}

export const called = (given: string, family: string): PersonName => ({
  given,
  middle: '',
  family,
  suffix: '',
});

/** A manager with a staff group; answers the account's id. */
export async function addOperator(unit: Unit, name = 'Mara Testperson'): Promise<string> {
  const [id, group] = [randomUUID(), randomUUID()];
  await operators(unit).addGroup({ id: group, name: `Staff ${group}`, renewalYears: null });
  await operators(unit).add({
    id,
    name,
    roles: ['manager', 'frontDesk'],
    group,
    approvedOn: today,
    passphraseSetOn: today,
    passphraseHash: 'made-up',
    pinHash: 'made-up',
    at: noon,
  });
  return id;
}

/** A patient; answers the id. */
export async function addPatient(
  unit: Unit,
  name: PersonName,
  birthDate = day('1980-05-17'),
): Promise<string> {
  const id = randomUUID();
  await people(unit).add({ id, name, birthDate, at: noon });
  await people(unit).makePatient(id, noon);
  return id;
}
