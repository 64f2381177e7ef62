/** Where things lie: what the program reads, and the one folder that it writes. */
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { Settings } from './settings';

export interface Places {
  readonly resources: string;
  /** Typefaces of the papers; the pages take letters from them that their own lacks. */
  readonly fonts: string;
  readonly renderer: string;
  readonly preload: string;
  readonly paperWorker: string;
  /** Store, keyring and preferences; the counter keeps training in a folder of its own below it. */
  readonly data: string;
  /** Chromium's own folder. No page data: the session lives in memory. */
  readonly shell: string;
  readonly logFile: string;
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Works out the places and makes the folder; the same inside app.asar and out of it. */
export function findPlaces(settings: Settings): Places {
  const program = app.getAppPath();
  const base = settings.dataFolder ?? app.getPath('userData');
  // Chromium cannot open a window without a folder to write. With a read-only or full disk it gets
  // a passing one, so that the screen can say what is wrong.
  const writable = isWritable(base) && isWritable(join(base, 'shell'));
  const shell = writable ? join(base, 'shell') : mkdtempSync(join(tmpdir(), 'counterside-'));
  return {
    resources: join(program, 'resources'),
    fonts: join(program, 'resources', 'fonts'),
    renderer: join(program, 'out', 'renderer'),
    preload: join(program, 'out', 'preload', 'bridge.cjs'),
    paperWorker: join(program, 'out', 'main', 'paper-worker.js'),
    data: base,
    shell,
    logFile: join(writable ? base : shell, 'counterside.log'),
  };
}
