/** Forms that opened a session: one that is sent again is known by its key. */
import { z } from 'zod';
import type { Instant } from '../../preload/contract/values';
import { columns, leaveOne } from './rows';
import type { Unit } from './unit';

const StartKeyRow = z
  .object({ fingerprint: z.string(), sessionId: z.string() })
  .transform(({ fingerprint, sessionId }) => ({ fingerprint, session: sessionId }));

export const startKeys = (unit: Unit) => ({
  async byKey(key: string): Promise<z.infer<typeof StartKeyRow> | undefined> {
    return leaveOne(StartKeyRow, await unit('start_key').where({ key }).first());
  },

  async add(sent: { key: string; fingerprint: string; session: string; at: Instant; by: string }) {
    const { session, ...rest } = sent;
    await unit('start_key').insert(columns({ ...rest, sessionId: session }));
  },
});
