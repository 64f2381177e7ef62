import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addDays, addYears } from '../../main/rules/calendar';
import { comesOfAgeOn, judgeAge, judgeBirthDate, judgeEligibility } from '../../main/rules/eligibility';
import { documents } from '../../preload/contract/rulebook-sources';
import { anyDay, book, day } from './book';

const today = day('2026-11-22');

for (const [born, word] of [
  ['2026-11-23', 'wrong.birthFuture'],
  ['2026-11-22', null],
  ['1906-11-22', null],
  ['1906-11-21', 'wrong.birthTooOld'],
  ['1896-11-22', 'wrong.birthTooOld'],
  ['0001-01-01', 'wrong.birthTooOld'],
  ['9999-12-31', 'wrong.birthFuture'],
] as const)
  test(`R-PAT-9 a birth date of ${born} is ${word ?? 'plausible'}`, () => {
    expect(judgeBirthDate(day(born), book, today)?.word ?? null).toBe(word);
  });

for (const [born, now, refused] of [
  ['2008-11-23', '2026-11-22', true],
  ['2008-11-22', '2026-11-22', false],
  ['2008-11-21', '2026-11-22', false],
  ['2008-02-29', '2026-02-28', true],
  ['2008-02-29', '2026-03-01', false],
  ['2010-02-28', '2028-02-27', true],
  ['2010-02-28', '2028-02-28', false],
] as const)
  test(`R-PAT-9 born on ${born}, on ${now}: ${refused ? 'under age' : 'of age'}`, () => {
    expect(judgeAge(day(born), book, day(now))?.code ?? null).toBe(refused ? 'under-age' : null);
  });

test('R-PAT-9 R-MIN-1 the refusal names age, limit, the day that ends it, rule and source', () => {
  expect(judgeAge(day('2010-05-04'), book, today)).toEqual({
    code: 'under-age',
    facts: { age: 16, minAge: 18, comesOfAgeOn: '2028-05-04' },
    rule: { id: 'patient.minAge', source: documents.certifyingGuide, effectiveFrom: null },
  });
});

test('R-PAT-9 somebody who does not live in Connecticut is refused with rule and source', () => {
  const person = { birthDate: day('1980-01-01'), connecticutResident: 'no' } as const;
  expect(judgeEligibility('patient', person, book, today)).toEqual({
    code: 'not-resident',
    facts: { state: 'CT' },
    rule: { id: 'patient.residency', source: documents.certifyingGuide, effectiveFrom: null },
  });
  expect(judgeEligibility('patient', { ...person, connecticutResident: 'yes' }, book, today)).toBeNull();
});

test('R-PAT-9 age is named before residency', () => {
  const person = { birthDate: day('2010-01-01'), connecticutResident: 'no' } as const;
  expect(judgeEligibility('patient', person, book, today)?.code).toBe('under-age');
});

test('R-PAT-9 people are refused up to the day before they come of age, and never from then on', () => {
  fc.assert(
    fc.property(anyDay, (born) => {
      const ofAge = comesOfAgeOn(born, book, today);
      expect(judgeAge(born, book, addDays(ofAge, -1))?.code).toBe('under-age');
      expect(judgeAge(born, book, ofAge)).toBeNull();
      expect(ofAge).toBe(addYears(born, 18, 'mar01'));
    }),
  );
});
