/** A minor's two certifications: when they bear a certificate, and until when (R-MIN-1, R-PAT-8). */
import { expect, test } from 'playwright/test';
import { completeFrom } from '../../main/rules/certification';
import { wasMinorOn } from '../../main/rules/eligibility';
import { judgeRecertification, registeredOn } from '../../main/rules/renewal';
import { judgeCard } from '../../main/rules/validity';
import { book, day } from './book';

const of = (first: string, second: string | null, ofMinor = true) => ({
  certifiedOn: day(first),
  secondCertifiedOn: second === null ? null : day(second),
  ofMinor,
});
const card = {
  kind: 'card' as const,
  issuedOn: day('2026-03-02'),
  printedExpiry: day('2027-03-05'),
  events: [],
};

for (const [first, second, ofMinor, from] of [
  ['2026-03-01', null, true, null],
  ['2026-03-01', null, false, '2026-03-01'],
  ['2026-03-01', '2026-03-05', true, '2026-03-05'],
  ['2026-03-05', '2026-03-01', true, '2026-03-05'],
] as const)
  test(`R-MIN-1 certified on ${first} and ${second}, ${ofMinor ? 'a minor' : 'an adult'}: complete from ${from}`, () => {
    expect(completeFrom(of(first, second, ofMinor))).toBe(from);
  });

for (const [second, on, kind] of [
  [null, '2026-04-01', 'notYetRegistered'],
  ['2026-03-05', '2026-03-04', 'notYetRegistered'],
  ['2026-03-05', '2026-03-05', 'valid'],
] as const)
  test(`R-MIN-1 with a card and a second certification of ${second}, a minor is ${kind} on ${on}`, () => {
    const records = {
      certifications: [{ ...of('2026-03-01', second), certificates: [card] }],
      session: null,
    };
    expect(judgeCard(records, book, day(on), day(on)).verdict.kind).toBe(kind);
  });

test('R-MIN-1 what the state revoked stays revoked where the second certification was taken back', () => {
  const revoked = { ...card, events: [{ state: 'revoked' as const, on: day('2026-03-10') }] };
  const records = { certifications: [{ ...of('2026-03-01', null), certificates: [revoked] }], session: null };
  expect(judgeCard(records, book, day('2026-04-01'), day('2026-04-01')).verdict.kind).toBe('revoked');
});

test('R-MIN-1 R-MD-4 the renewal opens by the earlier of two certifications, also without a card yet', () => {
  const temporary = { ...card, kind: 'temporary' as const, printedExpiry: day('2026-06-01') };
  const held = registeredOn(
    [{ ...of('2026-03-05', '2026-03-01'), certificates: [temporary] }],
    book,
    day('2026-04-01'),
  );
  expect(held).toMatchObject({ expiresOn: '2027-03-01', opensOn: '2027-01-30' });
});

test('R-MD-4 a new certification is after both of the ones before', () => {
  const before = registeredOn(
    [{ ...of('2026-03-01', '2026-03-05'), certificates: [card] }],
    book,
    day('2026-04-01'),
  );
  const unset = before && { ...before, opensOn: null };
  expect(judgeRecertification(day('2026-03-05'), unset)).toMatchObject({ word: 'wrong.certifiedBefore' });
  expect(judgeRecertification(day('2026-03-06'), unset)).toBeNull();
});

for (const [birthDate, on, minor] of [
  ['2008-03-12', '2026-03-11', true],
  ['2008-03-12', '2026-03-12', false],
  ['2008-02-29', '2026-02-28', true],
  ['2008-02-29', '2026-03-01', false],
] as const)
  test(`R-MIN-1 somebody born on ${birthDate} was ${minor ? 'a minor' : 'of age'} on ${on}, whatever today is`, () => {
    expect(wasMinorOn(day(birthDate), day(on), book, day('2026-11-22'))).toBe(minor);
  });
