import { expect, test } from 'playwright/test';
import { openStore } from '../../main/store/open';
import { startChild } from '../support/child-process';
import { withStore } from '../support/store';

const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');

const kills = 6;

test(`B-TRUST-2 G1 ${kills} kills in the middle of work lose nothing that was acknowledged`, () =>
  withStore(async ({ store, options }) => {
    test.setTimeout(120_000);
    await store.close();
    const acknowledged: string[] = [];
    for (let turn = 0; turn < kills; turn++) {
      const child = startChild('writer', [options.file, hex(options.keys.data), hex(options.keys.audit)]);
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
    const child = startChild('writer', [options.file, hex(options.keys.data), hex(options.keys.audit)]);
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
    const racers = [0, 1].map(() =>
      startChild('racer', [options.file, hex(options.keys.data), String(times)]),
    );
    await Promise.all(racers.map(({ ready }) => ready));
    await Promise.all(racers.map(({ ended }) => ended));
    expect(racers.map(({ process: { exitCode } }) => exitCode)).toEqual([0, 0]);
    const taken = racers.flatMap(({ lines }) => lines.map(Number)).sort((a, b) => a - b);
    expect(taken).toEqual(Array.from({ length: 2 * times }, (_, index) => index + 1));
  }));
