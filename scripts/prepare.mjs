/**
 * Set-up: what the checkout needs on this machine, installed once. Imports nothing that has to be installed.
 * Each part is looked for first: the second run only looks, and installs nothing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findRuntime, installedRuntime } from './electron-runtime.mjs';
import { installDebianPackages, missingDebianPackages } from './lib/debian.mjs';
import { npm, PlainFailure, patiently, say, script } from './lib/process.mjs';
import { cacheFolder, inRepo, readJson, root } from './lib/repo.mjs';

/** The store's driver: encrypted where it can be built, plain elsewhere (README says so). */
const driver = process.platform === 'win32' ? 'sqlite3' : '@journeyapps/sqlcipher';

/** Are the packages of the lock file there, in its versions? npm keeps a list of what it installed. */
function packagesAreThere() {
  const list = inRepo('node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = readJson(list).packages;
  const locked = Object.entries(readJson(inRepo('package-lock.json')).packages);
  return locked.every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}

const driverIsThere = () =>
  existsSync(inRepo('node_modules', driver, 'build', 'Release', 'node_sqlite3.node')) ||
  existsSync(inRepo('node_modules', driver, 'lib', 'binding'));

async function installPackages() {
  say('Installing packages (step 1 of 3, about half a minute)');
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
}

async function buildDriver() {
  const ccache = '/usr/lib/ccache';
  const quick = existsSync(ccache);
  say(
    `Compiling the store's driver, ${driver} (step 2 of 3, usually two to four minutes${quick ? ', quick when compiled before' : ''})`,
  );
  const env = quick ? { ...process.env, PATH: `${ccache}:${process.env.PATH}` } : process.env;
  try {
    const rebuild = ['rebuild', driver, '--foreground-scripts', '--loglevel=error'];
    await patiently('Compiling', () => npm(rebuild, { cwd: root, env, quiet: true }));
  } catch (error) {
    throw new PlainFailure(
      `The store's driver ${driver} could not be compiled.\n` +
        'It needs a C++ compiler, make, Python 3 and OpenSSL with its headers\n' +
        '(on Debian: apt-get install build-essential python3 libssl-dev).\n\n' +
        error.message,
    );
  }
}

/** What could not be had once is not asked for at every start; `node scripts/prepare.mjs` asks again. */
async function systemPackages(again) {
  const missing = missingDebianPackages();
  if (missing.length === 0) return;
  const memory = path.join(cacheFolder(), 'system-packages-asked-for');
  const names = missing.map(({ name }) => name).join(' ');
  if (!again && existsSync(memory) && readFileSync(memory, 'utf8') === names) return;
  await installDebianPackages(missing);
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(
    memory,
    missingDebianPackages()
      .map(({ name }) => name)
      .join(' '),
  );
}

/** Brings everything in place; quick when it is already. */
export async function prepare({ again = false } = {}) {
  await systemPackages(again);
  if (!packagesAreThere()) await installPackages();
  if (!driverIsThere()) await buildDriver();
  if (!installedRuntime()) {
    say('Getting the Electron runtime (step 3 of 3)');
    await findRuntime();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await script(async () => {
    await prepare({ again: true });
    say('Everything is in place');
  });
