/**
 * Desktop tests drive the built app in a real Electron window: as an ordinary user, with Chromium's sandbox on,
 * on a display of their own with a window manager, and with a fresh data folder each.
 * Run them with `npm run test:desktop`, which copies what an ordinary user cannot read under root.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  errors,
  type Page,
  type TestInfo,
} from 'playwright/test';
import { installedRuntime } from '../../scripts/electron-runtime.mjs';
import { type Display, startDisplay } from '../../scripts/lib/display.mjs';
import { type PrintQueue, startPrintQueue } from './cups';
import { askForCertain } from './main-process';
import { bringTraining } from './training-store';

export { expect } from 'playwright/test';

export interface LaunchOptions {
  /** Another program than the built one: a folder with its package.json. */
  readonly program?: string;
  /** Another data folder than the test's own, to open what an earlier start left. */
  readonly dataFolder?: string;
  /** Something that starts the runtime with its own arguments, instead of the runtime. */
  readonly executable?: string;
  /** More switches for the app. */
  readonly arguments?: readonly string[];
  /** The instant at which its training store was made, where that is not now. */
  readonly madeAt?: string;
  /** More environment, for example `CUPS_SERVER` or what `atTime` gives. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** One running app. `output` is what its main process has written since it was attached to. */
export interface Kiosk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  output(): string;
  close(): Promise<void>;
}

export interface DesktopFixtures {
  readonly dataFolder: string;
  /** Starts the app; everything that is still open is closed after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<Kiosk>;
  /** The app on a fresh data folder. */
  readonly kiosk: Kiosk;
  /** A printer that keeps what is printed: launch with `environment: { CUPS_SERVER: printQueue.server }`. */
  readonly printQueue: PrintQueue;
}

export interface DesktopWorker {
  readonly display: Display;
}

const root = path.resolve(import.meta.dirname, '../..');

/** libfaketime moves the app's clock; it goes on from there. `instant` is local time, `2026-03-01 09:00:00`. */
export const atTime = (instant: string): Record<string, string> => ({
  LD_PRELOAD: '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  FAKETIME: `@${instant}`,
  // Chromium's timers need the true monotonic clock; the "fix" for waiting threads makes them ten times slower.
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
  FAKETIME_FORCE_MONOTONIC_FIX: '0',
  FAKETIME_DISABLE_SHM: '1',
  NO_FAKE_STAT: '1',
});

/** A start takes two seconds. One that Playwright lost hold of never ends: it is killed, and made once more. */
async function launched(how: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return askForCertain(await _electron.launch({ ...how, timeout: 30_000 }));
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    process.stdout.write(`A start was lost and is made once more: ${error.message.slice(0, 60)}\n`);
    return askForCertain(await _electron.launch({ ...how, timeout: 60_000 }));
  }
}

async function start(display: Display, dataFolder: string, options: LaunchOptions): Promise<Kiosk> {
  if (process.getuid?.() === 0)
    throw new Error('Desktop tests run as an ordinary user: use `npm run test:desktop`.');
  const runtime = installedRuntime();
  if (!runtime) throw new Error('There is no Electron runtime: run `node scripts/prepare.mjs`.');
  const folder = options.dataFolder ?? dataFolder;
  const { arguments: switches = [], environment: more = {}, madeAt } = options;
  // The made-up people's days are counted from the clock under which they are made.
  const brought = switches.includes('--training') && !options.dataFolder && !(more.FAKETIME && !madeAt);
  if (brought) await bringTraining(folder, madeAt);
  const program = options.program ?? root;
  const environment = Object.entries({
    ...process.env,
    // No printer but the one that a test brings.
    CUPS_SERVER: path.join(folder, 'no-printers.sock'),
    ...display.environment,
    ...more,
  });
  const app = await launched({
    executablePath: options.executable ?? runtime.executable,
    args: [program, `--data-folder=${folder}`, ...switches],
    cwd: root,
    env: Object.fromEntries(environment.filter((entry): entry is [string, string] => entry[1] !== undefined)),
    // Without this Playwright adds --no-sandbox by itself.
    chromiumSandbox: true,
  });
  // Playwright forgets the process once the app is gone.
  const child = app.process();
  let written = '';
  const keep = (chunk: unknown) => {
    written += String(chunk);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const page = await app.firstWindow();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async () => {
    // A kiosk may refuse to close its window: its process group is ended, as a power switch would.
    const { pid, exitCode, signalCode } = child;
    if (pid && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
    await gone;
  };
  return { app, page, dataFolder: folder, output: () => written, close };
}

export const test = base.extend<DesktopFixtures, DesktopWorker>({
  display: [
    async ({}, use) => {
      const display = await startDisplay();
      await use(display);
      await display.close();
    },
    { scope: 'worker' },
  ],
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kiosk-'));
    await use(folder);
    // A killed app's last helper may still hold a file for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  },
  launch: async ({ display, dataFolder }, use, info) => {
    const open: Kiosk[] = [];
    await use(async (options = {}) => {
      const kiosk = await start(display, dataFolder, options);
      open.push(kiosk);
      return kiosk;
    });
    for (const [index, kiosk] of open.entries()) {
      if (info.status !== info.expectedStatus) await keepTraces(kiosk, index, info);
      await kiosk.close();
    }
  },
  kiosk: async ({ launch }, use) => use(await launch()),
  printQueue: async ({}, use) => {
    const queue = await startPrintQueue();
    await use(queue);
    await queue.stop();
  },
});

/** What a person needs to understand a failed test. */
async function keepTraces(kiosk: Kiosk, index: number, info: TestInfo): Promise<void> {
  await info.attach(`app-${index}.log`, { body: kiosk.output(), contentType: 'text/plain' });
  const screenshot = await kiosk.page.screenshot({ timeout: 5_000 }).catch(() => null);
  if (screenshot) await info.attach(`screen-${index}.png`, { body: screenshot, contentType: 'image/png' });
}

/** `Seccomp` of the window's renderer: 2 means that Chromium's sandbox filters its system calls. */
export async function seccompOf(kiosk: Kiosk): Promise<string> {
  const pid = await kiosk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  return /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'unknown';
}
