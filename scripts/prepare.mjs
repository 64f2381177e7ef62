/**
 * Set-up: what the checkout needs on this machine, installed once. Imports nothing that has to be installed.
 * A stamp in node_modules remembers what was done; the second run only compares it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findRuntime, installedRuntime } from './electron-runtime.mjs';
import { installDebianPackages, missingDebianPackages } from './lib/debian.mjs';
import { npm, PlainFailure, say, script } from './lib/process.mjs';
import { inRepo, root } from './lib/repo.mjs';

/** The store's driver: encrypted where it can be built, plain elsewhere (README says so). */
const driver = process.platform === 'win32' ? 'sqlite3' : '@journeyapps/sqlcipher';
const stamp = () => inRepo('node_modules', '.prepared');

function lockDigest() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${driver}\0`);
  return hash.update(readFileSync(inRepo('package-lock.json'))).digest('hex');
}

const isPrepared = (digest) => existsSync(stamp()) && readFileSync(stamp(), 'utf8') === digest;

async function installPackages() {
  say('Installing packages (about half a minute)');
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
}

async function buildDriver() {
  const ccache = '/usr/lib/ccache';
  const quick = existsSync(ccache);
  say(
    `Compiling the store's driver, ${driver} (${quick ? 'quick when compiled before' : 'about two minutes'})`,
  );
  const env = quick ? { ...process.env, PATH: `${ccache}:${process.env.PATH}` } : process.env;
  try {
    await npm(['rebuild', driver, '--foreground-scripts', '--loglevel=error'], {
      cwd: root,
      env,
      quiet: true,
    });
  } catch (error) {
    throw new PlainFailure(
      `The store's driver ${driver} could not be compiled.\n` +
        'It needs a C++ compiler, make, Python 3 and OpenSSL with its headers\n' +
        '(on Debian: apt-get install build-essential python3 libssl-dev).\n\n' +
        error.message,
    );
  }
}

/** Brings everything in place; quick when it is already. */
export async function prepare() {
  const missing = missingDebianPackages();
  if (missing.length > 0) await installDebianPackages(missing);
  const digest = lockDigest();
  if (!isPrepared(digest)) {
    await installPackages();
    await buildDriver();
    writeFileSync(stamp(), digest);
  }
  if (!installedRuntime()) await findRuntime();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await script(async () => {
    await prepare();
    say('Everything is in place');
  });
