import { appendFileSync } from 'node:fs';

/**
 * Counts tests and leaves one JSON line per run in the file that COUNTERSIDE_COUNTS names, so that
 * `scripts/test.mjs` can add several runs up. Skipped tests count as neither.
 */
export default class CountingReporter {
  #outcomes = new Map();

  onTestEnd(test, result) {
    if (result.status === 'skipped') return;
    this.#outcomes.set(test.id, result.status === test.expectedStatus);
  }

  onEnd(result) {
    const all = [...this.#outcomes.values()];
    const passed = all.filter(Boolean).length;
    // A run that broke without a failing test (a file that does not load, a time limit) still counts as failed.
    const failed = Math.max(all.length - passed, result.status === 'passed' ? 0 : 1);
    if (process.env.COUNTERSIDE_COUNTS)
      appendFileSync(process.env.COUNTERSIDE_COUNTS, `${JSON.stringify({ passed, failed })}\n`);
  }

  printsToStdio() {
    return false;
  }
}
