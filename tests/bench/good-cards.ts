/** Cards of made-up patients, good today whenever the store was made. */
import path from 'node:path';
import type { MadeStore } from './generate';
import { madePerson } from './people';
import { openRaw } from './raw';

const dayMs = 86_400_000;
export const daysFromNow = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

export async function makeGood({ folder, keys }: MadeStore, indexes: readonly number[]): Promise<void> {
  const raw = await openRaw(path.join(folder, 'counterside.db'), keys.data);
  try {
    const certification = raw.prepare('UPDATE certification SET certified_on = ? WHERE id = ?');
    const certificate = raw.prepare('UPDATE certificate SET issued_on = ?, printed_expiry = ? WHERE id = ?');
    for (const index of indexes) {
      const [, certified, issued] = madePerson(index).ids;
      await certification.run([daysFromNow(-40), certified]);
      await certificate.run([daysFromNow(-30), daysFromNow(300), issued]);
    }
    await certification.finalize();
    await certificate.finalize();
  } finally {
    await raw.close();
  }
}
