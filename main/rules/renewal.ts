/** Which path somebody is on who comes to renew (R-MD-4, R-PAT-8, R-MIN-2), and what falls due around it. */
import type { FollowUpKind } from '../../preload/contract/follow-up';
import type { Purpose } from '../../preload/contract/registration-values';
import type { RenewalPath } from '../../preload/contract/renewal';
import type { RefusalFacts, Wrong } from '../../preload/contract/reply';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { addBusinessDays } from './business-days';
import { addDays, later as lastDay } from './calendar';
import { type CertifiedDays, termOf } from './certification';
import { comesOfAgeOn } from './eligibility';
import { type Citation, ruleInForce } from './rulebook';
import type { SessionState } from './session';
import { type CertificateRecord, type CertificationRecord, type Weighed, weigh } from './validity';

/** A session of whoever renews, about the same patient. */
export interface RenewalSession {
  readonly id: string;
  readonly purpose: Purpose;
  readonly state: SessionState;
  /** The day of the certification that it brought; null before there is one. */
  readonly certifiedOn: Day | null;
}

export interface RenewalRecords {
  /** Certifications of the patient, with the certificates of whoever renews: the patient's, or a caregiver's. */
  readonly certifications: readonly CertificationRecord[];
  readonly sessions: readonly RenewalSession[];
}

/** What the state registered last, and until when. */
export interface Registered {
  readonly certifiedOn: Day;
  /** A minor's second certification, where there was one. */
  readonly secondCertifiedOn?: Day | null;
  readonly expiresOn: Day;
  readonly opensOn: Day | null;
  readonly revoked: boolean;
  readonly rule: Citation;
}

const later = <One extends { readonly expiresOn: Day }>(best: One | null, one: One): One =>
  best === null || one.expiresOn > best.expiresOn ? one : best;

/** Where a temporary certificate ends before its certification, the card follows it: no renewal yet. */
function endOf(
  weighed: readonly Weighed<CertificateRecord>[],
  certified: CertifiedDays,
  book: Rulebook,
  today: Day,
) {
  const term = termOf(certified, book, today);
  const cards = weighed.filter((one) => one.state === 'active' && !one.interim);
  const card = cards.reduce<Weighed<CertificateRecord> | null>(later, null);
  return card ?? term;
}

/** The newest certification on which the state issued something; null for somebody whom it never registered. */
export function registeredOn(
  certifications: readonly CertificationRecord[],
  book: Rulebook,
  today: Day,
): Registered | null {
  const newestFirst = certifications
    .filter(({ certifiedOn }) => certifiedOn <= today)
    .toSorted((one, other) => (one.certifiedOn < other.certifiedOn ? 1 : -1));
  for (const certification of newestFirst) {
    const { certifiedOn } = certification;
    const same = newestFirst.filter((one) => one.certifiedOn === certifiedOn);
    const weighed = same.flatMap((one) => weigh(one, book, today, today));
    if (weighed.length === 0) continue;
    const { expiresOn, renewalOpensOn: opensOn, rule } = endOf(weighed, certification, book, today);
    const revoked = weighed.some((one) => one.state === 'revoked');
    const secondCertifiedOn = certification.secondCertifiedOn ?? null;
    return { certifiedOn, secondCertifiedOn, expiresOn, opensOn, revoked, rule };
  }
  return null;
}

const registers = ({ purpose }: RenewalSession) => purpose === 'first' || purpose === 'renewal';
const isUnderWay = ({ state }: RenewalSession) =>
  state === 'open' || state === 'returned' || state === 'submitted';

/** A session that goes beyond what the state registered already. */
const goesOn = (held: Registered) => (session: RenewalSession) =>
  registers(session) &&
  isUnderWay(session) &&
  (session.certifiedOn === null ? session.purpose === 'renewal' : session.certifiedOn > held.certifiedOn);

/** The right path for somebody who comes to renew today. */
export function judgeRenewal(
  { certifications, sessions }: RenewalRecords,
  book: Rulebook,
  today: Day,
): RenewalPath {
  const held = registeredOn(certifications, book, today);
  if (held === null) {
    const begun = sessions.find((one) => registers(one) && isUnderWay(one));
    return begun ? { kind: 'unfinished', session: begun.id } : { kind: 'never' };
  }
  if (held.revoked) {
    const { rule } = ruleInForce(book, 'dispense.checks', today, today);
    return { kind: 'revoked', certifiedOn: held.certifiedOn, rule };
  }
  const going = sessions.find(goesOn(held));
  if (going) return { kind: 'underWay', session: going.id, expiresOn: held.expiresOn };
  const { expiresOn, opensOn } = held;
  if (opensOn !== null && today < opensOn) {
    const { rule } = ruleInForce(book, 'renewal.opensDaysBefore', expiresOn, today);
    return { kind: 'tooEarly', expiresOn, opensOn, rule };
  }
  return { kind: 'open', expiresOn, opensOn, expired: today > expiresOn };
}

/** Null where a renewal may begin; a session of one that is under way is gone on with instead. */
export function refusalOfRenewal(path: RenewalPath, book: Rulebook, today: Day): RefusalFacts | null {
  const { rule: registration } = ruleInForce(book, 'registration.afterCertification', today, today);
  switch (path.kind) {
    case 'open':
      return null;
    case 'tooEarly': {
      const { expiresOn, opensOn, rule } = path;
      return { code: 'renewal-too-early', facts: { expiresOn, opensOn }, rule };
    }
    case 'revoked':
      return { code: 'certificate-revoked', facts: {}, rule: path.rule };
    case 'underWay':
      return { code: 'renewal-under-way', facts: { session: path.session }, rule: null };
    case 'unfinished':
      return { code: 'not-registered-yet', facts: { session: path.session }, rule: registration };
    case 'never':
      return { code: 'nothing-to-renew', facts: {}, rule: registration };
  }
}

/** Somebody who has come of age meanwhile renews as an adult (R-MIN-2). */
export const renewsAs = (birthDate: Day, book: Rulebook, today: Day): 'patient' | 'minor' =>
  today < comesOfAgeOn(birthDate, book, today) ? 'minor' : 'patient';

/** A new certification cannot be older than the day on which its renewal opened, nor than the one before. */
export function judgeRecertification(certifiedOn: Day, before: Registered | null): Wrong | null {
  if (before === null) return null;
  const last = lastDay(before.certifiedOn, before.secondCertifiedOn ?? before.certifiedOn);
  if (certifiedOn <= last) return { word: 'wrong.certifiedBefore', facts: { certifiedOn: last } };
  if (before.opensOn !== null && certifiedOn < before.opensOn)
    return { word: 'wrong.certifiedEarly', facts: { opensOn: before.opensOn } };
  return null;
}

export interface Reminder {
  readonly kind: Extract<FollowUpKind, 'renewalOpens' | 'renewalReminder'>;
  readonly due: Day;
}
export const reminderKinds = ['renewalOpens', 'renewalReminder'] as const satisfies readonly FollowUpKind[];

/** The days on which staff call, soonest first: the state sends no reminder (B-REG-4). */
export function remindersOf(held: Registered | null, book: Rulebook, today: Day): Reminder[] {
  if (held === null || held.revoked) return [];
  const days = ruleInForce(book, 'renewal.reminders', today, today).value ?? [];
  const before = days.map((count) => addDays(held.expiresOn, -count));
  const dues = [...new Set([...before, ...(held.opensOn === null ? [] : [held.opensOn])])];
  return dues
    .toSorted()
    .map((due) => ({ kind: due === held.opensOn ? 'renewalOpens' : 'renewalReminder', due }));
}

/** The last day on which the state has to hear of a change (CGS 21a-408d); null where the rule is not set. */
export function reportDueOn(changedOn: Day, book: Rulebook, today: Day): Day | null {
  const { value } = ruleInForce(book, 'info.changeWithin', changedOn, today);
  return value === null ? null : addBusinessDays(changedOn, value);
}
