/** Forms that were sent: one that is sent again is known by its key, and makes nothing new. */
import { z } from 'zod';
import type { Instant } from '../../preload/contract/values';
import { leaveOne } from './rows';
import type { Unit } from './unit';

const FormKeyRow = z
  .object({ fingerprint: z.string(), madeId: z.string() })
  .transform(({ fingerprint, madeId }) => ({ fingerprint, made: madeId }));

export const formKeys = (unit: Unit) => ({
  async byKey(key: string): Promise<z.infer<typeof FormKeyRow> | undefined> {
    const [row] = await unit.ask('SELECT fingerprint, made_id FROM form_key WHERE key = ?', [key]);
    return leaveOne(FormKeyRow, row);
  },

  async add(sent: { key: string; fingerprint: string; made: string; at: Instant; by: string }) {
    const { key, fingerprint, made, at, by } = sent;
    await unit.insert('INSERT INTO form_key (key, fingerprint, made_id, at, by) VALUES (?, ?, ?, ?, ?)', [
      key,
      fingerprint,
      made,
      at,
      by,
    ]);
  },
});
