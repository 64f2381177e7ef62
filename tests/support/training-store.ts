/** Training's made-up store: filled once for each worker, and every test begins with a copy of its own. */
import { existsSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { dayIn } from '../../main/rules/calendar';
import { openHouse, profile } from './counter';

/** By the day on which each was made: its orders are of that day, and a run past midnight fills another. */
const filled = new Map<string, Promise<string>>();

/** Filling takes some seconds; the program's own first start is left to the tests that turn its clock. */
async function fillOnce(at: string): Promise<string> {
  const house = await openHouse({ training: true, at });
  await house.counter.close();
  process.once('exit', () => rmSync(house.folder, { recursive: true, force: true }));
  return path.join(house.folder, 'training');
}

/** Puts it where a start in training mode looks for it, unless an earlier start left one there. */
export async function bringTraining(dataFolder: string, at = new Date().toISOString()): Promise<void> {
  const place = path.join(dataFolder, 'training');
  if (existsSync(place)) return;
  const day = dayIn(profile.zone, Date.parse(at));
  const folder = filled.get(day) ?? fillOnce(at);
  filled.set(day, folder);
  await cp(await folder, place, { recursive: true });
}
