/** From the process to a screen that can be worked with, and the memory that it takes, against an empty window. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hashRaw } from '@node-rs/argon2';
import { defaultCost } from '../../main/store/keyring/wrap';
import {
  type Bench,
  bigOf,
  freshFolder,
  laidOutStore,
  type Part,
  signedIn,
  startEmpty,
  startOurs,
} from './bench';
import { compare, most } from './figures';
import { staff } from './generate';
import { whenUsable } from './in-page';
import type { Running } from './launch';
import { memoryOf } from './processes';

/** A program that has just opened still gives memory back. */
const settling = 1_500;

interface Sample {
  readonly painted: number;
  readonly usable: number;
  readonly memory: number;
  /** Counterside from passphrase to *Today*; of the empty window, the derivation of a key alone. */
  readonly opened: number;
}

async function sample(running: Running, open: () => Promise<number>): Promise<Sample> {
  try {
    const seen = await running.evaluate(whenUsable, undefined);
    const opened = await open();
    await pause(settling);
    return {
      painted: seen.painted - running.spawned,
      usable: seen.usable - running.spawned,
      memory: memoryOf(running.pid),
      opened,
    };
  } finally {
    await running.close();
  }
}

/** What the passphrase costs by law of the keyring: no start can be faster. */
async function derivation(): Promise<number> {
  const began = performance.now();
  await hashRaw(staff.passphrase, { ...defaultCost, salt: Buffer.alloc(16, 1), outputLen: 32 });
  return performance.now() - began;
}

/** The browser's own folder is fresh for every run; the store is the same. */
async function forget(folder: string): Promise<string> {
  for (const name of ['shell', 'counterside.log'])
    await rm(path.join(folder, name), { recursive: true, force: true });
  return folder;
}

export async function startPart(bench: Bench): Promise<Part> {
  const runs = bench.quick ? 3 : 8;
  const { folder, patients } = await laidOutStore(bench, bigOf(bench));
  const ours: Sample[] = [];
  const empty: Sample[] = [];
  const sides = [
    async () => {
      const running = await startEmpty(bench, await freshFolder(bench, 'empty'));
      return empty.push(await sample(running, derivation));
    },
    async () => {
      const running = await startOurs(bench, await forget(folder));
      return ours.push(await sample(running, () => signedIn(running)));
    },
  ];
  // The first of each fills the caches of the disk, for everybody.
  for (const side of sides) await side();
  ours.length = 0;
  empty.length = 0;
  for (let run = 0; run < runs; run++) {
    for (const side of run % 2 === 0 ? sides : sides.toReversed()) await side();
    bench.say(`Start: ${run + 1} of ${runs}`);
  }
  const of = (samples: readonly Sample[], name: keyof Sample) => samples.map((each) => [each[name]]);
  const pair = (name: keyof Sample) => ({ baseline: of(empty, name), ours: of(ours, name) });
  const against = 'empty window';
  const store = `${patients.toLocaleString('en')} patients`;
  return {
    rows: [
      compare({ what: 'start to first paint', against, ...pair('painted'), target: most(1.15) }),
      compare({ what: 'start to sign-in usable', against, ...pair('usable'), target: most(1.4) }),
      compare({ what: `passphrase to Today, ${store}`, against: 'argon2id alone', ...pair('opened') }),
      compare({ what: 'memory (PSS) at Today', against, unit: 'MB', ...pair('memory'), target: most(1.2) }),
    ],
    notes: [`Starts: ${runs} of each, in turn, with warm disk caches and a fresh browser folder.`],
  };
}
