/** The repository as the shape tests see it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

// In a worktree .git is a file.
const made = new Set(['node_modules', '.git', 'out', 'dist', '.results', '.cache']);

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory() && !made.has(entry.name)) yield* walk(name);
    if (entry.isFile() && !made.has(entry.name)) yield name;
  }
}

/** Every file that a person wrote, as a path from the top. */
export const files = [...walk('')].sort();

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export const isCode = (file: string): boolean => /\.(ts|tsx|mts|mjs|cjs)$/.test(file);
