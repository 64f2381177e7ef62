/**
 * `npm run pack`: builds, packs the app into dist/, and starts the packed app once on a virtual display.
 * `-- --no-smoke` leaves the last step out; `-- --testable` keeps the fuse that Playwright needs.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeRuntime, findRuntime } from './electron-runtime.mjs';
import { build } from './lib/build.mjs';
import { say, script } from './lib/process.mjs';
import { inRepo, root } from './lib/repo.mjs';
import { smoke } from './lib/smoke.mjs';
import { prepare } from './prepare.mjs';

/** A copy of the runtime without the development bootstrap, which must not be shipped. */
async function cleanRuntime(runtime) {
  const folder = await mkdtemp(path.join(tmpdir(), 'pack-'));
  await cp(runtime.folder, folder, { recursive: true, verbatimSymlinks: true });
  await rm(path.join(folder, 'resources', 'app'), { recursive: true, force: true });
  return folder;
}

async function pack(runtime, { testable }) {
  const { build: packApp, Platform } = await import('electron-builder');
  const electronDist = await cleanRuntime(runtime);
  try {
    await packApp({
      projectDir: root,
      targets: Platform.current().createTarget('dir'),
      config: {
        extends: inRepo('electron-builder.yml'),
        directories: { output: testable ? 'dist/testable' : 'dist' },
        electronVersion: runtime.version,
        electronDist,
        ...(testable && { electronFuses: { enableNodeCliInspectArguments: true } }),
      },
    });
  } finally {
    await rm(electronDist, { recursive: true, force: true });
  }
}

await script(async () => {
  await prepare();
  const runtime = await findRuntime();
  say(describeRuntime(runtime));
  await build();
  const testable = process.argv.includes('--testable');
  await pack(runtime, { testable });
  if (process.platform !== 'linux' || process.argv.includes('--no-smoke')) return 0;
  const unpacked = inRepo('dist', ...(testable ? ['testable'] : []), 'linux-unpacked');
  return (await smoke(unpacked)) ? 0 : 1;
});
