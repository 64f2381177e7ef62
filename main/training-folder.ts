/** A training store is built beside its place and moved there whole: a half-made one is built again. */
import { copyFile, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readKeyring } from './store/keyring/keyring';

/** Says from which made-up people a store was made. */
const madeFrom = 'made-from';

const lies = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

const isOf = (folder: string, hash: string) =>
  readFile(join(folder, madeFrom), 'utf8').then(
    (kept) => kept === hash,
    () => false,
  );

/** Made-up staff sign in there. A store of real people that somebody put in its place is nobody's to make anew. */
async function isMadeUp(folder: string, staff: readonly string[]): Promise<boolean> {
  const keyring = await readKeyring(join(folder, 'keyring.json')).catch(() => null);
  return keyring?.names().some((name) => staff.includes(name)) ?? false;
}

interface MadeUpStore {
  readonly folder: string;
  /** Of the people that it is made from, and the names of its staff. */
  readonly hash: string;
  readonly staff: readonly string[];
}

/**
 * `build` fills a folder and answers how to close it. One that an older program made from other people is made anew:
 * they are made up, as is what was tried with them. A store that is none of these stays, and is refused when it is
 * opened.
 */
export async function prepareTraining(
  { folder, hash, staff }: MadeUpStore,
  build: (folder: string) => Promise<() => Promise<void>>,
): Promise<void> {
  if (await lies(join(folder, 'counterside.db')))
    if ((await isOf(folder, hash)) || !(await isMadeUp(folder, staff))) return;
  // A data folder that cannot be used is told by the counter that opens it.
  const parent = await stat(dirname(folder)).catch(() => null);
  if (parent && !parent.isDirectory()) return;
  const making = `${folder}.new`;
  await rm(making, { recursive: true, force: true });
  const close = await build(making);
  await close();
  await writeFile(join(making, madeFrom), hash);
  // The machine's own choices hold in training too.
  for (const name of ['preferences.json', 'scanner.json'])
    await copyFile(join(folder, name), join(making, name)).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
}
