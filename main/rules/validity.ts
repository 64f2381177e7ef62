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
import { renewalOpensOn, termOf } from './certification';
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

export interface CertificationRecord<Certificate extends CertificateRecord = CertificateRecord> {
  readonly certifiedOn: Day;
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

/** The state of a certificate on a day: the latest event by its date, the later entry on equal dates. */
export function stateOn(certificate: Pick<CertificateRecord, 'events'>, day: Day): CertificateState {
  let latest: CertificateRecord['events'][number] | null = null;
  for (const event of certificate.events)
    if (event.on <= day && (latest === null || latest.on <= event.on)) latest = event;
  return latest?.state ?? 'active';
}

interface Weighed<Certificate> {
  readonly certificate: Certificate;
  readonly certifiedOn: Day;
  readonly state: CertificateState;
  /** Printed and computed day compared; the earlier governs. */
  readonly expiresOn: Day;
  readonly printedDiffers: boolean;
  readonly issued: boolean;
  readonly rule: Citation;
}

function weigh<Certificate extends CertificateRecord>(
  { certifiedOn, certificates }: CertificationRecord<Certificate>,
  book: Rulebook,
  day: Day,
  today: Day,
): Weighed<Certificate>[] {
  const term = termOf(certifiedOn, book, today);
  const printed = ruleInForce(book, 'card.printedDate', day, today);
  return certificates.map((certificate) => {
    const printedEarlier = certificate.printedExpiry < term.expiresOn;
    return {
      certificate,
      certifiedOn,
      state: stateOn(certificate, day),
      expiresOn: earlier(certificate.printedExpiry, term.expiresOn),
      printedDiffers: certificate.printedExpiry !== term.expiresOn,
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
 * Good if any certificate is. `day` is the day that the verdict is about, `today` decides which rules this store
 * has switched on and whether a renewal is due.
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
  const registration = ruleInForce(book, 'registration.afterCertification', day, today).rule;
  if (latest === undefined)
    return {
      verdict: {
        ...blank,
        kind: 'notYetRegistered',
        next: nextWithout(records.session, false),
        rule: registration,
      },
      certificate: null,
    };

  const weighed = known.flatMap((certification) => weigh(certification, book, day, today));
  const ofLatest = weighed.filter((one) => one.certifiedOn === latest.certifiedOn);
  const best = longest(weighed.filter((one) => one.issued && one.state === 'active' && day <= one.expiresOn));
  const renewing = ofLatest.length === 0;
  if (best !== null) {
    const soon = ruleInForce(book, 'card.expiresSoon', day, today);
    const daysLeft = daysBetween(day, best.expiresOn);
    const opens = renewalOpensOn(best.expiresOn, book, today);
    const isSoon = soon.value !== null && daysLeft <= soon.value;
    const due = opens !== null && today >= opens;
    return {
      verdict: {
        ...datesOf(best, opens),
        kind: isSoon ? 'expiresSoon' : 'valid',
        daysLeft,
        next: renewing ? nextWithout(records.session, true) : due ? 'renew' : 'none',
        rule: best.rule,
      },
      certificate: best.certificate,
    };
  }

  const term = termOf(latest.certifiedOn, book, today);
  const ended = {
    ...blank,
    expiresOn: term.expiresOn,
    certifiedOn: latest.certifiedOn,
    renewalOpensOn: term.renewalOpensOn,
  };
  const revoked = longest(ofLatest.filter((one) => one.state === 'revoked'));
  if (revoked !== null)
    return {
      verdict: {
        ...datesOf(revoked, term.renewalOpensOn),
        kind: 'revoked',
        daysLeft: null,
        next: 'askState',
        rule: ruleInForce(book, 'dispense.checks', day, today).rule,
      },
      certificate: revoked.certificate,
    };
  const printedEnded = longest(ofLatest.filter((one) => one.issued && one.state === 'active'));
  if (printedEnded !== null)
    return {
      verdict: {
        ...datesOf(printedEnded, renewalOpensOn(printedEnded.expiresOn, book, today)),
        kind: 'expired',
        daysLeft: null,
        // Only the printed date has passed: the state has to say which of the two is right.
        next: day <= term.expiresOn ? 'askState' : 'renew',
        rule: printedEnded.rule,
      },
      certificate: printedEnded.certificate,
    };
  if (day > term.expiresOn)
    return { verdict: { ...ended, kind: 'expired', next: 'renew', rule: term.rule }, certificate: null };
  const left = longest(ofLatest);
  const next =
    left === null ? nextWithout(records.session, true) : left.issued ? 'enterCertificate' : 'waitForState';
  return {
    verdict: { ...ended, kind: 'notYetRegistered', next, rule: registration },
    certificate: left?.certificate ?? null,
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

const datesOf = <Certificate>(one: Weighed<Certificate>, opens: Day | null) => ({
  expiresOn: one.expiresOn,
  certifiedOn: one.certifiedOn,
  renewalOpensOn: opens,
  printedDiffers: one.printedDiffers,
});
