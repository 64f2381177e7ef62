/** Lists that are computed by trying one after the other: whoever was not looked at is not left out in silence. */
import { expect } from 'playwright/test';
import type { Scope } from '../../main/scope/scope';
import { pass } from '../../main/services/alert/candidates';
import { test } from '../support/counter';

const scope = { unit: {} } as unknown as Scope;

for (const [ends, cut] of [
  [true, false],
  [false, true],
] as const)
  test(`R-PMP-7 candidates that ${ends ? 'end' : 'go on'} leave ${cut ? 'something' : 'nothing'} unseen`, async () => {
    const offsets: number[] = [];
    const candidates = async (_: number, offset: number) => {
      offsets.push(offset);
      return { ids: [], last: ends };
    };
    const passed = await pass(candidates, async () => null, 50, scope);
    expect(passed).toEqual({ found: [], cut });
    expect(offsets.length).toBe(ends ? 1 : 20);
  });
