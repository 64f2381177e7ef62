/** Runs Playwright projects as the ordinary user and adds up what the counting reporter left. */
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { run } from './process.mjs';

export const fastProjects = ['rules', 'store', 'services', 'papers', 'screens', 'shape'];

/** Resolves with `{ passed, failed }`. Results and screenshots come back into tests/.results. */
export async function playwright(place, projects, rest = []) {
  const counts = path.join(place.folder, `.counts-${Date.now()}`);
  const cli = path.join('node_modules', 'playwright', 'cli.js');
  const chosen = projects.map((name) => `--project=${name}`);
  const parts = [cli, 'test', '-c', 'tests/playwright.config.ts', ...chosen, ...rest];
  const env = { ...place.environment, COUNTERSIDE_COUNTS: counts, FORCE_COLOR: '0' };
  const { code } = await run(...place.command(place.node, parts), { cwd: place.folder, env });
  await place.bringBack(path.join('tests', '.results'));
  const total = { passed: 0, failed: 0 };
  const lines = existsSync(counts) ? readFileSync(counts, 'utf8').trim().split('\n') : [];
  for (const { passed, failed } of lines.map((line) => JSON.parse(line))) {
    total.passed += passed;
    total.failed += failed;
  }
  await rm(counts, { force: true });
  if (code !== 0 && total.failed === 0) total.failed = 1;
  return total;
}
