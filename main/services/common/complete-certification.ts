import type { Day } from '../../../preload/contract/values';
import { type CertifiedDays, completeFrom } from '../../rules/certification';
import { ruleInForce } from '../../rules/rulebook';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';

/** The first day of a certificate; a minor has none before both certifications exist (R-MIN-1). */
export function certifiedFrom(certification: CertifiedDays, { book, today }: Scope): Day {
  const from = completeFrom(certification);
  if (from !== null) return from;
  const { certifiedOn } = certification;
  const { rule } = ruleInForce(book, 'minor.physicians', certifiedOn, today);
  return refuse('second-certification-missing', { certifiedOn }, rule);
}
