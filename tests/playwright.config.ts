import { availableParallelism } from 'node:os';
import { defineConfig } from 'playwright/test';

/** Projects in plain Node: no window, no shared state, so they run side by side. */
const inNode = ['rules', 'store', 'services', 'papers', 'screens', 'shape'];

export default defineConfig({
  testDir: '.',
  outputDir: '.results',
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // One more than there are processors, up to three: tests wait for the disk, for keys and for the screen.
  workers: Math.min(3, availableParallelism() + 1),
  // The second one counts for `scripts/test.mjs`, which prints `N passed, N failed` as its last line.
  reporter: [['list'], ['../scripts/lib/counting-reporter.mjs']],
  projects: [
    // Generous: a busy machine is slow, and how long something takes is no test's business.
    ...inNode.map((name) => ({ name, testDir: `./${name}`, fullyParallel: true, timeout: 90_000 })),
    // Journeys of `npm run demo`: played for their pictures, and by nobody's test run.
    { name: 'demo', testDir: '../scripts/demo', testMatch: '*.journey.ts', timeout: 300_000 },
    // One more try for what the machine does to a window: what is broken fails twice, and the report names what
    // needed the second.
    { name: 'desktop', testDir: './desktop', fullyParallel: true, timeout: 240_000, retries: 1 },
  ],
});
