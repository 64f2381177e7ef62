import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { root } from './tree';

const out = path.join(root, 'out');

test.skip(!existsSync(out), 'needs a build: npm run check makes one');

const built = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(m?js|cjs)$/.test(name))
    .map((name) => path.join(out, name));

/** Parses each file named in its arguments as a module, without running it. */
const parseAll = `const { SourceTextModule, Script } = require('node:vm');
for (const file of process.argv.slice(1)) {
  const text = require('node:fs').readFileSync(file, 'utf8');
  if (file.endsWith('.cjs')) new Script(text, { filename: file });
  else new SourceTextModule(text, { identifier: file });
}`;

test('what was built parses on Node 20, which is older than both Electrons', () => {
  const files = built();
  expect(files.length).toBeGreaterThan(3);
  // Where the tests run on a newer Node, only the build's own targets say so.
  const child = spawnSync(process.execPath, ['--experimental-vm-modules', '-e', parseAll, ...files], {
    encoding: 'utf8',
  });
  expect(child.status, child.stderr).toBe(0);
});

test('the preload is one file that requires nothing but electron', () => {
  const preload = built().filter((file) => file.includes(`${path.sep}preload${path.sep}`));
  expect(preload.map((file) => path.basename(file))).toEqual(['bridge.cjs']);
});

test('no source map is shipped', () => {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
});
