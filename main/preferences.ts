/** How this machine's screen likes to read. A plain file: no person's data, needed before the store opens. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Preferences } from '../preload/contract/screen';

const initial: Preferences = { language: 'en', theme: 'light', textSize: 100, motion: 'full' };

export interface PreferenceKeeper {
  current(): Preferences;
  keep(next: Preferences): Promise<void>;
}

/** A file that cannot be read or written costs the preference, never the start. */
export async function openPreferences(folder: string): Promise<PreferenceKeeper> {
  const file = folder === ':memory:' ? null : join(folder, 'preferences.json');
  let current = initial;
  if (file) {
    const text = await readFile(file, 'utf8').catch(() => null);
    const parsed = text === null ? null : Preferences.safeParse(parseJson(text));
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
