/** `npm run check`: the part of `npm test` without a window and without what takes long. */
import { findRuntime } from './electron-runtime.mjs';
import { build } from './lib/build.mjs';
import { quickChecks } from './lib/checks.mjs';
import { makePlace } from './lib/ordinary-user.mjs';
import { script } from './lib/process.mjs';

await script(async () => {
  const runtime = await findRuntime();
  await build();
  const place = await makePlace(runtime, { tests: true });
  try {
    const { passed, failed } = await quickChecks(place);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    await place.close();
  }
});
