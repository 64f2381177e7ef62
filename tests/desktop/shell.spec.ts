/** The shell around the pages: one program, two windows, a crash, the way out. */
import { execFile } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { installedRuntime } from '../../scripts/electron-runtime.mjs';
import { expect, type Kiosk, test } from '../support/desktop';

const root = path.resolve(import.meta.dirname, '../..');
const situation = (page: Kiosk['page']) => page.evaluate(() => window.counter?.call('screen.situation', {}));
const exitOf = (kiosk: Kiosk) =>
  new Promise<number | null>((resolve) => kiosk.app.process().once('exit', resolve));
const logOf = (kiosk: Kiosk) => readFile(path.join(kiosk.dataFolder, 'counterside.log'), 'utf8');
/** The page as the window shows it; after a crash Playwright's own page is gone. */
const shown = (kiosk: Kiosk) =>
  kiosk.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return { url: '', text: '' };
    const text: unknown = await contents.executeJavaScript('document.body.innerText');
    return { url: contents.getURL(), text: String(text) };
  });
const atStart = /^app:\/\/counter\/\??(#.*)?$/;
/** Ends the renderer, and waits until the window has loaded whatever comes after it. */
const crash = (kiosk: Kiosk) =>
  kiosk.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );

test('the window keeps its title, its zoom and no menu', async ({ kiosk }) => {
  await kiosk.page.evaluate(() => {
    document.title = 'Error: something else';
  });
  const found = await kiosk.app.evaluate(({ BrowserWindow, Menu }) => ({
    title: BrowserWindow.getAllWindows()[0]?.getTitle(),
    zoom: BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
    menu: Menu.getApplicationMenu(),
  }));
  expect(found).toEqual({ title: 'Counterside', zoom: 0, menu: null });
});

test('B-A11Y-1 letters of every script come with the program, whatever the system has', async ({ kiosk }) => {
  const drawn = await kiosk.page.evaluate(async () => {
    const files: [string, string[]][] = [];
    for (const letter of ['ễ', 'Ω', 'Ж', 'م', 'א', 'ก', 'अ', '样', '한']) {
      const faces = await document.fonts.load('700 1rem "Noto Sans"', letter);
      files.push([letter, faces.map(({ status }) => status)]);
    }
    return files;
  });
  expect(drawn.filter(([, faces]) => faces.length !== 1 || faces[0] !== 'loaded')).toEqual([]);
});

test('a second start says so, ends with 0 and leaves the first one as it was', async ({ kiosk, display }) => {
  const before = await situation(kiosk.page);
  const executable = installedRuntime()?.executable ?? '';
  const second = await new Promise<{ code: number; said: string }>((resolve) => {
    const child = execFile(
      executable,
      [root, `--data-folder=${kiosk.dataFolder}`],
      { env: { ...process.env, ...display.environment } },
      (_error, _out, said) => resolve({ code: child.exitCode ?? -1, said }),
    );
  });
  expect(second.code).toBe(0);
  expect(second.said).toContain('Counterside is already open on this machine');
  expect(await situation(kiosk.page)).toEqual(before);
  expect(kiosk.app.windows()).toHaveLength(1);
});

test('two windows stand apart: each is known by its role', async ({ launch }) => {
  const kiosk = await launch({ arguments: ['--windows=2'] });
  await expect.poll(() => kiosk.app.windows().length).toBe(2);
  for (const page of kiosk.app.windows()) expect(await situation(page)).toMatchObject({ kind: 'done' });
  // Playwright lists the windows in the order in which their pages came, which is either.
  const [first, second] = kiosk.app.windows();
  const closed = second?.waitForEvent('close');
  const window = second && (await kiosk.app.browserWindow(second));
  await window?.evaluate((itself) => itself.close());
  await closed;
  expect(first && (await situation(first))).toMatchObject({ kind: 'done' });
});

test('a page that crashed comes back by itself, and the second time says what to do', async ({ kiosk }) => {
  await situation(kiosk.page);
  await crash(kiosk);
  await expect.poll(async () => (await shown(kiosk)).url).toMatch(atStart);
  await crash(kiosk);
  await expect
    .poll(async () => (await shown(kiosk)).url)
    .toMatch(/^app:\/\/counter\/plain\/page\/[A-Z0-9]{8}$/);
  const { url, text } = await shown(kiosk);
  const reference = url.slice(-8);
  expect(text).toContain('This page stopped working');
  expect(text).toContain('Esta página dejó de funcionar');
  expect(text).toContain(reference);
  expect(await logOf(kiosk)).toContain(reference);
  await kiosk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.querySelector('a').click()"),
  );
  await expect.poll(async () => (await shown(kiosk)).url).toMatch(atStart);
});

test('a mistake in the program shows a reference, keeps it in the log, and ends with 70', async ({
  kiosk,
}) => {
  await situation(kiosk.page);
  const exit = exitOf(kiosk);
  await kiosk.app.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('Maria Example');
    }, 0);
  });
  await expect.poll(async () => (await shown(kiosk)).url).toMatch(/plain\/fault\/[A-Z0-9]{8}$/);
  const { url, text } = await shown(kiosk);
  expect(text).toContain('Counterside has to start again');
  const log = await logOf(kiosk);
  expect(log).toContain(url.slice(-8));
  expect(log).toContain('TypeError');
  expect(log).not.toContain('Maria');
  await kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await exit).toBe(70);
});

test('closing the window tells the page, waits for what it saves, and ends with 0', async ({ kiosk }) => {
  await situation(kiosk.page);
  const exit = exitOf(kiosk);
  // What the page saves when it is told lies on disk afterwards: the window may be gone before it can answer.
  await kiosk.page.evaluate(() => {
    window.counter?.onNotice(({ kind }) => {
      const wished = { language: 'es', theme: 'contrast', textSize: 150, motion: 'full' };
      if (kind === 'closing') void window.counter?.call('screen.prefer', wished);
    });
  });
  await kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await exit).toBe(0);
  const kept = await readFile(path.join(kiosk.dataFolder, 'preferences.json'), 'utf8');
  expect(JSON.parse(kept)).toMatchObject({ theme: 'contrast', textSize: 150 });
});

test('the end of the machine (SIGTERM) is an orderly end', async ({ kiosk }) => {
  await situation(kiosk.page);
  const exit = exitOf(kiosk);
  kiosk.app.process().kill('SIGTERM');
  expect(await exit).toBe(0);
  expect(await logOf(kiosk)).toContain('"at":"end"');
});

test('with a folder that cannot be written the window still opens', async ({ launch, dataFolder }) => {
  await chmod(dataFolder, 0o500);
  try {
    const kiosk = await launch();
    expect(await situation(kiosk.page)).toMatchObject({ kind: 'done' });
    await kiosk.close();
  } finally {
    await chmod(dataFolder, 0o700);
  }
});
