/** Numbers without gaps: a counter row, counted up in the transaction that uses the number. */
import { z } from 'zod';
import type { Day } from '../../preload/contract/values';
import type { LedgerRow } from '../rules/allowance/records';
import { leaveAll } from './rows';
import type { Unit } from './unit';

/** `item` is the product's own number of RCSA 21a-408-40; each kind of entry in the ledger is counted apart. */
type Counted = 'session' | 'paper' | 'order' | 'run' | 'item' | LedgerRow['kind'] | `queue ${Day}`;

const LastRow = z.object({ name: z.string(), last: z.int().positive() });

export const serials = (unit: Unit) => {
  /**
   * Counts several counters up in one step; the answer says what each of them stands at. A transaction that rolls
   * back gives its numbers back.
   */
  async function count(...wanted: readonly (readonly [Counted, by: number])[]) {
    const rows = await unit.ask(
      `INSERT INTO serial (name, last) VALUES ${wanted.map(() => '(?, ?)').join(', ')}
       ON CONFLICT (name) DO UPDATE SET last = last + excluded.last RETURNING name, last`,
      wanted.flat(),
    );
    const reached = leaveAll(LastRow, rows);
    return (name: Counted): number => {
      const last = reached.find((one) => one.name === name)?.last;
      if (last === undefined) throw new Error('a counter was not counted');
      return last;
    };
  }
  return {
    count,
    /** 1, 2, 3 … The queue begins anew every day. */
    next: async (name: Counted): Promise<number> => (await count([name, 1]))(name),
  };
};
