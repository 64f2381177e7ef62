/** The quick checks: types, format and lint, unused code, then every test that needs no window. */

import { fastProjects, playwright } from './playwright.mjs';
import { run, say } from './process.mjs';
import { inRepo, root } from './repo.mjs';

const tools = [
  ['types', inRepo('node_modules', 'typescript', 'bin', 'tsc'), ['--noEmit', '-p', '.']],
  [
    'format and lint',
    inRepo('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
    ['check', '--error-on-warnings', '.'],
  ],
  ['unused code', inRepo('node_modules', 'knip', 'bin', 'knip.js'), ['--no-progress']],
];

async function runTool([name, file, args]) {
  const { code, output } = await run(process.execPath, [file, ...args], { cwd: root, quiet: true });
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
  return code === 0;
}

/** Whole files that take ten seconds or more: each founds several stores, kills processes or sets every paper. */
const longFiles = [
  'papers/papers',
  'services/founding',
  'services/training',
  'services/roles',
  'services/mutations',
  'services/sign-in',
  'services/secrets',
  'services/session-life',
  'services/store-trouble',
  'store/processes',
  'store/tampering',
  'store/verify-audit',
];
/** Playwright matches this against file names, titles and tags. */
const longOnes = ['@long', ...longFiles.map((file) => `${file}\\.spec`)].join('|');

/** Each tool counts as one test, and runs beside the tests. Without `long`, what takes long waits for `npm test`. */
export async function quickChecks(place, { long = false } = {}) {
  const [tests, ...good] = await Promise.all([
    playwright(place, fastProjects, long ? [] : ['--grep-invert', longOnes]),
    ...tools.map(runTool),
  ]);
  return {
    passed: tests.passed + good.filter(Boolean).length,
    failed: tests.failed + good.filter((each) => !each).length,
  };
}
