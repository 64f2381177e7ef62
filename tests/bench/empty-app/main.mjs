/**
 * What Counterside is measured against: the least that this runtime can do. Without switches, one window on one
 * page. `--limits` answers calls as the raw driver and Chromium's printer can; the library is loaded only then.
 */
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

const given = (name) =>
  process.argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1);
const limits = process.argv.includes('--limits');
// Two folders up and out of tests/: the program that is measured beside this one.
const program = path.resolve(import.meta.dirname, '../../..');
const bridge = path.join(program, 'out', 'preload', 'bridge.cjs');

app.setPath('userData', given('--data-folder'));
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
const answering = limits ? await import('./limits.mjs') : null;
answering?.registerScheme();

app.whenReady().then(async () => {
  const page = answering?.answer(program) ?? path.join(import.meta.dirname, 'index.html');
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 800,
    useContentSize: true,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      ...(limits && { preload: bridge }),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  await (limits ? window.loadURL(page) : window.loadFile(page));
});
app.on('window-all-closed', () => app.quit());
