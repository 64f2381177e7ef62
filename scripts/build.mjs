/** `npm run build`: builds into out/ if a source changed; `-- --force` builds in any case. */
import { build } from './lib/build.mjs';
import { say, script } from './lib/process.mjs';

await script(async () => {
  const built = await build({ force: process.argv.includes('--force') });
  say(built ? 'Built into out/' : 'out/ is up to date');
});
