/** B-ID-2: how the scanner types is this machine's, and only a manager says it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { usualScanner } from '../../preload/contract/scanner';
import { colleague, test } from '../support/counter';

test('B-ID-2 what a manager sets holds at every window, before sign-in and after a restart', async ({
  house,
  main,
}) => {
  const other = house.window('other');
  expect((await other.done('screen.situation', {})).scanner).toEqual(usualScanner);
  const wanted = { prefix: 'F9', gap: 40, rest: 250 } as const;
  await main.done('screen.setScanner', wanted);
  expect((await other.done('screen.situation', {})).scanner).toEqual(wanted);
  expect(JSON.parse(await readFile(join(house.folder, 'scanner.json'), 'utf8'))).toEqual(wanted);
  const again = await house.restart();
  expect((await again.window('main').done('screen.situation', {})).scanner).toEqual(wanted);
});

for (const [change, field] of [
  [{ gap: 9 }, 'gap'],
  [{ gap: 51 }, 'gap'],
  [{ rest: 79 }, 'rest'],
  [{ rest: 501 }, 'rest'],
] as const)
  test(`B-ID-2 ${JSON.stringify(change)} is told at its field`, async ({ main }) => {
    const reply = await main.call('screen.setScanner', { ...usualScanner, ...change });
    expect(reply).toMatchObject({ kind: 'invalid', fields: { [field]: { word: `wrong.${field}` } } });
  });

test('B-ID-2 nobody but a manager sets it', async ({ house }) => {
  const robin = await colleague(house, 'Robin Desk', ['frontDesk', 'pharmacist']);
  expect(await robin.call('screen.setScanner', usualScanner)).toEqual({ kind: 'denied' });
});

test('B-ID-2 a file that was spoiled costs the choice, never the start', async ({ house }) => {
  await writeFile(join(house.folder, 'scanner.json'), '{"prefix":"A"}');
  const again = await house.restart();
  expect((await again.window('main').done('screen.situation', {})).scanner).toEqual(usualScanner);
});
