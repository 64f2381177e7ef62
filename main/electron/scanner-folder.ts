/** The folder into which a scanner writes: chosen once, kept beside the store, read file by file. */
import { mkdir, open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OutsideFile } from '../ports';

const wanted = /\.(jpe?g|png|webp|pdf)$/i;
const mostListed = 50;

/** A file as it lay there; what became of it shows when it is read. */
export async function outsideFile(path: string): Promise<OutsideFile> {
  const { mtimeMs, size } = await stat(path);
  return { name: basename(path), at: mtimeMs, size, read: (most) => readOutside(path, most) };
}

async function readOutside(path: string, most: number): Promise<Awaited<ReturnType<OutsideFile['read']>>> {
  try {
    const file = await open(path, 'r');
    try {
      const before = await file.stat();
      if (!before.isFile()) return { kind: 'gone' };
      if (before.size > most) return { kind: 'tooLarge' };
      const bytes = new Uint8Array(await file.readFile());
      const after = await file.stat();
      return after.size === before.size && bytes.length === before.size
        ? { kind: 'read', bytes }
        : { kind: 'growing' };
    } finally {
      await file.close();
    }
  } catch {
    return { kind: 'gone' };
  }
}

export interface ScannerFolder {
  folder(): Promise<{ readonly name: string; readonly there: boolean } | null>;
  /** Null: it cannot be read now. */
  scans(): Promise<OutsideFile[] | null>;
  choose(folder: string): Promise<void>;
}

/** `dataFolder` keeps which one was chosen. */
export function openScannerFolder(dataFolder: string): ScannerFolder {
  const kept = join(dataFolder, 'scanner-folder.json');
  const chosen = async (): Promise<string | null> => {
    const text = await readFile(kept, 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      const read: unknown = JSON.parse(text);
      return typeof read === 'string' && read !== '' ? read : null;
    } catch {
      return null;
    }
  };
  return {
    async folder() {
      const folder = await chosen();
      if (folder === null) return null;
      const there = await readdir(folder).then(
        () => true,
        () => false,
      );
      return { name: basename(folder), there };
    },
    async scans() {
      const folder = await chosen();
      const names = folder === null ? null : await readdir(folder).catch(() => null);
      if (folder === null || names === null) return null;
      const files: OutsideFile[] = [];
      for (const name of names)
        if (wanted.test(name) && !name.startsWith('.')) {
          // One that goes away while the others are looked at is simply not there.
          const file = await outsideFile(join(folder, name)).catch(() => null);
          if (file) files.push(file);
        }
      return files.toSorted((one, other) => other.at - one.at).slice(0, mostListed);
    },
    async choose(folder) {
      await mkdir(dataFolder, { recursive: true, mode: 0o700 });
      await writeFile(`${kept}.new`, `${JSON.stringify(folder)}\n`, { mode: 0o600 });
      await rename(`${kept}.new`, kept);
    },
  };
}
