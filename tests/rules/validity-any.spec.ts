import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addDays } from '../../main/rules/calendar';
import { termOf } from '../../main/rules/certification';
import {
  type CardRecords,
  type CertificateRecord,
  type CertificateState,
  judgeCard,
  stateOn,
} from '../../main/rules/validity';
import { Verdict } from '../../preload/contract/card';
import { anyDay, book, day } from './book';

interface Made extends CertificateRecord {
  readonly label: string;
}

const today = day('2026-11-22');

const state = fc.constantFrom<CertificateState>('active', 'revoked', 'lost', 'replaced');
const near = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(today, days));
const anyCertificate: fc.Arbitrary<Made> = fc.record({
  label: fc.string(),
  kind: fc.constantFrom('temporary', 'card'),
  issuedOn: near(-800, 400),
  printedExpiry: near(-400, 800),
  events: fc.array(fc.record({ state, on: near(-800, 400) }), { maxLength: 4 }),
});
const anyRecords: fc.Arbitrary<CardRecords<Made>> = fc.record({
  certifications: fc.array(
    fc.record({ certifiedOn: near(-800, 100), certificates: fc.array(anyCertificate, { maxLength: 3 }) }),
    { maxLength: 3 },
  ),
  session: fc.option(
    fc.record({
      state: fc.constantFrom('open', 'submitted', 'registered', 'returned', 'abandoned', 'finished'),
      waitsForCertifier: fc.boolean(),
    }),
  ),
});

// A revocation withdraws the registration: it takes every certificate of its certification along, and the
// latest certification's takes all.
test('R-CARD-1 good exactly if some certificate serves and none of its certification or the latest is revoked', () => {
  fc.assert(
    fc.property(anyRecords, near(-400, 400), (held, on) => {
      const { verdict, certificate: restsOn } = judgeCard(held, book, on, today);
      expect(Verdict.safeParse(verdict).success).toBe(true);
      const known = held.certifications.filter((one) => one.certifiedOn <= on && one.certifiedOn <= today);
      const latest = known.map((one) => one.certifiedOn).reduce((a, b) => (a > b ? a : b), day('0001-01-01'));
      const revoked = new Set(
        known
          .filter(({ certificates }) => certificates.some((one) => stateOn(one, on) === 'revoked'))
          .map((one) => one.certifiedOn),
      );
      const some = known.some(
        ({ certifiedOn, certificates }) =>
          !revoked.has(certifiedOn) &&
          !revoked.has(latest) &&
          certificates.some(
            (one) =>
              one.issuedOn <= on &&
              stateOn(one, on) === 'active' &&
              on <= one.printedExpiry &&
              on <= termOf(certifiedOn, book, today).expiresOn,
          ),
      );
      expect(verdict.kind === 'valid' || verdict.kind === 'expiresSoon').toBe(some);
      expect(verdict.kind).not.toBe('unknown');
      if (!some) return;
      expect(restsOn).not.toBeNull();
      expect(verdict.expiresOn !== null && verdict.expiresOn >= on).toBe(true);
      expect(verdict.daysLeft).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 400 },
  );
});

test('R-CARD-1 the order in which certifications were entered changes nothing', () => {
  fc.assert(
    fc.property(anyRecords, anyDay, (held, on) => {
      const turned = { ...held, certifications: held.certifications.toReversed() };
      const days = held.certifications.map((one) => one.certifiedOn);
      fc.pre(new Set(days).size === days.length);
      expect(judgeCard(turned, book, on, today).verdict).toEqual(judgeCard(held, book, on, today).verdict);
    }),
  );
});
