/**
 * Chromium's sandbox cannot start as root. A root user's run is therefore made by uid 65534, in a fresh folder
 * that this user can read: the built app, what it needs, and the Electron runtime. Everyone else runs in place.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { atEnd, hasCommand, must, run } from './process.mjs';
import { inRepo, isRoot, readJson, root } from './repo.mjs';

const owner = '65534:65534';
const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--'];

/** Can the ordinary user read this file? Every folder on the way must let others pass. */
async function reachable(file) {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder))
    if (((await stat(folder)).mode & 0o001) === 0) return false;
  return ((await stat(file)).mode & 0o004) !== 0;
}

/** Hard links where the files are readable and on the same disk, since node_modules is large; else copies. */
async function share(from, to, probe) {
  await mkdir(path.dirname(to), { recursive: true });
  if (((await stat(probe)).mode & 0o004) !== 0) {
    const linked = await run('cp', ['-al', from, to], { quiet: true });
    if (linked.code === 0) return;
    await rm(to, { recursive: true, force: true });
  }
  await must('Copying', 'cp', ['-a', from, to], { quiet: true });
  await must('Changing the owner', 'chown', ['-R', owner, to], { quiet: true });
}

/** Copies the repository's own files and gives them to the ordinary user. */
async function own(names, folder) {
  for (const name of names) {
    if (!existsSync(inRepo(name))) continue;
    const filter = (source) => source !== inRepo('tests', '.results');
    await cp(inRepo(name), path.join(folder, name), { recursive: true, filter });
  }
}

/** Names of the packages that the built app needs at run time, from the lock file. */
function runtimePackages() {
  const { packages } = readJson(inRepo('package-lock.json'));
  return Object.entries(packages)
    .filter(([name, entry]) => name.startsWith('node_modules/') && !entry.dev && existsSync(inRepo(name)))
    .map(([name]) => name)
    .filter((name, _, all) => !all.some((other) => name.startsWith(`${other}/node_modules/`)));
}

/** For tests, the whole repository but what is made from it. */
const testedNames = () =>
  readdirSync(root).filter((name) => !['.git', 'node_modules', 'dist', 'out'].includes(name));

/** A disk with room for hard links is best; the second choice always exists. */
function baseFolder() {
  const device = statSync(inRepo('node_modules')).dev;
  return ['/tmp', '/var/tmp'].find((folder) => statSync(folder).dev === device) ?? '/var/tmp';
}

/** Does Chromium's sandbox have what it needs: user namespaces that an ordinary user may make? */
async function sandboxWorks(prefix) {
  if (process.platform !== 'linux' || !hasCommand('unshare')) return true;
  const [command, ...rest] = [...prefix, 'unshare', '--user', '--map-root-user', 'true'];
  return (await run(command, rest, { quiet: true })).code === 0;
}

/** Where the repository lies, as the user who runs the script. */
const placeHere = (runtime, sandbox) => ({
  folder: root,
  executable: runtime.executable,
  node: process.execPath,
  environment: { ...process.env, COUNTERSIDE_ELECTRON: runtime.executable },
  sandbox,
  command: (name, args) => [name, args],
  bringBack: async () => {},
  close: async () => {},
});

/**
 * Makes a place to run in. `tests: true` brings the sources and all packages, so that Playwright runs there;
 * `home` keeps the ordinary user's data in a lasting folder; `here` stays with the caller.
 * Returns the folder, the runtime's `executable`, a `node` that the user may run, the environment, `sandbox`
 * (false: pass --no-sandbox), `command(name, args)` as that user, `bringBack(name)` into the repository, `close()`.
 */
export async function makePlace(runtime, { tests = false, home, here = false } = {}) {
  if (process.platform !== 'linux') return placeHere(runtime, true);
  if (!isRoot()) return placeHere(runtime, await sandboxWorks([]));
  if (here || !hasCommand('setpriv') || !(await sandboxWorks(['setpriv', ...asNobody])))
    return placeHere(runtime, false);
  const top = await mkdtemp(path.join(baseFolder(), 'counterside-'));
  const forget = atEnd(() => rmSync(top, { recursive: true, force: true }));
  const folder = path.join(top, 'app');
  const user = { HOME: home ?? path.join(top, 'home'), TMPDIR: path.join(top, 'tmp'), USER: 'nobody' };
  for (const each of [folder, user.HOME, user.TMPDIR]) await mkdir(each, { recursive: true, mode: 0o700 });
  await own(['out', ...(tests ? testedNames() : ['package.json', 'resources'])], folder);
  await must('Changing the owner', 'chown', ['-R', owner, top, user.HOME], { quiet: true });
  const probe = inRepo('node_modules', 'zod', 'package.json');
  const packages = tests ? ['node_modules'] : runtimePackages();
  for (const name of packages) await share(inRepo(name), path.join(folder, name), probe);
  let { executable } = runtime;
  if (!(await reachable(executable))) {
    executable = path.join(top, 'electron', path.basename(executable));
    await share(runtime.folder, path.dirname(executable), runtime.executable);
  }
  let node = process.execPath;
  if (!(await reachable(node))) {
    node = path.join(top, 'node');
    await share(process.execPath, node, process.execPath);
  }
  const kept = Object.entries(process.env).filter(([name]) => !/^(XDG_|DBUS_|npm_)/i.test(name));
  return {
    folder,
    executable,
    node,
    environment: { ...Object.fromEntries(kept), ...user, COUNTERSIDE_ELECTRON: executable },
    sandbox: true,
    command: (name, args) => ['setpriv', [...asNobody, name, ...args]],
    async bringBack(name) {
      if (!existsSync(path.join(folder, name))) return;
      await rm(inRepo(name), { recursive: true, force: true });
      await cp(path.join(folder, name), inRepo(name), { recursive: true });
    },
    async close() {
      await rm(top, { recursive: true, force: true, maxRetries: 10 });
      forget();
    },
  };
}
