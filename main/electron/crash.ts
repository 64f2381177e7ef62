/** A page or the program itself breaks: recover once, else say so on a page that needs nothing. */
import type { BrowserWindow } from 'electron';
import type { Log } from '../ports';
import { isStart, plainPage, startPage } from './addresses';
import { nameOf, newReference } from './reference';

/** A second crash within this time is not worth a third try. */
const soon = 60_000;
/** How long a page may hang before it is ended and loaded anew. */
const patience = 10_000;

/** Loads the page anew after a crash: what was typed comes back from the drafts in the store. */
export function recoverPage(window: BrowserWindow, log: Log): void {
  const contents = window.webContents;
  let crashedAt = Number.NEGATIVE_INFINITY;
  let hanging: NodeJS.Timeout | undefined;

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const reference = newReference();
    log.fault({ reference, at: 'page', reason, exitCode });
    const again = performance.now() - crashedAt < soon;
    crashedAt = performance.now();
    const place = isStart(contents.getURL()) ? contents.getURL() : startPage;
    load(window, again ? plainPage('page', reference) : place);
  });
  contents.on('did-fail-load', (_event, code, _description, url, isMainFrame) => {
    // ERR_ABORTED: a navigation that the guards refused, or that a newer one replaced.
    const aborted = -3;
    if (!isMainFrame || code === aborted || !isStart(url)) return;
    const reference = newReference();
    log.fault({ reference, at: 'load', code });
    load(window, plainPage('page', reference));
  });
  contents.on('unresponsive', () => {
    hanging ??= setTimeout(() => contents.forcefullyCrashRenderer(), patience);
  });
  contents.on('responsive', () => {
    clearTimeout(hanging);
    hanging = undefined;
  });
}

/** Shows the plain page in a window, with the reference that the log line has. */
export const load = (window: BrowserWindow, page: string) => void window.loadURL(page).catch(() => undefined);

/** A mistake in the main process: whatever it was doing is undone by the store; start again. */
export function watchProgram(log: Log, show: (reference: string) => void): void {
  const fault = (error: unknown) => {
    const reference = newReference();
    log.fault({ reference, at: 'main', name: nameOf(error), stack: framesOf(error) });
    show(reference);
  };
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
}

/** Where it happened, without the message: that may quote what a person typed. */
const framesOf = (error: unknown) =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 5)
        .join(' ')
    : '';
