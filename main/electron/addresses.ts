/** The addresses of the program's own pages, and what is not one of them. */
import { join, normalize, sep } from 'node:path';
import type { Places } from './places';

export const origin = 'app://counter';
export const startPage = `${origin}/`;
export const plainPage = (kind: string, reference: string) => `${origin}/plain/${kind}/${reference}`;
/** A link of the plain page; the navigation guard starts the program again instead of loading it. */
export const restartPage = `${origin}/restart`;

/** Our own pages, and what a page makes in memory. Parsed, since `app://counter.evil/` starts alike. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host } = new URL(address);
  if (scheme === 'app:') return host === 'counter';
  if (scheme === 'blob:') return address.startsWith(`blob:${origin}/`);
  return scheme === 'data:' || scheme === 'devtools:';
}

/** The one page that there is, wherever in it the person stands: the place follows ? and #. */
export function isStart(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host, pathname } = new URL(address);
  return scheme === 'app:' && host === 'counter' && pathname === '/';
}

/** File below `folder` that the address names; null if it points outside. */
function fileFor(folder: string, pathname: string): string | null {
  let wanted: string;
  try {
    wanted = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (wanted.includes('\0') || wanted.includes('\\')) return null;
  const file = normalize(join(folder, wanted === '/' ? 'index.html' : wanted));
  return file.startsWith(folder + sep) ? file : null;
}

const fonts = '/fonts/';

/** The file of a page, or of a typeface, that an address of ours names; null if it points outside. */
export const servedFile = (served: Pick<Places, 'renderer' | 'fonts'>, pathname: string): string | null =>
  pathname.startsWith(fonts)
    ? fileFor(served.fonts, pathname.slice(fonts.length - 1))
    : fileFor(served.renderer, pathname);
