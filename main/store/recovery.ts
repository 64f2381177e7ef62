/** What the store knows of its recovery key: which slot of the keyring it is, and whether it was kept. */
import { z } from 'zod';
import type { Unit } from './unit';

export interface RecoveryHeld {
  /** Name of the newest key's slot; null while first run's key is the only one. */
  readonly slot: string | null;
  /** A manager said that they have the key on paper. */
  readonly kept: boolean;
}

const [slotMark, keptMark] = ['recoverySlot', 'recoveryKept'];

export const recovery = (unit: Unit) => {
  const mark = (key: string, value: string) => unit('meta').insert({ key, value }).onConflict('key').merge();
  const marked = async (key: string) => {
    const row = await unit('meta').where({ key }).first('value');
    return z.string().optional().parse(row?.value) ?? null;
  };
  return {
    async held(): Promise<RecoveryHeld> {
      return { slot: await marked(slotMark), kept: (await marked(keptMark)) === 'yes' };
    },
    /** A new key, which nobody has seen yet. */
    async changed(slot: string): Promise<void> {
      await mark(slotMark, slot);
      await mark(keptMark, 'no');
    },
    async kept(): Promise<void> {
      await mark(keptMark, 'yes');
    },
  };
};
