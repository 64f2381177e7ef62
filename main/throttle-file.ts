/** How long the next try at a passphrase waits, kept on the disk: a restart forgives no guess. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ThrottleMemory } from './scope/throttle';

const Held = z.record(z.string(), z.object({ count: z.int().nonnegative(), until: z.number() }));

/**
 * Only names of the sign-in list are written: what else was typed as a name may be a passphrase. A file
 * that cannot be read or written costs the memory of the guesses, never the sign-in.
 */
export function throttleFile(folder: string, isName: (folded: string) => boolean): ThrottleMemory | null {
  if (folder === ':memory:') return null;
  const file = join(folder, 'throttle.json');
  return {
    read() {
      try {
        return Object.entries(Held.parse(JSON.parse(readFileSync(file, 'utf8'))));
      } catch {
        return [];
      }
    },
    keep(entries) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const held = Object.fromEntries(entries.filter(([name]) => isName(name)));
        writeFileSync(`${file}.new`, JSON.stringify(held), { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch {
        // A full or read-only disk: the count holds until the program ends.
      }
    },
  };
}
