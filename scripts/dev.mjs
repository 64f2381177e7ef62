/** `npm run dev`: the app with reloading windows, from the sources. Needs a screen. */
import { describeRuntime, findRuntime, runtimeEnvironment } from './electron-runtime.mjs';
import { PlainFailure, run, say, script } from './lib/process.mjs';
import { hasDisplay, inRepo, isRoot, root } from './lib/repo.mjs';
import { prepare } from './prepare.mjs';

await script(async () => {
  if (!hasDisplay())
    throw new PlainFailure('Development needs a screen: DISPLAY and WAYLAND_DISPLAY are not set.');
  await prepare();
  const runtime = await findRuntime();
  say(describeRuntime(runtime));
  const env = { ...process.env, ...runtimeEnvironment(runtime), ...(isRoot() ? { NO_SANDBOX: '1' } : {}) };
  const cli = inRepo('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return (await run(process.execPath, [cli, 'dev', '--watch'], { cwd: root, env })).code;
});
