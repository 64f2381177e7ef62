/** The running program: session, windows, counter, and the one way out. */
import { app, type BrowserWindow, type Display, Menu, powerMonitor, session as sessions } from 'electron';
import type { Counter, Log } from '../ports';
import { plainPage } from './addresses';
import { guardClose, letSave } from './close';
import { load, recoverPage, watchProgram } from './crash';
import { watchDisplays } from './displays';
import { guardAllContents } from './guards';
import { openHost } from './host';
import { watchIdle } from './idle';
import { cutOff } from './network';
import { allowCamera, denyPermissions } from './permissions';
import type { Places } from './places';
import { writePlainPage } from './plain-page';
import { servePages } from './protocol';
import { nameOf, newReference } from './reference';
import type { Say } from './sentences';
import { argumentsFor, type Settings, type StartedWith } from './settings';
import { openWindow } from './window';
import { createWindows, sideOf, type WindowRole } from './windows';

/** Exit codes of sysexits.h: an internal software error. */
const software = 70;

export interface ProgramOptions {
  readonly settings: Settings;
  readonly started: StartedWith;
  readonly places: Places;
  readonly log: Log;
  readonly say: Say;
  /** Makes the counter; called once, after the first window is open. */
  readonly build: (ways: {
    readonly relaunch: (mode: { training: boolean }) => void;
    readonly quit: () => void;
  }) => Promise<Counter>;
}

/** Before the app is ready: every session that ever comes to be is cut off and may do nothing. */
export function guardSessions(): void {
  app.on('session-created', (session) => {
    denyPermissions(session);
    void cutOff(session);
  });
}

/** Opens the windows, then the counter behind them. */
export function openProgram({ settings, started, places, log, say, build }: ProgramOptions): void {
  const windows = createWindows();
  const kiosk = app.isPackaged && !settings.windowed;
  let leaving = false;
  let exitCode = 0;
  let built: Counter | null = null;
  let building: Promise<Counter> | null = null;

  const counter = () => {
    building ??= build({ relaunch, quit: () => void leave() }).then(
      (made) => {
        built = made;
        return made;
      },
      (error: unknown) => {
        const reference = newReference();
        log.fault({ reference, at: 'start', name: nameOf(error) });
        showEverywhere('start', reference);
        throw error;
      },
    );
    return building;
  };

  const host = openHost(windows, counter, log);

  async function leave(): Promise<void> {
    if (leaving) return;
    leaving = true;
    await Promise.all(windows.all().map((known) => letSave(known, host)));
    await built?.close().catch((error: unknown) => log.fault({ at: 'close', name: nameOf(error) }));
    log.info({ at: 'end', exitCode });
    app.exit(exitCode);
  }

  function relaunch(mode: { training: boolean }): void {
    app.relaunch({ args: argumentsFor(started.argv, mode) });
    void leave();
  }

  function showEverywhere(kind: 'start' | 'fault', reference: string): void {
    exitCode = software;
    const open = windows.all();
    if (open.length === 0) app.exit(software);
    for (const { window } of open) load(window, plainPage(kind, reference));
  }

  // One session in memory: no cache, cookie or page storage ever reaches the disk.
  const session = sessions.fromPartition('counterside', { cache: false });
  allowCamera(session, (contents) => {
    const known = windows.find(contents);
    return known !== null && built !== null && sideOf(built, known).mayCapture();
  });
  servePages(session, places, writePlainPage(say));
  Menu.setApplicationMenu(null);
  guardAllContents(() => relaunch({ training: settings.training }));
  watchProgram(log, (reference) => showEverywhere('fault', reference));

  function open(role: WindowRole, display: Display | null): BrowserWindow {
    const fills = kiosk || display !== null;
    const window = openWindow({
      session,
      preload: places.preload,
      kiosk: fills,
      at: display?.bounds ?? null,
    });
    const known = windows.add(role, window);
    recoverPage(window, log);
    guardClose(window, known, host, { kiosk, leaving: () => leaving });
    // The first paint comes before the store: loading it would hold up the page's own files.
    window.webContents.once('dom-ready', () => void counter().catch(() => undefined));
    return window;
  }

  open('counter', null);
  if (settings.windows === 2) open('second', null);
  watchDisplays({
    open: (display) => open('customer', display),
    letSave: async (window) => {
      const known = windows.find(window.webContents);
      if (known) await letSave(known, host);
    },
    alongside: settings.customerWindow && !app.isPackaged,
  });

  // The customer's window alone is no program: nobody could do anything with it.
  windows.onGone(() => {
    if (windows.all().every(({ role }) => role === 'customer')) void leave();
  });
  watchIdle(windows, () => built);
  powerMonitor.on('shutdown', () => void leave());
  app.on('window-all-closed', () => void leave());
  app.on('before-quit', (event) => {
    if (leaving) return;
    event.preventDefault();
    void leave();
  });
  app.on('second-instance', () => {
    const first = windows.withRole('counter')?.window;
    if (!first || first.isDestroyed()) return;
    if (first.isMinimized()) first.restore();
    first.show();
    first.focus();
  });
  log.info({ at: 'start', version: app.getVersion(), training: settings.training, kiosk });
}
