/** The rulebook that decides in this store now. The store says which one; here it is kept parsed between calls. */
import type { Rulebook } from '../preload/contract/rulebook';
import { readKeptRulebook } from '../preload/contract/rulebook-kept';
import type { Instant } from '../preload/contract/values';
import { faultName } from './dispatch/fault-name';
import type { Opened } from './house';
import type { Log } from './ports';
import { dayIn } from './rules/calendar';
import { bringsNews, takeOverShipped } from './services/common/shipped-rulebook';
import { rulebookActs } from './store/rulebook-acts';
import { rulebooks } from './store/rulebooks';
import type { Unit } from './store/unit';

export interface BookInUse {
  readonly rules: Rulebook;
  readonly hash: string;
  readonly text: string;
}

export function createBookInUse(shipped: BookInUse) {
  let known = shipped;
  let settled = false;
  /** Acts under way: until they have ended, each call asks the store, which has either all of an act or nothing. */
  let changing = 0;
  /** Counts their beginnings and ends: whoever read meanwhile keeps nothing. */
  let turns = 0;

  async function read(unit: Unit): Promise<BookInUse> {
    const act = await rulebookActs(unit).latest();
    if (!act) return shipped;
    if (act.hash === known.hash) return known;
    const row = await rulebooks(unit).byHash(act.hash);
    const rules = row ? readKeptRulebook(row.book) : null;
    if (!row || !rules) throw new Error('the rulebook in use cannot be read');
    return { rules, hash: act.hash, text: row.book };
  }

  const inUse = {
    /** As it was last known, for what cannot wait; the program's own while the store was never opened. */
    last: (): BookInUse => known,
    /** For one call, as its transaction sees it. */
    async of(unit: Unit): Promise<BookInUse> {
      if (settled && changing === 0) return known;
      const begun = turns;
      const now = await read(unit);
      if (changing === 0 && begun === turns) {
        known = now;
        settled = true;
      }
      return now;
    },
    /** An act has begun; the answer is called once it has ended, whichever way. */
    changes(): () => void {
      changing += 1;
      turns += 1;
      settled = false;
      let over = false;
      return () => {
        if (over) return;
        over = true;
        changing -= 1;
        turns += 1;
      };
    },
    /** The store was opened: what is known is asked again. */
    opened(): void {
      settled = false;
      changing = 0;
      turns += 1;
    },
  };
  const { last, of, changes } = inUse;
  return { ...inUse, shipped, desk: { rulebook: last, rulebookIn: of, bookChanges: changes } };
}
type InUse = ReturnType<typeof createBookInUse>;

interface Opening {
  readonly book: InUse;
  readonly now: () => Instant;
  readonly log: Log;
}

/** What happens to the rulebook when the store is opened; a file that cannot be taken over waits for the next time. */
export const opening =
  ({ book, now, log }: Opening) =>
  async ({ read, write, zone, lastEntry }: Opened): Promise<void> => {
    book.opened();
    const { shipped } = book;
    const at = now();
    // A clock that stands behind the trail starts nothing in the past.
    const from = lastEntry !== null && lastEntry > at ? lastEntry : at;
    try {
      if (await read((unit) => bringsNews(unit, shipped)))
        await write((unit) => takeOverShipped(unit, shipped, dayIn(zone, from), at));
    } catch (error) {
      log.fault({ at: 'rulebook', name: faultName(error) });
    }
    await read(book.of).catch((error: unknown) => log.fault({ at: 'rulebook', name: faultName(error) }));
  };
