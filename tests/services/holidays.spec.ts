/** B-DLV-1: holidays fall on their day, whatever zone the machine stands in. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'playwright/test';
import { holidaysBetween } from '../../main/services/common/holidays';
import { holidays } from '../../preload/contract/delivery-programme';
import { day } from '../support/store';

test('B-DLV-1 a year has every holiday that a store can keep, once', () => {
  const all = holidaysBetween(day('2026-01-01'), day('2026-12-31'));
  expect(all.map(({ holiday }) => holiday)).toEqual([...holidays]);
  expect(Object.fromEntries(all.map((one) => [one.holiday, one.day]))).toMatchObject({
    newYear: '2026-01-01',
    // A Saturday: the store keeps the day itself.
    independence: '2026-07-04',
    // A Wednesday.
    veterans: '2026-11-11',
    thanksgiving: '2026-11-26',
    christmas: '2026-12-25',
  });
});

test('B-DLV-1 first and last day are part of it, over the turn of the year, too', () => {
  const found = holidaysBetween(day('2026-12-25'), day('2027-01-01'));
  expect(found.map(({ day: on }) => on)).toEqual(['2026-12-25', '2027-01-01']);
  expect(holidaysBetween(day('2026-12-26'), day('2026-12-31'))).toEqual([]);
});

for (const zone of ['Pacific/Kiritimati', 'America/New_York', 'Pacific/Pago_Pago'])
  test(`B-DLV-1 a machine in ${zone} has Christmas on the 25th`, () => {
    const code = `import { allForYear } from '@18f/us-federal-holidays'; process.stdout.write(allForYear(2026).at(-1).dateString)`;
    const env = { ...process.env, TZ: zone };
    expect(
      execFileSync(process.execPath, ['--input-type=module', '-e', code], { env, encoding: 'utf8' }),
    ).toBe('2026-12-25');
  });
