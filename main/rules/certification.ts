/** How long a certification lasts, when it can be renewed, and whether a typed day can be one (R-PAT-8). */
import type { RefusalFacts, Wrong } from '../../preload/contract/reply';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { addDays, addYears, earlier, later } from './calendar';
import { type Citation, ruleInForce, ruleSet } from './rulebook';

export interface Term {
  /** The last valid day, to its end in the store's zone. */
  readonly expiresOn: Day;
  readonly renewalOpensOn: Day | null;
  readonly rule: Citation;
}

/** The first day on which a certification that ends on `expiresOn` can be renewed; null where the rule is not set. */
export function renewalOpensOn(expiresOn: Day, book: Rulebook, today: Day): Day | null {
  const days = ruleInForce(book, 'renewal.opensDaysBefore', expiresOn, today).value;
  return days === null ? null : addDays(expiresOn, -days);
}

/** The day of a certification; a minor has two (R-MIN-1). */
export interface CertifiedDays {
  readonly certifiedOn: Day;
  readonly secondCertifiedOn?: Day | null;
  /** The patient was under age on the day of it, whatever they are today. */
  readonly ofMinor?: boolean;
}

/** The day that the term is counted from: with two certifications the earlier one. */
export const countsFrom = (certified: Day | CertifiedDays): Day =>
  typeof certified === 'string'
    ? certified
    : earlier(certified.certifiedOn, certified.secondCertifiedOn ?? certified.certifiedOn);

/** The day from which on it can bear a certificate: a minor's needs both; null while one lacks. */
export const completeFrom = ({
  certifiedOn,
  secondCertifiedOn = null,
  ofMinor,
}: CertifiedDays): Day | null => {
  if (secondCertifiedOn !== null) return later(certifiedOn, secondCertifiedOn);
  return ofMinor ? null : certifiedOn;
};

/** A minor is not valid before both certifications exist (R-MIN-1). */
export const isComplete = (certification: CertifiedDays, day: Day): boolean => {
  const from = completeFrom(certification);
  return from !== null && from <= day;
};

/** The term of a certification, by the rules of the day on which it was given. */
export function termOf(certified: Day | CertifiedDays, book: Rulebook, today: Day): Term {
  const certifiedOn = countsFrom(certified);
  const { value: years, rule } = ruleSet(book, 'certification.validity', certifiedOn, today);
  const leap = ruleSet(book, 'certification.leapPolicy', certifiedOn, today).value;
  const inclusive = ruleSet(book, 'certification.lastDayInclusive', certifiedOn, today).value;
  const anniversary = addYears(certifiedOn, years, leap);
  const expiresOn = inclusive ? anniversary : addDays(anniversary, -1);
  return { expiresOn, renewalOpensOn: renewalOpensOn(expiresOn, book, today), rule };
}

export type CertificationDay =
  | ({ readonly kind: 'good' } & Term)
  | { readonly kind: 'wrong'; readonly wrong: Wrong }
  | ({ readonly kind: 'refused' } & RefusalFacts);

/** Judges a typed certification day: one of tomorrow is a slip, one that has run out already is refused. */
export function judgeCertificationDay(certifiedOn: Day, book: Rulebook, today: Day): CertificationDay {
  if (certifiedOn > today) return { kind: 'wrong', wrong: { word: 'wrong.certifiedFuture', facts: {} } };
  const term = termOf(certifiedOn, book, today);
  if (today > term.expiresOn)
    return {
      kind: 'refused',
      code: 'certification-expired',
      facts: { certifiedOn, expiredOn: term.expiresOn },
      rule: term.rule,
    };
  return { kind: 'good', ...term };
}
