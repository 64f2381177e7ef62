/** Whether a person is good on a day, from certifications, certificates and their dated events (R-CARD-1). */
import type { z } from 'zod';
import type {
  CertificateKind,
  CertificateState as CertificateStates,
  Verdict,
} from '../../preload/contract/card';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { daysBetween, earlier } from './calendar';
import { type CertifiedDays, isComplete, renewalOpensOn, type Term, termOf } from './certification';
import { type Citation, ruleInForce } from './rulebook';
import type { SessionState } from './session';

export type CertificateState = z.infer<typeof CertificateStates>;

export interface CertificateRecord {
  readonly kind: z.infer<typeof CertificateKind>;
  readonly issuedOn: Day;
  readonly printedExpiry: Day;
  /** In the order in which they were entered. */
  readonly events: readonly { readonly state: CertificateState; readonly on: Day }[];
}

export interface CertificationRecord<Certificate extends CertificateRecord = CertificateRecord>
  extends CertifiedDays {
  readonly certificates: readonly Certificate[];
}

export interface CardRecords<Certificate extends CertificateRecord = CertificateRecord> {
  readonly certifications: readonly CertificationRecord<Certificate>[];
  /** The patient's latest registration session; null without one. */
  readonly session: { readonly state: SessionState; readonly waitsForCertifier: boolean } | null;
}

export interface JudgedCard<Certificate extends CertificateRecord = CertificateRecord> {
  readonly verdict: Verdict;
  /** The certificate that the verdict rests on. */
  readonly certificate: Certificate | null;
}

/**
 * The state of a certificate on a day: the latest event by its date, the later entry on equal dates. What was
 * entered by mistake was so from its first day on.
 */
export function stateOn(certificate: Pick<CertificateRecord, 'events'>, day: Day): CertificateState {
  if (certificate.events.some((event) => event.state === 'enteredByMistake')) return 'enteredByMistake';
  let latest: CertificateRecord['events'][number] | null = null;
  for (const event of certificate.events)
    if (event.on <= day && (latest === null || latest.on <= event.on)) latest = event;
  return latest?.state ?? 'active';
}

/** A certificate with all that a day makes of it. */
export interface Weighed<Certificate> {
  readonly certificate: Certificate;
  readonly certifiedOn: Day;
  readonly state: CertificateState;
  /** Printed and computed day compared; the earlier governs. */
  readonly expiresOn: Day;
  readonly printedDiffers: boolean;
  /** A temporary certificate that ends before the certification: the card follows it, not a renewal. */
  readonly interim: boolean;
  readonly renewalOpensOn: Day | null;
  readonly issued: boolean;
  readonly rule: Citation;
}

/** On a day, without those entered by mistake. Unless it is complete, only what the state revoked counts. */
export function weigh<Certificate extends CertificateRecord>(
  certification: CertificationRecord<Certificate>,
  book: Rulebook,
  day: Day,
  today: Day,
): Weighed<Certificate>[] {
  const term = termOf(certification, book, today);
  const printed = ruleInForce(book, 'card.printedDate', day, today);
  const counting = certification.certificates.filter((one) => {
    const state = stateOn(one, day);
    return state === 'revoked' || (state !== 'enteredByMistake' && isComplete(certification, day));
  });
  return counting.map((certificate) => {
    const printedEarlier = certificate.printedExpiry < term.expiresOn;
    const interim = certificate.kind === 'temporary' && printedEarlier;
    const expiresOn = earlier(certificate.printedExpiry, term.expiresOn);
    return {
      certificate,
      certifiedOn: certification.certifiedOn,
      state: stateOn(certificate, day),
      expiresOn,
      printedDiffers: certificate.printedExpiry !== term.expiresOn && !interim,
      interim,
      renewalOpensOn: interim ? term.renewalOpensOn : renewalOpensOn(expiresOn, book, today),
      issued: certificate.issuedOn <= day,
      rule: printedEarlier && printed.rule !== null ? printed.rule : term.rule,
    };
  });
}

type Next = Verdict['next'];

/** What brings somebody forward who holds no certificate on the latest certification. */
function nextWithout(session: CardRecords['session'], certified: boolean): Next {
  if (session === null || session.state === 'abandoned' || session.state === 'finished') return 'register';
  if (session.state === 'registered') return 'enterCertificate';
  if (session.state === 'submitted') return 'waitForState';
  return session.waitsForCertifier && !certified ? 'certify' : 'finishRegistration';
}

const blank = {
  expiresOn: null,
  daysLeft: null,
  certifiedOn: null,
  renewalOpensOn: null,
  printedDiffers: false,
} as const;

/** The verdict on a number that this store does not know. Unknown is never "good". */
export const unknownCard = (): Verdict => ({ ...blank, kind: 'unknown', next: 'askState', rule: null });

/**
 * Good if any certificate is, unless the state revoked one of the same certification: what it withdraws is
 * the registration, not a piece of paper. `day` is the day that the verdict is about; `today` decides which
 * rules this store has switched on and whether a renewal is due.
 */
export function judgeCard<Certificate extends CertificateRecord>(
  records: CardRecords<Certificate>,
  book: Rulebook,
  day: Day,
  today: Day,
): JudgedCard<Certificate> {
  const known = records.certifications
    .filter((certification) => certification.certifiedOn <= earlier(day, today))
    .toSorted((one, other) => (one.certifiedOn < other.certifiedOn ? 1 : -1));
  const latest = known[0];
  if (latest === undefined) return uncertified(records.session, book, day, today);
  const weighed = known.flatMap((certification) => weigh(certification, book, day, today));
  const ofLatest = weighed.filter((one) => one.certifiedOn === latest.certifiedOn);
  const revoked = longest(ofLatest.filter((one) => one.state === 'revoked'));
  if (revoked !== null) return withdrawn(revoked, book, day, today);
  const ends = new Set(weighed.filter((one) => one.state === 'revoked').map((one) => one.certifiedOn));
  const stands = weighed.filter((one) => usable(one) && !ends.has(one.certifiedOn));
  const best = longest(stands.filter((one) => day <= one.expiresOn));
  const renewal = ofLatest.length === 0 ? nextWithout(records.session, isComplete(latest, day)) : null;
  if (best !== null) return good(best, renewal, book, day, today);
  const term = termOf(latest, book, today);
  const ended = longest(ofLatest.filter(usable));
  if (ended !== null) return ranOut(ended, day <= term.expiresOn);
  return uncarded(longest(ofLatest), latest, term, records.session, book, day, today);
}

const usable = (one: Weighed<CertificateRecord>) => one.issued && one.state === 'active';

const registrationRule = (book: Rulebook, day: Day, today: Day) =>
  ruleInForce(book, 'registration.afterCertification', day, today).rule;

function uncertified(session: CardRecords['session'], book: Rulebook, day: Day, today: Day) {
  const next = nextWithout(session, false);
  const rule = registrationRule(book, day, today);
  return { verdict: { ...blank, kind: 'notYetRegistered', next, rule }, certificate: null } as const;
}

function good<Certificate extends CertificateRecord>(
  best: Weighed<Certificate>,
  renewal: Next | null,
  book: Rulebook,
  day: Day,
  today: Day,
): JudgedCard<Certificate> {
  const soon = ruleInForce(book, 'card.expiresSoon', day, today).value;
  const dates = datesOf(best);
  const daysLeft = daysBetween(day, best.expiresOn);
  const due = dates.renewalOpensOn !== null && today >= dates.renewalOpensOn;
  const kind = soon !== null && daysLeft <= soon ? 'expiresSoon' : 'valid';
  const next =
    renewal ?? (due ? 'renew' : best.interim && kind === 'expiresSoon' ? 'enterCertificate' : 'none');
  return { verdict: { ...dates, kind, daysLeft, next, rule: best.rule }, certificate: best.certificate };
}

/** Only a certificate in good standing serves at the counter; the state says what follows. */
export function withdrawn<Certificate extends CertificateRecord>(
  revoked: Weighed<Certificate>,
  book: Rulebook,
  day: Day,
  today: Day,
): JudgedCard<Certificate> {
  const { rule } = ruleInForce(book, 'dispense.checks', day, today);
  const dates = datesOf(revoked);
  return {
    verdict: { ...dates, kind: 'revoked', daysLeft: null, next: 'askState', rule },
    certificate: revoked.certificate,
  };
}

/** Where only the printed date has passed, the state has to say which of the two is right. */
function ranOut<Certificate extends CertificateRecord>(
  ended: Weighed<Certificate>,
  certifiedStill: boolean,
): JudgedCard<Certificate> {
  const next = !certifiedStill ? 'renew' : ended.interim ? 'enterCertificate' : 'askState';
  const dates = datesOf(ended);
  return {
    verdict: { ...dates, kind: 'expired', daysLeft: null, next, rule: ended.rule },
    certificate: ended.certificate,
  };
}

/** Certified, but no certificate of that certification serves: none yet, lost, replaced, or issued later. */
function uncarded<Certificate extends CertificateRecord>(
  left: Weighed<Certificate> | null,
  latest: CertifiedDays,
  term: Term,
  session: CardRecords['session'],
  book: Rulebook,
  day: Day,
  today: Day,
): JudgedCard<Certificate> {
  const certificate = left?.certificate ?? null;
  const { expiresOn, renewalOpensOn: opens } = term;
  const { certifiedOn } = latest;
  const dates = { ...blank, expiresOn, certifiedOn, renewalOpensOn: opens };
  if (day > expiresOn)
    return { verdict: { ...dates, kind: 'expired', next: 'renew', rule: term.rule }, certificate };
  const carded = left?.issued === true ? 'enterCertificate' : 'waitForState';
  const next = left === null ? nextWithout(session, isComplete(latest, day)) : carded;
  return {
    verdict: { ...dates, kind: 'notYetRegistered', next, rule: registrationRule(book, day, today) },
    certificate,
  };
}

/** The one that lasts longest; a card before a temporary certificate that lasts as long. */
function longest<Certificate extends CertificateRecord>(
  all: readonly Weighed<Certificate>[],
): Weighed<Certificate> | null {
  let best: Weighed<Certificate> | null = null;
  for (const one of all) {
    const later = best === null || one.expiresOn > best.expiresOn;
    if (later || (one.expiresOn === best?.expiresOn && one.certificate.kind === 'card')) best = one;
  }
  return best;
}

/** The days that a verdict shows. */
export const datesOf = (one: Weighed<CertificateRecord>) => ({
  expiresOn: one.expiresOn,
  certifiedOn: one.certifiedOn,
  renewalOpensOn: one.renewalOpensOn,
  printedDiffers: one.printedDiffers,
});
