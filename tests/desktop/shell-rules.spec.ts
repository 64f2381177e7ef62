/** What the shell lets through, as tables: no window is needed to say it. */
import { expect, test } from 'playwright/test';
import { isOurs, isStart, servedFile } from '../../main/electron/addresses';
import { reachesPage } from '../../main/electron/keys';
import { refusedAtStart } from '../../main/electron/lockdown';
import { argumentsFor, readSettings } from '../../main/electron/settings';

for (const [address, ours] of [
  ['app://counter/', true],
  ['app://counter/assets/index.js', true],
  ['blob:app://counter/5b1d', true],
  ['data:image/png;base64,AA==', true],
  ['app://counter.example.org/', false],
  ['app://other/', false],
  ['blob:https://example.org/5b1d', false],
  ['https://example.org/', false],
  ['http://localhost:5173/', false],
  ['ws://localhost/', false],
  ['file:///etc/passwd', false],
  ['about:blank', false],
  ['not an address', false],
] as const)
  test(`B-TRUST-1 ${address} is ${ours ? 'ours' : 'not ours'}`, () => {
    expect(isOurs(address)).toBe(ours);
  });

for (const [address, start] of [
  ['app://counter/', true],
  ['app://counter/#/card-check', true],
  ['app://counter/?#/today', true],
  ['app://counter/index.html', false],
  ['app://counter/plain/page/ABCD2345', false],
  ['app://counter.example.org/', false],
] as const)
  test(`B-TRUST-1 a page ${start ? 'may' : 'may not'} begin anew at ${address}`, () => {
    expect(isStart(address)).toBe(start);
  });

for (const [path, file] of [
  ['/', '/pages/index.html'],
  ['/assets/a.js', '/pages/assets/a.js'],
  ['/assets/../index.html', '/pages/index.html'],
  ['/..%2findex.html', null],
  ['/%2e%2e/%2e%2e/etc/passwd', null],
  ['/assets/..%2f..%2f..%2fetc/passwd', null],
  ['/..%5cwindows', null],
  ['/%00', null],
  ['/%E0%A4%A', null],
  ['/../pages-of-others/a.js', null],
  ['/fonts/noto-regular.ttf', '/papers/noto-regular.ttf'],
  ['/fonts/..%2f..%2fetc/passwd', null],
] as const)
  test(`B-TRUST-1 the page ${path} is ${file ?? 'outside'}`, () => {
    expect(servedFile({ renderer: '/pages', fonts: '/papers' }, path)).toBe(file);
  });

const plain = { control: false, meta: false, alt: false };
for (const [what, pressed, reaches] of [
  ['a letter', { ...plain, key: 'a' }, true],
  ['Tab', { ...plain, key: 'Tab' }, true],
  ['copy', { ...plain, control: true, key: 'c' }, true],
  ['copy with Caps Lock', { ...plain, control: true, key: 'C' }, true],
  ['the letter that AltGr types', { ...plain, control: true, alt: true, key: 'ñ' }, true],
  ['the letter that Option types', { ...plain, alt: true, key: 'é' }, true],
  ['word by word', { ...plain, control: true, key: 'ArrowLeft' }, true],
  ['STX, which leads a scan', { ...plain, control: true, key: 'b' }, true],
  ['reload', { ...plain, control: true, key: 'r' }, false],
  ['reload by F5', { ...plain, key: 'F5' }, false],
  ['print', { ...plain, control: true, key: 'p' }, false],
  ['zoom in', { ...plain, control: true, key: '+' }, false],
  ['developer tools', { ...plain, key: 'F12' }, false],
  ['history', { ...plain, alt: true, key: 'ArrowLeft' }, false],
  ['quit on a Mac', { ...plain, meta: true, key: 'q' }, false],
  ['the menu key', { ...plain, key: 'ContextMenu' }, false],
  ['a leader of control characters from a scanner', { ...plain, control: true, key: 'j' }, false],
] as const)
  test(`B-TRUST-1 ${what} ${reaches ? 'reaches' : 'does not reach'} the page`, () => {
    expect(reachesPage(pressed)).toBe(reaches);
  });

for (const [argv, env, refused] of [
  [[], {}, []],
  [['--data-folder=/srv/counter', '--training', '--windowed', '--windows=2'], {}, []],
  [['--disable-gpu', '--ozone-platform=x11'], { CUPS_SERVER: '/run/cups/cups.sock' }, []],
  [['--remote-debugging-port=9222'], {}, ['--remote-debugging-port']],
  [['--remote-debugging-pipe'], {}, ['--remote-debugging-pipe']],
  [['--inspect'], {}, ['--inspect']],
  [['--inspect-brk=0'], {}, ['--inspect-brk']],
  [['--no-sandbox'], {}, ['--no-sandbox']],
  [['--disable-web-security', '--windowed'], {}, ['--disable-web-security']],
  [['--user-data-dir=/tmp/x'], {}, ['--user-data-dir']],
  // A made-up camera would put any picture into somebody's documents.
  [['--use-fake-device-for-media-stream'], {}, ['--use-fake-device-for-media-stream']],
  [['--use-fake-ui-for-media-stream'], {}, ['--use-fake-ui-for-media-stream']],
  [['--use-file-for-fake-video-capture=/tmp/x.mjpeg'], {}, ['--use-file-for-fake-video-capture']],
  [['-r', '/tmp/x.js'], {}, ['-r']],
  [[], { NODE_OPTIONS: '--require /tmp/x.js' }, ['NODE_OPTIONS']],
  [[], { ELECTRON_RUN_AS_NODE: '1' }, ['ELECTRON_RUN_AS_NODE']],
] as const)
  test(`B-TRUST-1 a packaged kiosk started with [${argv.join(' ')}] ${JSON.stringify(env)} refuses ${refused.length}`, () => {
    expect(refusedAtStart(argv, env, 'linux')).toEqual(refused);
  });

test('B-TRUST-1 Windows reads a switch after a slash too', () => {
  expect(refusedAtStart(['/no-sandbox'], {}, 'win32')).toEqual(['/no-sandbox']);
  expect(refusedAtStart(['/srv/file'], {}, 'linux')).toEqual([]);
});

test('the command line sets five things, and the last one given counts', () => {
  expect(readSettings(['/opt/app'])).toEqual({
    dataFolder: null,
    training: false,
    windowed: false,
    windows: 1,
    customerWindow: false,
  });
  const given = ['--data-folder=/a', '--data-folder=/b=c', '--training', '--windowed', '--windows=2'];
  expect(readSettings([...given, '--customer-window'])).toEqual({
    dataFolder: '/b=c',
    training: true,
    windowed: true,
    windows: 2,
    customerWindow: true,
  });
  expect(readSettings(['--data-folder='])).toMatchObject({ dataFolder: null });
});

test('training mode is switched by the next start and nothing else changes', () => {
  const real = ['/opt/app', '--data-folder=/a'];
  const training = argumentsFor(real, { training: true });
  expect(training).toEqual([...real, '--training']);
  expect(argumentsFor(training, { training: true })).toEqual(training);
  expect(argumentsFor(training, { training: false })).toEqual(real);
});
