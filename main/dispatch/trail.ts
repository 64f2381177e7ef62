/** Writes the audit rows of calls. Rows from before the store was open wait until it is. */
import type { Instant } from '../../preload/contract/values';
import type { Operator } from '../scope/caller';
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
  /** Counts as one person's look-up (R-PMP-8). */
  readonly lookUp: boolean;
  readonly reference: string | null;
}

export interface Trail {
  append(unit: Unit, entry: TrailEntry): Promise<void>;
  /** Keeps an entry, a refused sign-in for instance, until the store is open. */
  later(entry: TrailEntry): void;
}

/** At most this many entries wait: a stuck key at the sign-in screen must not fill the memory. */
const mostWaiting = 500;

export function createTrail(): Trail {
  const waiting: TrailEntry[] = [];
  return {
    async append(unit, entry) {
      const rows = [...waiting, entry];
      for (const row of rows) await audit(unit).append(row);
      waiting.length = 0;
    },
    later(entry) {
      if (waiting.length < mostWaiting) waiting.push(entry);
    },
  };
}
