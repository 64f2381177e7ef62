/** Who looked at a record, page by page: none is left out, whatever the clock said meanwhile. */

import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { audit } from '../../main/store/audit';
import { Instant } from '../../preload/contract/values';
import { inMemory } from '../support/store';
import { entry } from '../support/store-trail';

test('R-PMP-4: pages of a record’s look-ups follow the rows, also those of one instant and of a clock set back', async () => {
  const store = await inMemory();
  const subject = randomUUID();
  const times = [10, 30, 30, 30, 20, 5, 40].map((minute) =>
    Instant.parse(`2026-03-10T15:${String(minute).padStart(2, '0')}:00.000Z`),
  );
  await store.write(async (unit) => {
    for (const at of times) {
      await audit(unit).append(entry({ at, subject }));
      await audit(unit).append(entry({ at }));
    }
  });
  const seen: number[] = [];
  for (let before: number | null = null; seen.length < 20; ) {
    const page = await store.read((unit) => audit(unit).about([subject], before, 2));
    if (page.length === 0) break;
    seen.push(...page.map((row) => row.sequence));
    before = page.at(-1)?.sequence ?? null;
  }
  expect(seen).toEqual([13, 11, 9, 7, 5, 3, 1]);
  await store.close();
});
