/** One made store opened twice: by Counterside, and by the raw driver behind the same bridge. */
import path from 'node:path';
import { type Bench, freshFolder, signedIn, startEmpty, startOurs } from './bench';
import type { MadeStore } from './generate';
import { timeCalls, whenUsable } from './in-page';
import type { Running } from './launch';

/** Patients of the store that everything is measured on beside the big one. */
export const small = 1_000;

export interface Pair {
  readonly patients: number;
  readonly ours: Running;
  readonly limit: Running;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Both stand in the list as soon as they run, so that whoever called closes them whatever happens. */
export async function openPair(bench: Bench, made: MadeStore, running: Running[]): Promise<Pair> {
  const { folder, patients, keys } = made;
  const limit = await startEmpty(bench, await freshFolder(bench, `limit-${patients}`), ['--limits']);
  running.push(limit);
  const file = path.join(folder, 'counterside.db');
  await limit.evaluate(whenUsable, undefined);
  const opening = { file, data: hex(keys.data), audit: hex(keys.audit) };
  await limit.evaluate(timeCalls, { name: 'open', inputs: [opening] });
  const ours = await startOurs(bench, folder);
  running.push(ours);
  await ours.evaluate(whenUsable, undefined);
  await signedIn(ours);
  return { patients, ours, limit };
}
