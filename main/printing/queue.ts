/** The print queue of this machine, whichever it is. */
import { existsSync } from 'node:fs';
import type { Printing } from '../ports';
import { type CupsServer, openCups } from './cups';
import { PrintingProblem } from './problem';

/** Debian and its kin, then macOS. */
const sockets = ['/run/cups/cups.sock', '/private/var/run/cupsd'];
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(?::(\d{1,5}))?$/;

/** Where the scheduler listens; null where CUPS_SERVER names another machine (no network, B-TRUST-1). */
export function serverFor(cupsServer: string | undefined): CupsServer | null {
  if (cupsServer?.startsWith('/')) return { socketPath: cupsServer };
  const named = loopback.exec(cupsServer || 'localhost');
  if (!named) return null;
  const socketPath = cupsServer ? undefined : sockets.find((path) => existsSync(path));
  if (socketPath) return { socketPath };
  return { host: named[1] === '[::1]' ? '::1' : (named[1] ?? 'localhost'), port: Number(named[2] ?? 631) };
}

/** Linux and macOS print through CUPS. Windows has no queue that takes a PDF: no printer is offered there. */
export function openPrintQueue(options: {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Printing {
  const server = options.platform === 'win32' ? null : serverFor(options.env.CUPS_SERVER);
  return server ? openCups(server) : noPrinting;
}

const noPrinting: Printing = {
  printers: async () => [],
  print: async () => {
    throw new PrintingProblem('printer-gone', 'no-print-queue');
  },
};
