/** Training's made-up store: filled once for each worker, and every test begins with a copy of its own. */
import { existsSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { openHouse } from './counter';

let filled: Promise<string> | null = null;

/** Filling takes some seconds; the program's own first start is left to the tests that turn its clock. */
async function fillOnce(): Promise<string> {
  const house = await openHouse({ training: true, at: new Date().toISOString() });
  await house.counter.close();
  process.once('exit', () => rmSync(house.folder, { recursive: true, force: true }));
  return path.join(house.folder, 'training');
}

/** Puts it where a start in training mode looks for it, unless an earlier start left one there. */
export async function bringTraining(dataFolder: string): Promise<void> {
  const place = path.join(dataFolder, 'training');
  if (existsSync(place)) return;
  filled ??= fillOnce();
  await cp(await filled, place, { recursive: true });
}
