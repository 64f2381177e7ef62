/** A script of tests/store/children as a process of its own: lines in, lines out. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

export function startChild(child: 'writer' | 'racer' | 'seller' | 'last-place', args: readonly string[]) {
  const file = path.join(import.meta.dirname, '..', 'store', 'children', `${child}.ts`);
  const process_: ChildProcessWithoutNullStreams = spawn(process.execPath, [
    '--import',
    'tsx',
    file,
    ...args,
  ]);
  const lines: string[] = [];
  const errors: string[] = [];
  process_.stderr.on('data', (chunk) => errors.push(String(chunk)));
  const reader = createInterface({ input: process_.stdout });
  const ready = new Promise<void>((resolve, reject) => {
    reader.on('line', (line) => (line === 'READY' ? resolve() : lines.push(line)));
    process_.once('exit', () => reject(new Error(errors.join(''))));
  });
  // Every line that was written is read, also after a kill.
  const ended = Promise.all([once(reader, 'close'), once(process_, 'exit')]);
  return { process: process_, lines, reader, ready, ended, errors };
}
