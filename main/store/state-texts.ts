/** Statements and review items of the state's pages, as a manager entered them (R-PAT-4, R-PAT-7). */
import { z } from 'zod';
import type { StateText } from '../../preload/contract/store';
import type { Instant } from '../../preload/contract/values';
import { leaveAll, leaveOne, metOne } from './rows';
import type { Unit } from './unit';

const TextRow = z.object({
  id: z.string(),
  kind: z.enum(['affirmation', 'reviewItem']),
  version: z.number(),
  en: z.string(),
  es: z.string(),
  position: z.number(),
}) satisfies z.ZodType<StateText>;

interface Wording {
  readonly id: string;
  readonly en: string;
  readonly es: string;
  readonly at: Instant;
  readonly by: string;
}

export const stateTexts = (unit: Unit) => ({
  /** What is asked now, in order. */
  async current(): Promise<StateText[]> {
    return leaveAll(TextRow, await unit('state_text').whereNull('retired_at').orderBy('position'));
  },
  /** Any version, also of a text that is no longer asked. */
  async version(id: string, version: number): Promise<StateText | undefined> {
    return leaveOne(TextRow, await unit('state_text').where({ id, version }).first());
  },
  async add(text: Wording & { kind: StateText['kind'] }): Promise<void> {
    const last = await unit('state_text').max('position as position').first();
    const position = z
      .number()
      .nullable()
      .parse(last?.position ?? null);
    await unit('state_text').insert({ ...text, version: 1, position: (position ?? -1) + 1 });
  },
  /** A further version; the one before stays for the answers given to it. Else `StaleError`. */
  async change(text: Wording & { kind: StateText['kind']; version: number }): Promise<void> {
    const { id, version, at } = text;
    const held = await this.version(id, version);
    await this.retire({ id, version, at });
    await unit('state_text').insert({ ...text, version: version + 1, position: held?.position ?? 0 });
  },
  async retire(text: { id: string; version: number; at: Instant }): Promise<void> {
    const { id, version, at } = text;
    const changed = await unit('state_text')
      .where({ id, version, retired_at: null })
      .update({ retired_at: at });
    metOne(changed, 'state text');
  },
});
