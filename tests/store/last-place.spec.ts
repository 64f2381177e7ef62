/** Two processes on one file take the last place of the same windows at the same moment (B-DLV-1; trust, G9). */
import { once } from 'node:events';
import { expect, test } from 'playwright/test';
import { deliveryLists } from '../../main/store/delivery-lists';
import { openStore } from '../../main/store/open';
import { rulebooks } from '../../main/store/rulebooks';
import { startChild } from '../support/child-process';
import { addOrder } from '../support/delivery-rows';
import { addCarded, loadBook } from '../support/ledger-rows';
import { addOperator, day, noon, withStore } from '../support/store';

/** Wednesdays of the weeks ahead, each with a morning and an afternoon for two orders. */
const wednesdays = ['2026-03-11', '2026-03-18', '2026-03-25'].map(day);
const windows = wednesdays.flatMap((on) => [
  { day: on, from: '09:30', to: '13:30' },
  { day: on, from: '13:30', to: '16:30' },
]);

test('B-DLV-1 B-TRUST-2 G9 two processes take the last place of six windows: one wins each time, neither sees busy', () =>
  withStore(async ({ store, options }) => {
    test.setTimeout(120_000);
    const { by, patients } = await store.write(async (unit) => {
      const by = await addOperator(unit);
      const { bookHash, bookText } = await loadBook();
      await rulebooks(unit).keep({ hash: bookHash, book: bookText, at: noon });
      const patients = [await addCarded(unit, by, 'MM-1'), await addCarded(unit, by, 'MM-2')];
      const { patient } = await addCarded(unit, by, 'MM-3');
      for (const window of windows) await addOrder(unit, by, patient, { window });
      return { by, patients };
    });
    await store.close();
    const key = Buffer.from(options.keys.data).toString('hex');
    const counters = patients.map(() => startChild('last-place', [options.file, key, by]));
    await Promise.all(counters.map(({ ready }) => ready));
    for (const { day: on, from, to } of windows) {
      const answered = counters.map(({ reader }) => once(reader, 'line'));
      for (const [at, { process }] of counters.entries())
        process.stdin.write(`${patients[at]?.patient} ${on} ${from} ${to}\n`);
      const ends = (await Promise.all(answered)).map(([line]) => String(line));
      expect(ends.toSorted()).toEqual(['refused', 'scheduled']);
    }
    for (const { process } of counters) process.stdin.end();
    await Promise.all(counters.map(({ ended }) => ended));

    const after = await openStore(options);
    await after.read(async (unit) => {
      const counts = await deliveryLists(unit).counts(day('2026-03-01'), day('2026-04-30'));
      expect(counts.map(({ taken }) => taken)).toEqual(windows.map(() => 2));
      const serials = await unit('delivery_order').orderBy('serial').pluck('serial');
      expect(serials).toEqual(Array.from({ length: 2 * windows.length }, (_, at) => at + 1));
    });
    await after.close();
  }));
