/** Builds the app into out/, unless out/ was made from these very sources; and the pages in the pseudo-language. */
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

const readOr = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

async function builtOnce(what, stamp, args, force) {
  const digest = sourceDigest();
  if (!force && readOr(stamp) === digest) return false;
  say(what);
  const builder = inRepo('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  await must('The build', process.execPath, [builder, 'build', '--logLevel', 'warn', ...args], {
    cwd: root,
    quiet: true,
  });
  writeFileSync(stamp, digest);
  return true;
}

/** Resolves with whether anything had to be built. */
export const build = ({ force = false } = {}) =>
  builtOnce('Building', inRepo('out', '.built-from'), [], force);

/** The pages in the tests' pseudo-language, into a folder of their own that nothing ships. */
export const buildPseudo = () =>
  builtOnce(
    'Building the pages of the pseudo-language',
    inRepo('tests', '.cache', 'pseudo', '.built-from'),
    ['--mode', 'pseudo'],
    false,
  );
