/**
 * `npm test`: set-up, build, the quick checks, then the desktop tests on a virtual display.
 * `npm run test:desktop -- -g TITLE` runs only the desktop tests, with Playwright's own arguments.
 * The last line is `N passed, N failed`.
 */
import { describeRuntime, findRuntime } from './electron-runtime.mjs';
import { build, buildPseudo } from './lib/build.mjs';
import { quickChecks } from './lib/checks.mjs';
import { makePlace } from './lib/ordinary-user.mjs';
import { playwright } from './lib/playwright.mjs';
import { say, script } from './lib/process.mjs';
import { prepare } from './prepare.mjs';

const onlyDesktop = process.argv.includes('--desktop');
const rest = process.argv.slice(2).filter((argument) => argument !== '--desktop');
const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

async function testAll() {
  await prepare();
  const runtime = await findRuntime();
  say(describeRuntime(runtime));
  await build();
  await buildPseudo();
  const place = await makePlace(runtime, { tests: true });
  if (!place.sandbox) say("Chromium's sandbox cannot start here: desktop tests that need it will fail.");
  try {
    if (!onlyDesktop) add(await quickChecks(place, { long: true }));
    add(await playwright(place, ['desktop'], rest));
  } finally {
    await place.close();
  }
}

await script(async () => {
  try {
    await testAll();
  } catch (error) {
    add({ passed: 0, failed: 1 });
    throw error;
  } finally {
    process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  }
  return total.failed === 0 ? 0 : 1;
});
