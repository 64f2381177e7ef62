/** Writes the audit rows of calls. Rows from before the store was open wait until it is. */
import type { Instant } from '../../preload/contract/values';
import type { Operator } from '../scope/caller';
import type { House } from '../scope/house';
import { audit } from '../store/audit';
import type { Unit } from '../store/unit';

export interface TrailEntry {
  readonly at: Instant;
  readonly call: string;
  readonly outcome: 'done' | 'denied' | 'refused' | 'stale' | 'fault';
  /** Who answers for it; null before sign-in. */
  readonly operator: Operator | null;
  /** Whose hands typed: the operator's, or the walk-in's after a hand-over. */
  readonly hand: 'operator' | 'walkIn';
  readonly subject: string | null;
  /** Why, in the operator's words, where the call asks for it. */
  readonly purpose: string | null;
  /** Counts as one person's look-up (R-PMP-8). */
  readonly lookUp: boolean;
  readonly reference: string | null;
}

export interface Trail {
  /** Adds the row of a writing call, inside that call's own transaction. */
  append(unit: Unit, entry: TrailEntry): Promise<void>;
  /** Adds a row in a transaction of its own, after those that wait; throws where it cannot be written. */
  record(entry: TrailEntry): Promise<void>;
  /** The same for what has happened whether or not it can be written: then the row waits for the next. */
  keep(entry: TrailEntry): Promise<void>;
}

/** At most this many entries wait: a stuck key at the sign-in screen must not fill the memory. */
const mostWaiting = 2000;
/** Of the rows of one kind that nobody answers for, the first ones and the newest wait. */
const mostOfAKind = 30;

/** Before sign-in anybody may knock as often as they like; every call that is denied there is one kind. */
function kindOf({ operator, outcome, call, subject }: TrailEntry): string | null {
  if (operator) return null;
  return outcome === 'denied' ? outcome : `${outcome} ${call} ${subject}`;
}

/** So that noise pushes out no row that matters. */
function shortened(entries: readonly TrailEntry[]): TrailEntry[] {
  const seen = new Map<string, number>();
  const last = new Map(entries.map((entry) => [kindOf(entry), entry]));
  const kept = entries.filter((entry) => {
    const kind = kindOf(entry);
    if (kind === null) return true;
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < mostOfAKind - 1 || last.get(kind) === entry;
  });
  return kept.slice(0, mostWaiting);
}

export function createTrail(house: Pick<House, 'entered' | 'stage' | 'write'>): Trail {
  let waiting: readonly TrailEntry[] = [];
  const wait = (entries: readonly TrailEntry[]) => {
    waiting = shortened([...entries, ...waiting]);
  };

  async function record(entry: TrailEntry, failed: (due: readonly TrailEntry[]) => void): Promise<void> {
    if (house.stage.kind !== 'open') {
      waiting = shortened([...waiting, entry]);
      return;
    }
    const due = waiting;
    waiting = [];
    try {
      await house.write(async (unit) => {
        for (const row of [...due, entry]) await audit(unit).append(row);
      });
      for (const { at } of [...due, entry]) house.entered(at);
    } catch (error) {
      failed(due);
      throw error;
    }
  }

  return {
    async append(unit, entry) {
      await audit(unit).append(entry);
    },
    // A call whose row cannot be written did not happen: how it ended instead is kept.
    record: (entry) => record(entry, wait),
    keep: (entry) => record(entry, (due) => wait([...due, entry])).catch(() => undefined),
  };
}
