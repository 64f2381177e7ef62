/** Addresses to which nothing is brought, until that is lifted. */
import { z } from 'zod';
import type { Address, Instant } from '../../preload/contract/values';
import { instant, leaveAll, leaveOne, metOne } from './rows';
import { searchText } from './search-text';
import type { Unit } from './unit';

const DeniedRow = z
  .object({
    id: z.string(),
    line1: z.string(),
    line2: z.string(),
    town: z.string(),
    state: z.string(),
    zip: z.string(),
    reason: z.string(),
    at: instant,
    byName: z.string(),
  })
  .transform(({ id, reason, at, byName, ...address }) => ({ id, address, reason, at, by: byName }));
export type DeniedRecord = z.infer<typeof DeniedRow>;

/** Case, accents and signs do not matter. */
const folded = (text: string) => searchText(text);

export const deniedAddresses = (unit: Unit) => {
  const live = () =>
    unit('denied_address')
      .join('operator', 'operator.id', 'denied_address.by')
      .whereNull('lifted_at')
      .select('denied_address.*', 'operator.name as by_name')
      .orderBy('denied_address.at', 'desc');
  return {
    async add(denied: { id: string; address: Address; reason: string; at: Instant; by: string }) {
      const { address, ...rest } = denied;
      await unit('denied_address').insert({ ...rest, ...address });
    },

    async byId(id: string): Promise<DeniedRecord | undefined> {
      return leaveOne(DeniedRow, await live().where('denied_address.id', id).first());
    },

    /** Newest first. */
    async all(): Promise<DeniedRecord[]> {
      return leaveAll(DeniedRow, await live());
    },

    /** A house that was denied as a whole is denied with every flat of it. */
    async denies({ line1, line2, zip }: Address): Promise<boolean> {
      const near = leaveAll(DeniedRow, await live().where('zip', 'like', `${zip.slice(0, 5)}%`));
      return near.some(
        ({ address }) =>
          folded(address.line1) === folded(line1) &&
          (address.line2 === '' || folded(address.line2) === folded(line2)),
      );
    },

    /** Throws `StaleError` where it was lifted already. */
    async lift(lifted: { id: string; why: string; at: Instant; by: string }): Promise<void> {
      const { id, why, at, by } = lifted;
      const changed = await unit('denied_address')
        .where({ id, lifted_at: null })
        .update({ lifted_at: at, lifted_by: by, lifted_why: why });
      metOne(changed, 'denied address');
    },
  };
};
