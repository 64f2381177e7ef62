/** What bounds a caregiver's own verdict: whether they still care, and how their patient stands (R-CG-5, R-CARD-1). */
import type { Verdict } from '../../preload/contract/card';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { ruleInForce } from './rulebook';

export interface Bounds {
  /** The last day on which they cared for the patient; null while they do. */
  readonly until: Day | null;
  /** The patient's own verdict, and whether any certificate of theirs is known. */
  readonly patient: { readonly verdict: Verdict; readonly carded: boolean };
}

/**
 * Whoever no longer cares for the patient serves nobody; nor does a card whose patient's was withdrawn, or
 * whose patient is not registered yet. A patient who lost a card stays registered.
 */
export function boundCaregiver(
  own: Verdict,
  { until, patient }: Bounds,
  book: Rulebook,
  day: Day,
  today: Day,
): Verdict {
  if (until !== null) {
    const { rule } = ruleInForce(book, 'dispense.checks', day, today);
    return { ...own, kind: 'ended', daysLeft: null, next: 'none', rule };
  }
  const { kind, next, rule } = patient.verdict;
  if (kind === 'revoked' && own.kind !== 'revoked')
    return { ...own, kind, daysLeft: null, next: 'askState', rule };
  const serves = own.kind === 'valid' || own.kind === 'expiresSoon';
  if (serves && kind === 'notYetRegistered' && !patient.carded)
    return { ...own, kind, daysLeft: null, next, rule };
  return own;
}
