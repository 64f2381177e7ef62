/** The built program with pages in the pseudo-language (renderer/client/pseudo.ts), put together in a folder. */
import { access, copyFile, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const pages = path.join(root, 'tests', '.cache', 'pseudo');

/** Answers the folder to launch; `npm test` has built the pages. */
export async function pseudoProgram(folder: string): Promise<string> {
  await access(path.join(pages, 'index.html'));
  const program = path.join(folder, 'pseudo-program');
  await mkdir(path.join(program, 'out'), { recursive: true });
  await copyFile(path.join(root, 'package.json'), path.join(program, 'package.json'));
  for (const name of ['resources', 'out/main', 'out/preload'])
    await symlink(path.join(root, name), path.join(program, name));
  await symlink(pages, path.join(program, 'out', 'renderer'));
  return program;
}
