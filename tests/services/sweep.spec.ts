/** R-PAT-6: what is due is deleted by a timer too, for a program that stands open for days. */
import { mock } from 'node:test';
import { expect } from 'playwright/test';
import { createSweep } from '../../main/services/document/sweep';
import type { Instant } from '../../preload/contract/values';
import { book } from '../rules/book';
import { manager, test } from '../support/counter';
import { aJpeg } from '../support/files';
import { startSession } from '../support/journey';

const instant = (text: string) => text as Instant;

/** A sweep over a store of which only its coming and going is told. */
function counted({ behind = false, stage = 'open', failing = 0 } = {}) {
  const told = { writes: 0, failures: 0 };
  const clock = { now: instant('2026-03-10T15:00:00.000Z') };
  let failures = failing;
  const sweep = createSweep({
    house: {
      profile: () => ({ zone: 'America/New_York' }),
      stage: { kind: stage },
      entered: () => undefined,
      write: async () => {
        told.writes += 1;
        if (failures-- > 0) throw new Error('the disk is full');
        return 0;
      },
    } as never,
    book: () => book,
    now: () => clock.now,
    clockBehind: () => behind,
    failed: () => {
      told.failures += 1;
    },
  });
  return { sweep, told, clock };
}

test('R-PAT-6 a day is swept once, and the next one at its first quarter of an hour in the store’s zone', async () => {
  const { sweep, told, clock } = counted();
  for (const [now, writes] of [
    ['2026-03-10T15:00:00.000Z', 1],
    ['2026-03-10T15:15:00.000Z', 1],
    // Midnight in Connecticut is four o'clock in UTC.
    ['2026-03-11T03:59:59.999Z', 1],
    ['2026-03-11T04:00:00.000Z', 2],
    ['2026-03-11T04:15:00.000Z', 2],
  ] as const) {
    clock.now = instant(now);
    await sweep();
    expect(told.writes, now).toBe(writes);
  }
});

test('R-PAT-6 B-TRUST-2 nothing is deleted by a clock that is behind, nor while the store is shut', async () => {
  for (const wish of [{ behind: true }, { stage: 'closed' }]) {
    const { sweep, told } = counted(wish);
    await sweep();
    expect(told.writes).toBe(0);
  }
});

test('R-PAT-6 a sweep that failed is tried again at the next quarter of an hour', async () => {
  const { sweep, told } = counted({ failing: 1 });
  await sweep();
  await sweep();
  await sweep();
  expect(told).toEqual({ writes: 2, failures: 1 });
});

test('R-PAT-6 the program’s own timer sweeps every fifteen minutes, with nobody at the counter', async ({
  house,
  main,
}) => {
  const { id: session } = await startSession(main);
  await main.done('document.keep', {
    ...{ session, proof: 'identity', kind: 'passport', mime: 'image/jpeg', enclosed: false },
    bytes: aJpeg(1200, 900, 'a passport'),
    keep: { kind: 'day', day: '2026-03-12' },
  } as never);
  mock.timers.enable({ apis: ['setInterval'] });
  try {
    const again = await house.restart();
    const desk = again.window('main');
    await desk.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
    // A call sweeps, too: the instant tells which of the two it was.
    for (const [now, minutes] of [
      ['2026-03-13T15:00:00.000Z', 14],
      ['2026-03-13T15:15:00.000Z', 1],
    ] as const) {
      again.clock.now = now;
      mock.timers.tick(minutes * 60_000);
    }
    again.clock.now = '2026-03-13T16:00:00.000Z';
    const deleted = async () =>
      (await desk.done('document.register', { before: null })).deletions.map(({ at }) => at);
    await expect.poll(deleted).toEqual(['2026-03-13T15:15:00.000Z']);
    await again.counter.close();
  } finally {
    mock.timers.reset();
  }
});
