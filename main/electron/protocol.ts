/** `app://counter/` serves the built pages and nothing else, under strict headers. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { servedFile } from './addresses';
import type { Places } from './places';

/** Before the app is ready: without `standard` and `secure` there is no origin and no worker. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
};

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // The component library adds two small style elements of its own; they carry the page's nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    // Without allow-modals and allow-downloads: window.print() and <a download> open system windows.
    'sandbox allow-scripts allow-same-origin allow-forms',
  ].join('; ');

const headers = (type: string, nonce: string) => ({
  'content-type': type,
  'content-security-policy': policy(nonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(self), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=(), clipboard-read=()',
  'cache-control': 'no-store',
});

const plain = (status: number, nonce: string) =>
  new Response(null, { status, headers: headers('text/plain; charset=utf-8', nonce) });

/** Serves pages and typefaces; `writePlain` makes the page that is shown when the usual one cannot be. */
export function servePages(
  session: Session,
  places: Places,
  writePlain: (kind: string, reference: string, nonce: string) => string,
): void {
  session.protocol.handle('app', async (request) => {
    const nonce = randomBytes(16).toString('base64');
    if (request.method !== 'GET') return plain(405, nonce);
    const { host, pathname } = new URL(request.url);
    if (host !== 'counter') return plain(404, nonce);
    const [, kind = '', reference = ''] = /^\/plain\/(\w+)\/([\w-]*)$/.exec(pathname) ?? [];
    if (kind !== '')
      return new Response(writePlain(kind, reference, nonce), {
        headers: headers('text/html; charset=utf-8', nonce),
      });
    const file = servedFile(places, pathname);
    if (file === null) return plain(403, nonce);
    const type = types[extname(file)];
    const bytes = type === undefined ? null : await readFile(file).catch(() => null);
    if (type === undefined || bytes === null) return plain(404, nonce);
    const body = type.startsWith('text/html')
      ? withNonce(bytes.toString('utf8'), nonce)
      : new Uint8Array(bytes);
    return new Response(body, { headers: headers(type, nonce) });
  });
}

/** The component library looks for its nonce in this element. */
const withNonce = (html: string, nonce: string) =>
  html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
