import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addDays, daysBetween } from '../../main/rules/calendar';
import { judgeCertificationDay, termOf } from '../../main/rules/certification';
import { RuleNotSet } from '../../main/rules/rulebook';
import { documents } from '../../preload/contract/rulebook-sources';
import { anyDay, book, day, versionsOf } from './book';

const today = day('2026-11-22');

for (const [certified, expires, renewal] of [
  ['2025-11-22', '2026-11-22', '2026-10-23'],
  ['2024-02-29', '2025-02-28', '2025-01-29'],
  ['2023-02-28', '2024-02-28', '2024-01-29'],
  ['2023-03-01', '2024-03-01', '2024-01-31'],
  ['2025-01-31', '2026-01-31', '2026-01-01'],
  ['2025-12-31', '2026-12-31', '2026-12-01'],
  ['2012-10-01', '2013-10-01', '2013-09-01'],
] as const)
  test(`R-PAT-8 certified on ${certified} expires on ${expires}, renewal opens on ${renewal}`, () => {
    const term = termOf(day(certified), book, today);
    expect(term).toMatchObject({ expiresOn: expires, renewalOpensOn: renewal });
    expect(term.rule).toEqual({
      id: 'certification.validity',
      source: documents.patientCard,
      effectiveFrom: null,
    });
  });

for (const [certified, now, kind] of [
  ['2026-11-23', '2026-11-22', 'wrong'],
  ['2026-11-22', '2026-11-22', 'good'],
  ['2025-11-22', '2026-11-22', 'good'],
  ['2025-11-21', '2026-11-22', 'refused'],
  ['2024-02-29', '2025-02-28', 'good'],
  ['2024-02-29', '2025-03-01', 'refused'],
] as const)
  test(`R-PAT-1 a certification day of ${certified}, typed on ${now}, is ${kind}`, () => {
    expect(judgeCertificationDay(day(certified), book, day(now)).kind).toBe(kind);
  });

test('R-PAT-8 a certification that has run out is refused with both days, rule and source', () => {
  expect(judgeCertificationDay(day('2025-11-21'), book, today)).toEqual({
    kind: 'refused',
    code: 'certification-expired',
    facts: { certifiedOn: '2025-11-21', expiredOn: '2026-11-21' },
    rule: { id: 'certification.validity', source: documents.patientCard, effectiveFrom: null },
  });
});

test('R-PAT-8 a certification lasts 365 or 366 days and is good on each of them', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 366 }), (certified, later) => {
      const { expiresOn } = termOf(certified, book, today);
      const length = daysBetween(certified, expiresOn);
      expect(length === 365 || length === 366).toBe(true);
      const on = addDays(certified, later);
      expect(judgeCertificationDay(certified, book, on).kind).toBe(later <= length ? 'good' : 'refused');
    }),
  );
});

test('R-PAT-8 where a store decides that the anniversary no longer counts, the last day is one earlier', () => {
  const [inclusive] = versionsOf('certification.lastDayInclusive');
  const exclusive = {
    ...book,
    rules: book.rules.map((rule) =>
      rule.id === 'certification.lastDayInclusive' ? { ...rule, value: false } : rule,
    ),
  };
  expect(inclusive?.source).toBe('house');
  expect(termOf(day('2025-11-22'), exclusive, today).expiresOn).toBe('2026-11-21');
});

test('without a rule on validity nothing is guessed', () => {
  const open = { ...book, rules: book.rules.filter((rule) => rule.id !== 'certification.validity') };
  expect(() => termOf(today, open, today)).toThrow(RuleNotSet);
});
