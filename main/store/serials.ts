/** Numbers without gaps: a counter row, counted up in the transaction that uses the number. */
import { z } from 'zod';
import type { Day } from '../../preload/contract/values';
import type { Unit } from './unit';

/** `item` is the product's own number of RCSA 21a-408-40; a void is counted apart from the sales. */
type Counted = 'session' | 'paper' | 'dispense' | 'void' | 'item' | `queue ${Day}`;

export const serials = (unit: Unit) => ({
  /** 1, 2, 3 … A transaction that rolls back gives its number back. The queue begins anew every day. */
  async next(name: Counted): Promise<number> {
    const counted = await unit('serial').where({ name }).increment('last', 1);
    if (z.number().parse(counted) === 0) await unit('serial').insert({ name, last: 1 });
    const row = await unit('serial').where({ name }).first('last');
    return z.int().positive().parse(row?.last);
  },
});
