/** Run by disks.spec.ts on a small disk: plays one case there and prints what it found. */
import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StoreError } from '../../../main/store/errors';
import { openStore } from '../../../main/store/open';
import { people } from '../../../main/store/people';
import { addPatient, called, day, noon } from '../../support/store';

const [, , which = '', folder = ''] = process.argv;
const options = {
  file: path.join(folder, 'store.db'),
  keys: { data: randomBytes(32), audit: randomBytes(32) },
  training: false,
} as const;

/** How a promise ended: the kind of what it threw, or `done`. */
const endOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof StoreError ? error.kind : String(error)),
  );
const founded = () => openStore({ ...options, mode: 'found' });

async function full() {
  const ballast = path.join(folder, 'ballast');
  const store = await founded();
  await writeFile(ballast, Buffer.alloc(200_000));
  const acknowledged: string[] = [];
  const fill = async () => {
    for (let row = 0; row < 5000; row++) {
      const id = randomUUID();
      const name = called('x'.repeat(200), 'Rows');
      await store.write((unit) => people(unit).add({ id, name, birthDate: day('1980-05-17'), at: noon }));
      acknowledged.push(id);
    }
  };
  const end = await endOf(fill());
  const held = (): Promise<string[]> => store.read((unit) => unit('person').pluck('id'));
  const heldWhenFull = await held();
  await rm(ballast);
  const addedAfterwards = await endOf(store.write((unit) => addPatient(unit, called('Ada', 'Rows'))));
  const heldAfterwards = (await held()).length;
  await store.close();
  const again = await openStore({ ...options, mode: 'open' });
  const sound = [again.started.sound, (await again.integrity()).sound];
  await again.close();
  return { end, acknowledged, heldWhenFull, addedAfterwards, heldAfterwards, sound };
}

async function noRoom() {
  return { found: await endOf(founded()), open: await endOf(openStore({ ...options, mode: 'open' })) };
}

async function readOnly() {
  await (await founded()).close();
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
  const elsewhere = { ...options, file: path.join(folder, 'new.db'), mode: 'found' } as const;
  return {
    open: await endOf(openStore({ ...options, mode: 'open' })),
    found: await endOf(openStore(elsewhere)),
  };
}

const cases: Readonly<Record<string, () => Promise<unknown>>> = { full, noRoom, readOnly };
process.stdout.write(JSON.stringify(await cases[which]?.()));
