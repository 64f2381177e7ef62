/** Each rulebook that was ever used, by content hash, so that a decision can be replayed. */
import { z } from 'zod';
import type { Instant } from '../../preload/contract/values';
import { instant, leaveOne } from './rows';
import type { Unit } from './unit';

const RulebookRow = z.object({ hash: z.string(), book: z.string(), firstUsedAt: instant });

export const rulebooks = (unit: Unit) => ({
  /** Keeps the rulebook's text under its hash; one that is there already stays as it is. */
  async keep(rulebook: { hash: string; book: string; at: Instant }): Promise<void> {
    const { hash, book, at } = rulebook;
    await unit('rulebook_version').insert({ hash, book, first_used_at: at }).onConflict('hash').ignore();
  },
  async byHash(hash: string): Promise<{ hash: string; book: string; firstUsedAt: Instant } | undefined> {
    return leaveOne(RulebookRow, await unit('rulebook_version').where({ hash }).first());
  },
});
