import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'playwright/test';
import { openStore } from '../../main/store/open';
import { withStore } from '../support/store';

const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');

function start(child: 'writer' | 'racer', args: readonly string[]) {
  const file = path.join(import.meta.dirname, 'children', `${child}.ts`);
  const process_ = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  return { process: process_ as ChildProcess, lines, ready, ended, errors };
}

const kills = 6;

test(`B-TRUST-2 G1 ${kills} kills in the middle of work lose nothing that was acknowledged`, () =>
  withStore(async ({ store, options }) => {
    test.setTimeout(120_000);
    await store.close();
    const acknowledged: string[] = [];
    for (let turn = 0; turn < kills; turn++) {
      const child = start('writer', [options.file, hex(options.keys.data), hex(options.keys.audit)]);
      await child.ready;
      const wanted = 1 + turn * 3;
      await expect.poll(() => child.lines.length, { intervals: [1] }).toBeGreaterThanOrEqual(wanted);
      child.process.kill('SIGKILL');
      await child.ended;
      acknowledged.push(...child.lines);

      const opened = await openStore(options);
      expect(opened.started.sound).toBe(true);
      await opened.read(async (unit) => {
        const held = new Set(await unit('person').pluck('id'));
        expect(acknowledged.filter((id) => !held.has(id))).toEqual([]);
        // Person, number and trail came together or not at all.
        expect(await unit('serial').first('last')).toEqual({ last: held.size });
        expect(opened.started.count).toBe(held.size);
      });
      await opened.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
  }));

test('B-TRUST-2 a store that another process holds is refused, until that process is gone', () =>
  withStore(async ({ store, options }) => {
    test.setTimeout(60_000);
    await store.close();
    const child = start('writer', [options.file, hex(options.keys.data), hex(options.keys.audit)]);
    await child.ready;
    await expect(openStore(options)).rejects.toMatchObject({ name: 'StoreError', kind: 'in-use' });
    child.process.kill('SIGKILL');
    await child.ended;
    await (await openStore(options)).close();
  }));

test('B-TRUST-2 G9 two processes on one file count without gaps and are never told that it is busy', () =>
  withStore(async ({ store, options }) => {
    test.setTimeout(60_000);
    const times = 150;
    await store.close();
    const racers = [0, 1].map(() => start('racer', [options.file, hex(options.keys.data), String(times)]));
    await Promise.all(racers.map(({ ready }) => ready));
    await Promise.all(racers.map(({ ended }) => ended));
    expect(racers.map(({ process: { exitCode } }) => exitCode)).toEqual([0, 0]);
    const taken = racers.flatMap(({ lines }) => lines.map(Number)).sort((a, b) => a - b);
    expect(taken).toEqual(Array.from({ length: 2 * times }, (_, index) => index + 1));
  }));
