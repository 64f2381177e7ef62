/**
 * `npm start`: sets up what is missing, builds what changed, opens the kiosk. Without a screen it plays the
 * demo on a virtual one instead. Arguments after `--` go to the app.
 */
import { describeRuntime, findRuntime } from './electron-runtime.mjs';
import { build } from './lib/build.mjs';
import { run, say, script } from './lib/process.mjs';
import { hasDisplay, inRepo, root } from './lib/repo.mjs';
import { prepare } from './prepare.mjs';
import { runKiosk } from './run-electron.mjs';

await script(async () => {
  await prepare();
  const runtime = await findRuntime();
  say(describeRuntime(runtime));
  await build();
  if (hasDisplay()) return runKiosk(runtime, process.argv.slice(2));
  say('There is no screen here. Playing the demo on a virtual one');
  const parts = [inRepo('scripts', 'demo.mjs')];
  return (await run(process.execPath, parts, { cwd: root })).code;
});
