/** Numbers without gaps: a counter row, counted up in the transaction that uses the number. */
import { z } from 'zod';
import type { Day } from '../../preload/contract/values';
import type { LedgerRow } from '../rules/allowance/records';
import type { Unit } from './unit';

/** `item` is the product's own number of RCSA 21a-408-40; each kind of entry in the ledger is counted apart. */
type Counted = 'session' | 'paper' | 'order' | 'run' | 'item' | LedgerRow['kind'] | `queue ${Day}`;

const Last = z.tuple([z.object({ last: z.int().positive() })]);

export const serials = (unit: Unit) => ({
  /** 1, 2, 3 … A transaction that rolls back gives its number back. The queue begins anew every day. */
  async next(name: Counted): Promise<number> {
    const rows = await unit.ask(
      'INSERT INTO serial (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last',
      [name],
    );
    return Last.parse(rows)[0].last;
  },
});
