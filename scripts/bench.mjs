/**
 * `npm run bench`: the built app against the least that the same machine can do, measured in turn in one run,
 * and one table of ratios. Times are shown, never asserted: the exit code says only whether it could be measured.
 * About six minutes with a store of 100,000 patients. `--million` takes one of 1,000,000, which is made once
 * and kept; `--only start|card|sale|paper|board` plays one part, `--quick` takes fewer samples and 20,000 patients, and
 * `--json [FILE]` gives the figures to programs (without FILE on stdout; what happens is then told on stderr).
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRuntime } from './electron-runtime.mjs';
import { machine, machineText, tableText } from './lib/bench-table.mjs';
import { build } from './lib/build.mjs';
import { startDisplay } from './lib/display.mjs';
import { makePlace } from './lib/ordinary-user.mjs';
import { atEnd, must, PlainFailure, patiently, say, script } from './lib/process.mjs';
import { cacheFolder, inRepo, root } from './lib/repo.mjs';
import { prepare } from './prepare.mjs';

const usage =
  'usage: npm run bench -- [--only start|card|sale|paper|board] [--quick] [--million] [--json [FILE]]';

function readArguments(given) {
  const wish = { only: null, quick: false, whole: false, json: null };
  const rest = [...given];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const value = () => (rest[0] && !rest[0].startsWith('--') ? rest.shift() : null);
    if (word === '--quick') wish.quick = true;
    else if (word === '--million') wish.whole = true;
    else if (word === '--json') wish.json = value() ?? 'stdout';
    else if (word === '--only') wish.only = value();
    else throw new PlainFailure(usage);
    if (word === '--only' && !['start', 'card', 'sale', 'paper', 'board'].includes(wish.only))
      throw new PlainFailure(usage);
  }
  return wish;
}

/** The tools of the set-up write to stdout too: a second process keeps it clean for the figures. */
async function onCleanStdout(given) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-json-'));
  try {
    const file = path.join(folder, 'figures.json');
    const args = [...given.filter((word) => word !== '--json'), '--json', file];
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...args], {
      stdio: ['ignore', 2, 2],
    });
    atEnd(() => child.kill());
    const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
    if (code === 0) process.stdout.write(await readFile(file));
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The bench's own window lies where the ordinary user can read it, beside the program that it is compared with. */
async function layOut(place) {
  const app = ['tests', 'bench', 'empty-app'];
  if (place.folder !== root) await cp(inRepo(...app), path.join(place.folder, ...app), { recursive: true });
}

async function measureAll({ only, quick, whole }) {
  await prepare();
  const runtime = await findRuntime();
  await build();
  const { register } = await import('tsx/esm/api');
  register();
  const { measure } = await import('../tests/bench/run.ts');
  const place = await makePlace(runtime);
  let display = null;
  let folder = null;
  try {
    display = await startDisplay();
    await layOut(place);
    folder = await mkdtemp(path.join(place.environment.TMPDIR ?? tmpdir(), 'bench-'));
    const made = folder;
    atEnd(() => rmSync(made, { recursive: true, force: true }));
    const { uid, gid } = await stat(place.folder);
    const own = (name) =>
      place.folder === root
        ? Promise.resolve()
        : must('Changing the owner', 'chown', ['-R', `${uid}:${gid}`, name], { quiet: true });
    await own(folder);
    const noPrinters = path.join(folder, 'no-printers.sock');
    const environment = { ...display.environment, CUPS_SERVER: noPrinters };
    const bench = { place, environment, cache: cacheFolder(), folder, quick, whole, say, own };
    const part = await patiently('Measuring', () => measure(bench, only));
    return { quick, whole, machine: machine(runtime, place.sandbox), ...part };
  } finally {
    await display?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
    await place.close();
  }
}

await script(async () => {
  const given = process.argv.slice(2);
  const wish = readArguments(given);
  if (wish.json === 'stdout') return onCleanStdout(given);
  const figures = await measureAll(wish);
  if (wish.json) {
    await mkdir(path.dirname(path.resolve(wish.json)), { recursive: true });
    await writeFile(wish.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
  const lines = ['', tableText(figures.rows), '', machineText(figures.machine), ...figures.notes];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
});
