/** One print of several sheets is told as one. */
import { expect, test } from 'playwright/test';
import type { JobState } from '../../main/ports';
import { followSheets } from '../../main/services/paper/sheets';

type Heard = readonly [sheet: number, state: JobState['state'], reason?: string];

for (const [what, heard, told] of [
  [
    'one sheet',
    [
      [0, 'printing'],
      [0, 'printed'],
    ],
    ['printing', 'printed'],
  ],
  [
    'three sheets, one after the other',
    [
      [0, 'printing'],
      [0, 'printed'],
      [1, 'printing'],
      [1, 'printed'],
      [2, 'printed'],
    ],
    ['printing', 'queued', 'printing', 'queued', 'printed'],
  ],
  [
    'a printer that stops and is mended',
    [
      [0, 'printed'],
      [1, 'stopped', 'media-jam'],
      [1, 'printed'],
      [2, 'printed'],
    ],
    ['queued', 'stopped media-jam', 'queued', 'printed'],
  ],
  [
    'a sheet that is taken from the queue, told once nothing runs any more',
    [
      [1, 'gone'],
      [0, 'printing'],
      [0, 'printed'],
      [2, 'printed'],
    ],
    ['queued', 'printing', 'queued', 'gone'],
  ],
] as const satisfies readonly (readonly [string, readonly Heard[], readonly string[]])[])
  test(`B-PAP-1 ${what}: ${told.join(', ')}`, () => {
    const seen: string[] = [];
    const { heard: hear } = followSheets(what === 'one sheet' ? 1 : 3, ({ state, reason }) =>
      seen.push(reason === '' ? state : `${state} ${reason}`),
    );
    for (const [sheet, state, reason = ''] of heard as readonly Heard[]) hear(sheet, { state, reason });
    expect(seen).toEqual(told);
  });

test('B-PAP-1 sheets that never reached the queue are told as gone, once those before them came out', () => {
  const seen: string[] = [];
  const { heard, lost } = followSheets(3, ({ state, reason }) => seen.push(`${state} ${reason}`.trim()));
  lost(1);
  heard(0, { state: 'printed', reason: '' });
  expect(seen).toEqual(['queued', 'gone sheets-missing']);
});
