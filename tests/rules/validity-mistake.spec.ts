/** What was entered by mistake never counted, on no day and for no verdict. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addDays } from '../../main/rules/calendar';
import { type CardRecords, type CertificateState, judgeCard, stateOn } from '../../main/rules/validity';
import { judgePresented } from '../../main/rules/validity-presented';
import { book, day } from './book';

const today = day('2026-11-22');
const near = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(today, days));
const state = fc.constantFrom<CertificateState>(
  'active',
  'revoked',
  'lost',
  'replaced',
  'enteredByMistake',
  'enteredByMistake',
);
const anyRecords = fc.record({
  certifications: fc.array(
    fc.record({
      certifiedOn: near(-500, 0),
      certificates: fc.array(
        fc.record({
          kind: fc.constantFrom('temporary' as const, 'card' as const),
          issuedOn: near(-500, 10),
          printedExpiry: near(-200, 500),
          events: fc.array(fc.record({ state, on: near(-500, 10) }), { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 3 },
  ),
  session: fc.constant({ state: 'submitted' as const, waitsForCertifier: false }),
});

test('R-CARD-1 a certificate entered by mistake is so on every day, whatever came before or after', () => {
  const events = [
    { state: 'lost', on: day('2026-01-01') },
    { state: 'enteredByMistake', on: day('2026-11-22') },
  ] as const;
  for (const on of ['2025-01-01', '2026-01-01', '2026-11-22', '2027-01-01'])
    expect(stateOn({ events }, day(on))).toBe('enteredByMistake');
});

test('R-CARD-1 every verdict is as if what was entered by mistake had never been entered', () => {
  fc.assert(
    fc.property(anyRecords, near(-300, 300), (held: CardRecords, on) => {
      const without: CardRecords = {
        ...held,
        certifications: held.certifications.map((one) => ({
          ...one,
          certificates: one.certificates.filter(
            ({ events }) => !events.some((event) => event.state === 'enteredByMistake'),
          ),
        })),
      };
      const judged = judgeCard(held, book, on, today);
      expect(judged).toEqual(judgeCard(without, book, on, today));
      const all = held.certifications.flatMap((one) => one.certificates);
      const presented = judgePresented(all, held, judged, book, on, today);
      expect(presented.certificate?.events.map((event) => event.state) ?? []).not.toContain(
        'enteredByMistake',
      );
    }),
  );
});
