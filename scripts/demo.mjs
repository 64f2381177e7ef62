/**
 * `npm run demo -- --list` names the journeys; `npm run demo -- --journey NAME --out DIR` plays one in the real
 * Electron window with made-up people and leaves a numbered picture of every step and every PDF.
 * Without a name it plays them all. Always on a virtual display, so that nothing of this desktop gets in.
 */
import { readdirSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findRuntime } from './electron-runtime.mjs';
import { build } from './lib/build.mjs';
import { makePlace } from './lib/ordinary-user.mjs';
import { PlainFailure, patiently, run, say, script } from './lib/process.mjs';
import { inRepo } from './lib/repo.mjs';
import { prepare } from './prepare.mjs';

const ending = '.journey.ts';
const journeys = () =>
  readdirSync(inRepo('scripts', 'demo'))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    journey: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    out: { type: 'string', default: inRepo('out', 'demo') },
  },
});

await script(async () => {
  if (values.list) {
    for (const name of journeys()) process.stdout.write(`${name}\n`);
    return 0;
  }
  if (values.journey && !journeys().includes(values.journey)) {
    throw new PlainFailure(`There is no journey ${values.journey}. There are: ${journeys().join(', ')}.`);
  }
  await prepare();
  const runtime = await findRuntime();
  await build();
  const place = await makePlace(runtime, { tests: true });
  try {
    const made = path.join(place.folder, 'demo-out');
    const env = { ...place.environment, COUNTERSIDE_DEMO_OUT: made, FORCE_COLOR: '0' };
    const only = values.journey ? [`${values.journey}${ending.replaceAll('.', '\\.')}`] : [];
    const parts = [
      'node_modules/playwright/cli.js',
      'test',
      '-c',
      'tests/playwright.config.ts',
      '--project=demo',
      ...only,
    ];
    const quiet = !values.verbose;
    say('Playing');
    const { code, output } = await patiently('Playing', () =>
      run(...place.command(place.node, parts), { cwd: place.folder, env, quiet }),
    );
    const out = path.resolve(values.out);
    await mkdir(out, { recursive: true });
    const log = path.join(out, 'demo.log');
    if (quiet) await writeFile(log, output);
    await cp(made, out, { recursive: true }).catch(() => undefined);
    if (code === 0) say(`Pictures and papers are in ${out}`);
    else {
      const where = quiet ? `; the log is ${log}` : '';
      say(`A journey did not come to its end. The pictures so far are in ${out}${where}.`);
      say('To try again, run the same command; --verbose shows the log while it plays.');
    }
    return code;
  } finally {
    await place.close();
  }
});
