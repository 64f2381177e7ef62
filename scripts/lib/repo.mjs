/** Where things lie. Imports only Node's own modules: it runs before anything is installed. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const inRepo = (...parts) => path.join(root, ...parts);

/** Per user, so that several checkouts share one Electron runtime. */
export const cacheFolder = () =>
  path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'counterside');

export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

export const isRoot = () => process.platform !== 'win32' && process.getuid() === 0;

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
