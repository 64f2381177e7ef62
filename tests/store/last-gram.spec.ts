/** Two processes on one file sell the last gram of the same patients at the same moment (trust, G9). */
import { once } from 'node:events';
import { expect, test } from 'playwright/test';
import { reachesBackTo } from '../../main/rules/allowance/periods';
import { ledger } from '../../main/store/ledger';
import { openStore } from '../../main/store/open';
import { rulebooks } from '../../main/store/rulebooks';
import { startChild } from '../support/child-process';
import { addCarded, loadBook } from '../support/ledger-rows';
import { addOperator, noon, today, withStore } from '../support/store';

const times = 200;

test(`B-TRUST-2 G9 two processes sell the last gram ${times} times: one wins each time, neither sees busy`, () =>
  withStore(async ({ store, options }) => {
    test.setTimeout(180_000);
    const { by, patients } = await store.write(async (unit) => {
      const by = await addOperator(unit);
      const { bookHash, bookText } = await loadBook();
      await rulebooks(unit).keep({ hash: bookHash, book: bookText, at: noon });
      const patients: { patient: string; certificate: string }[] = [];
      for (let index = 0; index < times; index++) patients.push(await addCarded(unit, by, `MM-${index}`));
      return { by, patients };
    });
    await store.close();
    const key = Buffer.from(options.keys.data).toString('hex');
    const sellers = [0, 1].map(() => startChild('seller', [options.file, key, by]));
    await Promise.all(sellers.map(({ ready }) => ready));
    const wins = [0, 0];
    for (const { patient, certificate } of patients) {
      const answered = sellers.map(({ reader }) => once(reader, 'line'));
      for (const { process } of sellers) process.stdin.write(`${patient} ${certificate}\n`);
      const ends = (await Promise.all(answered)).map(([line]) => String(line));
      expect(ends.toSorted()).toEqual(['dispensed', 'refused']);
      wins[ends.indexOf('dispensed')] = (wins[ends.indexOf('dispensed')] ?? 0) + 1;
    }
    for (const { process } of sellers) process.stdin.end();
    await Promise.all(sellers.map(({ ended }) => ended));
    // A race that always ends the same way is none.
    expect(Math.min(...wins)).toBeGreaterThan(0);

    const after = await openStore(options);
    await after.read(async (unit) => {
      for (const { patient } of patients) {
        const rows = await ledger(unit).rowsOf([patient], reachesBackTo(today));
        expect(rows.map(({ milligrams }) => milligrams)).toEqual([98_000]);
      }
      const serials = await unit('ledger_header').orderBy('serial').pluck('serial');
      expect(serials).toEqual(patients.map((_, index) => index + 1));
      expect(await unit('alert').count({ all: '*' }).first()).toEqual({ all: times });
    });
    await after.close();
  }));
