/** The store profile, every version of it. */
import { z } from 'zod';
import type { StoreProfile } from '../../preload/contract/profile';
import type { Instant } from '../../preload/contract/values';
import { StaleError } from './errors';
import { json, leaveOne } from './rows';
import type { Unit } from './unit';

/** The profile's own schema is the contract's; it was parsed when it came in. */
const ProfileRow = z.object({
  version: z.number(),
  profile: json(z.looseObject({ name: z.string(), zone: z.string() })).transform(
    // Profiles of before deliveries say nothing of them.
    (profile) => ({ delivery: null, ...profile }) as unknown as StoreProfile,
  ),
});

export const profiles = (unit: Unit) => ({
  /** The newest; undefined before the first run. */
  async current(): Promise<{ version: number; profile: StoreProfile } | undefined> {
    return leaveOne(ProfileRow, await unit('store_profile').orderBy('version', 'desc').first());
  },
  /** `version` is the one that the change was made from, 0 for the first; else `StaleError`. */
  async change(change: { version: number; profile: StoreProfile; at: Instant; by: string }): Promise<number> {
    const held = (await this.current())?.version ?? 0;
    if (held !== change.version) throw new StaleError('store profile');
    const { profile, at, by } = change;
    await unit('store_profile').insert({ version: held + 1, profile: JSON.stringify(profile), at, by });
    return held + 1;
  },
});
