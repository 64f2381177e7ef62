/** How this machine's screen reads and its scanner types. Plain files: no person's data, needed before the store opens. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ScannerSettings, usualScanner } from '../preload/contract/scanner';
import { Preferences } from '../preload/contract/screen';

export interface Keeper<Value> {
  current(): Value;
  keep(next: Value): Promise<void>;
}

/** A file that cannot be read or written costs the choice, never the start. */
async function openKept<Value>(
  folder: string,
  name: string,
  schema: z.ZodType<Value>,
  initial: Value,
): Promise<Keeper<Value>> {
  const file = folder === ':memory:' ? null : join(folder, name);
  let current = initial;
  if (file) {
    const text = await readFile(file, 'utf8').catch(() => null);
    const parsed = text === null ? null : schema.safeParse(parseJson(text));
    if (parsed?.success) current = parsed.data;
  }
  return {
    current: () => current,
    async keep(next) {
      current = next;
      if (!file) return;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`);
        await rename(`${file}.new`, file);
      } catch {
        // A read-only folder: the choice holds until the program ends.
      }
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const initial: Preferences = { language: 'en', theme: 'light', textSize: 100, motion: 'full' };

export interface PreferenceKeeper {
  /** An operator's own, by id; the machine's before sign-in, and for whoever never chose. */
  current(operator?: string): Preferences;
  keep(next: Preferences, operator?: string): Promise<void>;
}

/** What one operator chose never stays for the next one. */
export async function openPreferences(folder: string): Promise<PreferenceKeeper> {
  const machine = await openKept(folder, 'preferences.json', Preferences, initial);
  const own = await openKept(folder, 'operators-preferences.json', z.record(z.string(), Preferences), {});
  return {
    current: (operator) =>
      (operator === undefined ? undefined : own.current()[operator]) ?? machine.current(),
    keep: (next, operator) =>
      operator === undefined ? machine.keep(next) : own.keep({ ...own.current(), [operator]: next }),
  };
}

export const openScanner = (folder: string): Promise<Keeper<ScannerSettings>> =>
  openKept(folder, 'scanner.json', ScannerSettings, usualScanner);
