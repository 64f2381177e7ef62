/** How a use case that threw ends: an ordinary answer, or else a fault. */
import type { RefusalCode, Reply } from '../../preload/contract/reply';
import { Denied, Refusal, Unacceptable } from '../scope/refusal';
import { StaleError, StoreError, type StoreErrorKind } from '../store/errors';

type Ending = Extract<Reply<never>, { kind: 'invalid' | 'refused' | 'denied' | 'stale' }>;

const refusalOfStore: Record<StoreErrorKind, RefusalCode> = {
  'not-a-store': 'store-damaged',
  damaged: 'store-damaged',
  newer: 'store-newer',
  'read-only': 'store-read-only',
  full: 'store-full',
  'in-use': 'store-in-use',
  'wrong-mode': 'store-damaged',
  missing: 'store-missing',
  exists: 'store-exists',
};

/** Null means: the program broke. */
export function endingOf(error: unknown): Ending | null {
  if (error instanceof Denied) return { kind: 'denied' };
  if (error instanceof Refusal) {
    return { kind: 'refused', code: error.code, facts: error.facts, rule: error.rule };
  }
  if (error instanceof Unacceptable) return { kind: 'invalid', fields: error.fields };
  if (error instanceof StaleError) return { kind: 'stale' };
  if (error instanceof StoreError) {
    return { kind: 'refused', code: refusalOfStore[error.kind], facts: {}, rule: null };
  }
  return null;
}
