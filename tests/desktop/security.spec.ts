/** What a page can reach from inside the real window: nothing but the counter (trust.md, G12 to G16). */
import { readFileSync, readlinkSync } from 'node:fs';
import { expect, type Kiosk, seccompOf, test } from '../support/desktop';
import { outsideSockets } from '../support/sockets';

/** Runs as the page's own script: Playwright's own evaluation is exempt from the content policy. */
const inPage = (kiosk: Kiosk, script: string) =>
  kiosk.page.evaluate(
    (text) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), {
          once: true,
        });
        const element = document.createElement('script');
        element.textContent = text;
        document.head.append(element);
        element.remove();
      }),
    script,
  );

const situation = (kiosk: Kiosk) => kiosk.page.evaluate(() => window.counter?.call('screen.situation', {}));

test('B-TRUST-1 a page has no Node, and one frozen object to call', async ({ kiosk }) => {
  const found = await kiosk.page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.counter ?? {}),
    frozen: Object.isFrozen(window.counter),
    isolated: window.crossOriginIsolated,
    secure: window.isSecureContext,
  }));
  expect(found).toEqual({
    globals: [],
    bridge: ['call', 'onNotice'],
    frozen: true,
    isolated: true,
    secure: true,
  });
});

test('B-TRUST-1 the window runs sandboxed, as it says in its preferences and in the kernel', async ({
  kiosk,
}) => {
  const { preferences, pid } = await kiosk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron's own record of what it applied; its types leave the method out.
    const read: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
    return {
      preferences: typeof read === 'function' ? JSON.stringify(read.call(contents)) : '{}',
      pid: contents?.getOSProcessId(),
    };
  });
  expect(JSON.parse(preferences)).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  expect(await seccompOf(kiosk)).toBe('2');
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^NoNewPrivs:\s*1$/m);
  expect(readlinkSync(`/proc/${pid}/ns/user`)).not.toBe(readlinkSync('/proc/self/ns/user'));
});

test('B-TRUST-1 the content policy stops script that is not ours', async ({ kiosk }) => {
  expect(await inPage(kiosk, 'window.evil = 1')).toBe('script-src-elem');
  expect(await kiosk.page.evaluate(() => 'evil' in window)).toBe(false);
  const evaluated = await kiosk.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), {
          once: true,
        });
        // A timer's string is compiled outside Playwright's exemption.
        setTimeout('window.evil = 1', 0);
      }),
  );
  expect(evaluated).toBe('script-src');
  const headers = await kiosk.page.evaluate(async () => Object.fromEntries((await fetch('/')).headers));
  const policy = headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toMatch(/sandbox allow-scripts allow-same-origin allow-forms$/);
  expect(policy).not.toContain('unsafe');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
});

test('B-TRUST-1 the pages are all that app:// serves', async ({ kiosk }) => {
  const statusOf = (path: string) =>
    kiosk.page.evaluate(async (wanted) => (await fetch(wanted)).status, path);
  expect(await statusOf('app://counter/index.html')).toBe(200);
  for (const path of [
    '..%2f..%2fpackage.json',
    'assets/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '%00',
    '..%5c',
  ])
    expect(await statusOf(`app://counter/${path}`), path).toBe(403);
  expect(await statusOf('app://counter/none.js')).toBe(404);
  const posted = await kiosk.page.evaluate(async () => (await fetch('/', { method: 'POST' })).status);
  expect(posted).toBe(405);
});

test('B-TRUST-1 no page can be left for another one, and none can be opened', async ({ kiosk }) => {
  const start = kiosk.page.url();
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'mailto:someone@example.org',
    'app://counter/index.html',
    'app://other/',
    'data:text/html,x',
    'chrome://gpu',
    'about:blank',
  ]) {
    await kiosk.page.evaluate((to) => {
      window.location.href = to;
    }, address);
    // The empty page is loaded before it is left again: what counts is where the window ends.
    await expect(async () => {
      expect(await situation(kiosk), address).toMatchObject({ kind: 'done' });
      expect(kiosk.page.url(), address).toBe(start);
    }).toPass();
  }
  expect(await kiosk.page.evaluate(() => window.open('app://counter/'))).toBeNull();
  expect(await kiosk.page.evaluate(() => window.history.length)).toBe(1);
  expect(kiosk.app.windows()).toHaveLength(1);
});

test('B-TRUST-1 no page opens a window of the system: print, download, dialog, drop', async ({ kiosk }) => {
  const heard: string[] = [];
  kiosk.page.on('console', (message) => heard.push(message.text()));
  await kiosk.page.evaluate(() => {
    window.print();
    window.alert('x');
    const link = document.createElement('a');
    link.href = 'data:text/plain,x';
    link.download = 'x';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect.poll(() => heard.filter((text) => text.includes('allow-modals'))).toHaveLength(2);
  const session = await kiosk.page.context().newCDPSession(kiosk.page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 200,
      y: 200,
      data: { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 },
    });
  expect(await situation(kiosk)).toMatchObject({ kind: 'done' });
  expect(kiosk.page.url()).toMatch(/^app:\/\/counter\/\??(#.*)?$/);
  expect(await kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await kiosk.page.locator('input[type=file]').count()).toBe(0);
});

test('B-TRUST-1 every permission is refused', async ({ kiosk }) => {
  const answers = await kiosk.page.evaluate(async () => {
    const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error));
    return {
      notification: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().catch(nameOf),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('known'),
          (error) => resolve(error.code),
        ),
      ),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'on', nameOf),
    };
  });
  const permissionDenied = 1;
  expect(answers).toMatchObject({
    notification: 'denied',
    clipboard: 'NotAllowedError',
    place: permissionDenied,
  });
  expect(answers.camera).not.toBe('on');
});

test('R-ST-3 a call that is not in the table, or is no call, is denied', async ({ kiosk }) => {
  const replies = await kiosk.page.evaluate(() =>
    Promise.all([
      window.counter?.call('store.everything', {}),
      window.counter?.call('__proto__', {}),
      window.counter?.call('constructor', {}),
      window.counter && Reflect.apply(window.counter.call, window.counter, [{}, {}]),
    ]),
  );
  expect(replies).toEqual(Array(4).fill({ kind: 'denied' }));
});

test('R-ST-3 a window that the program did not open is not answered', async ({ kiosk }) => {
  const answer = await kiosk.app.evaluate(async ({ BrowserWindow, app, session }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${app.getAppPath()}/out/preload/bridge.cjs`,
        session: session.fromPartition('counterside'),
        sandbox: true,
      },
    });
    await stranger.loadURL('app://counter/');
    const reply: unknown = await stranger.webContents.executeJavaScript(
      "window.counter.call('screen.situation', {})",
    );
    stranger.destroy();
    return reply;
  });
  expect(answer).toEqual({ kind: 'denied' });
});

test('B-TRUST-1 nothing is asked of a network, and no socket leaves the machine', async ({ kiosk }) => {
  const asked: string[] = [];
  kiosk.page.on('request', (request) => asked.push(request.url()));
  await kiosk.page.reload();
  await situation(kiosk);
  expect(asked.length).toBeGreaterThan(1);
  expect(
    asked.filter((address) => !/^(app:\/\/counter\/|blob:app:\/\/counter\/|data:)/.test(address)),
  ).toEqual([]);
  const elsewhere = await kiosk.app.evaluate(async ({ net, session }) => {
    const own = session.fromPartition('counterside');
    const tries = [own.fetch('http://127.0.0.1:9/'), net.fetch('http://127.0.0.1:9/')];
    return (await Promise.allSettled(tries)).map((one) =>
      one.status === 'rejected' ? String(one.reason) : 'sent',
    );
  });
  expect(elsewhere).toEqual(Array(2).fill(expect.stringContaining('ERR_BLOCKED_BY_CLIENT')));
  expect(outsideSockets(kiosk.app.process().pid ?? 0)).toEqual([]);
});
