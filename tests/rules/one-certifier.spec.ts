/** Two physicians who are one, and a certifier who would be the caregiver (R-MIN-1, R-CG-1, B-REG-1). */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { sameCertifier, sameName } from '../../main/rules/caregiving';
import { searchText } from '../../main/store/search-text';

const grace = { name: 'Dr. Grace Bell', licenceNumber: '1.048212' };

for (const [name, licenceNumber, same] of [
  // One licence, however it is printed.
  ['Anna Lee', '1.048212', true],
  ['Anna Lee', '1048212', true],
  ['Anna Lee', '01.048212', true],
  ['Anna Lee', '1.48212', true],
  ['Anna Lee', '1-048212', true],
  ['Anna Lee', '1.048213', false],
  ['Anna Lee', '1.0482120', false],
  ['Anna Lee', '2.048212', false],
  // One name, however it is written.
  ['Grace Bell', '1.7', true],
  ['Bell, Grace', '1.7', true],
  ['Grace B. Bell', '1.7', true],
  ['Dr. Grace B Bell, MD', '1.7', true],
  ['Grace Bell Jr', '1.7', true],
  ['Grace Bell III', '1.7', true],
  ['GRÁCE BELL', '1.7', true],
  ['Grace Belle', '1.7', false],
  ['G. Bell', '1.7', false],
  ['Грейс Белл', '1.7', false],
] as const)
  test(`R-MIN-1 B-REG-1 ${name}, ${licenceNumber}, and Dr. Grace Bell, 1.048212, are ${same ? 'one physician' : 'two'}`, () => {
    const other = { name, licenceNumber };
    expect(sameCertifier(grace, other, searchText)).toBe(same);
    expect(sameCertifier(other, grace, searchText)).toBe(same);
  });

for (const [certifier, middle, suffix, same] of [
  ['Dr. Grace B. Bell', '', '', true],
  ['Dr. Grace B. Bell', 'Beatrice', '', true],
  ['Dr. Grace Bell Sr', '', '', true],
  ['Dr. Grace Bell Sr', '', 'Sr.', true],
  ['Dr. Grace Bell Sr', '', 'Jr.', false],
  ['Dr. J. Bell', '', '', false],
] as const)
  test(`R-CG-1 the certifier "${certifier}" and Grace ${middle} Bell ${suffix} are ${same ? 'one name' : 'two names'}`, () => {
    expect(sameName(certifier, { given: 'Grace', middle, family: 'Bell', suffix }, searchText)).toBe(same);
  });

test('R-MIN-1 people who go by initials are told by them', () => {
  const one = { name: 'Dr. K. Smith', licenceNumber: '1.1' };
  expect(sameCertifier(one, { name: 'J. Smith', licenceNumber: '1.2' }, searchText)).toBe(false);
  expect(sameCertifier(one, { name: 'K. Smith, MD', licenceNumber: '1.2' }, searchText)).toBe(true);
});

test('R-MIN-1 dots and leading zeros never make two licences of one', () => {
  const digits = fc.integer({ min: 1, max: 999_999 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), digits, fc.nat(3), (prefix, number, zeros) => {
      const plain = { name: 'One', licenceNumber: `${prefix}.${number}` };
      const padded = { name: 'Other', licenceNumber: `${prefix}.${'0'.repeat(zeros)}${number}` };
      const bare = { name: 'Third', licenceNumber: padded.licenceNumber.replace('.', '') };
      expect(sameCertifier(plain, padded, searchText)).toBe(true);
      expect(sameCertifier(padded, bare, searchText)).toBe(true);
    }),
  );
});
