/** Forms that were sent: one that is sent again is known by its key, and makes nothing new. */
import { z } from 'zod';
import type { Instant } from '../../preload/contract/values';
import { columns, leaveOne } from './rows';
import type { Unit } from './unit';

const FormKeyRow = z
  .object({ fingerprint: z.string(), madeId: z.string() })
  .transform(({ fingerprint, madeId }) => ({ fingerprint, made: madeId }));

export const formKeys = (unit: Unit) => ({
  async byKey(key: string): Promise<z.infer<typeof FormKeyRow> | undefined> {
    return leaveOne(FormKeyRow, await unit('form_key').where({ key }).first());
  },

  async add(sent: { key: string; fingerprint: string; made: string; at: Instant; by: string }) {
    const { made, ...rest } = sent;
    await unit('form_key').insert(columns({ ...rest, madeId: made }));
  },
});
