/** Builds the app into out/, unless out/ was made from these very sources. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must, say } from './process.mjs';
import { inRepo, root } from './repo.mjs';

const sources = [
  'main',
  'preload',
  'renderer',
  'resources/words',
  'electron.vite.config.ts',
  'package-lock.json',
];
const stamp = () => inRepo('out', '.built-from');

function filesUnder(name) {
  const full = inRepo(name);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** A digest of every source's path and content: times lie after a clone or a copy. */
function sourceDigest() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder).sort())
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** Resolves with whether anything had to be built. */
export async function build({ force = false } = {}) {
  const digest = sourceDigest();
  if (!force && existsSync(stamp()) && readFileSync(stamp(), 'utf8') === digest) return false;
  say('Building');
  const builder = inRepo('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  await must('The build', process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    quiet: true,
  });
  writeFileSync(stamp(), digest);
  return true;
}
