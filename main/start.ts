/** Electron's entry: may this start, is it the first one, then open the window and the counter. */
import { join } from 'node:path';
import { app } from 'electron';
import { openFiles } from './electron/files';
import { findKeychain } from './electron/keychain';
import { refusedAtStart } from './electron/lockdown';
import { openLog } from './electron/log';
import { silenceChromium } from './electron/network';
import { findPlaces, type Places } from './electron/places';
import { guardSessions, openProgram } from './electron/program';
import { registerScheme } from './electron/protocol';
import { nameOf, newReference } from './electron/reference';
import { sentences } from './electron/sentences';
import { readSettings, type Settings, type StartedWith, startedWith } from './electron/settings';
import type { Counter, Log } from './ports';

/** Exit codes of sysexits.h: a wrong command line, and an internal software error. */
const usage = 64;
const software = 70;

const started = startedWith();
const settings = readSettings(started.argv);
const say = sentences(join(app.getAppPath(), 'resources'));
const refused = app.isPackaged ? refusedAtStart(started.argv, started.env, process.platform) : [];

if (refused.length > 0) {
  process.stderr.write(`${say('en', 'shell.refusedSwitches', { names: refused.join(', ') })}\n`);
  app.exit(usage);
} else start(settings, started, findPlaces(settings));

function start(settings: Settings, started: StartedWith, places: Places): void {
  app.setPath('userData', places.shell);
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(`${say('en', 'shell.alreadyOpen')}\n`);
    app.exit(0);
    return;
  }
  // With --no-sandbox (root, development) this would end every child process again and again.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  silenceChromium();
  registerScheme();
  guardSessions();
  const log = openLog(places.logFile);
  // Awaiting this at the top would wait for ever: the app is ready only after this module has run.
  app
    .whenReady()
    .then(() => {
      app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
      openProgram({
        settings,
        started,
        places,
        log,
        say,
        build: (ways) => build(settings, started, places, log, ways),
      });
    })
    .catch((error: unknown) => {
      const reference = newReference();
      log.fault({ reference, at: 'start', name: nameOf(error) });
      process.stderr.write(
        `${say('en', 'shell.start.title')}. ${say('en', 'shell.reference', { reference })}\n`,
      );
      app.exit(software);
    });
}

interface Ways {
  readonly relaunch: (mode: { training: boolean }) => void;
  readonly quit: () => void;
}

/** Imported only now: the store's and the papers' libraries take longer to load than the window. */
async function build(
  settings: Settings,
  { env }: StartedWith,
  places: Places,
  log: Log,
  ways: Ways,
): Promise<Counter> {
  const [{ buildCounter }, { createWorkerMaker }, { openPrintQueue }] = await Promise.all([
    import('./counter'),
    import('./papers/worker-maker'),
    import('./printing/queue'),
  ]);
  return buildCounter({
    dataFolder: places.data,
    resources: places.resources,
    clock: Date.now,
    version: app.getVersion(),
    training: settings.training,
    kiosk: app.isPackaged && !settings.windowed,
    papers: createWorkerMaker({ worker: places.paperWorker, resources: places.resources }),
    printing: openPrintQueue({ platform: process.platform, env }),
    keychain: findKeychain(),
    files: openFiles(places.data),
    log,
    ...ways,
  });
}
