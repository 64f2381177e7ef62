/** Who is like whom: tables, and what holds for any two people. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { dateLikeness, datesLike, judgeLikeness, nameLikeness } from '../../main/rules/likeness';
import { clashesOf, type MergeFacts } from '../../main/rules/merging';
import { nameAndBirthDate } from '../../main/rules/name-and-birth-date';
import { traitsOf } from '../../main/store/likely';
import { called } from '../support/store';
import { book, day } from './book';

const today = day('2026-03-10');

const traits = (name: string, birthDate = '1980-07-14', zip: string | null = null, suffix = '') => {
  const [given = '', family = ''] = name.split('/');
  return traitsOf({ ...called(given, family), suffix }, birthDate, zip);
};

for (const [one, other, likeness] of [
  ['Ana/Nguyen', 'Ana/Nguyễn', 'same'],
  ['Ana María/Cruz', 'Ana/Cruz', 'same'],
  ['A/Cruz', 'Ana/Cruz', 'same'],
  ['Sean/OBrien', "Seán/O'Brien", 'same'],
  ['Ana/de la Cruz', 'Ana/Delacruz', 'same'],
  ['James/Smith Jr.', 'James/Smith', 'same'],
  ['Cruz/Ana', 'Ana/Cruz', 'swapped'],
  ['Jon/Smith', 'John/Smyth', 'sounds'],
  ['Katherine/Meyer', 'Catherine/Maier', 'sounds'],
  ['Smith/John', 'Jon/Smyth', 'sounds'],
  ['Ana/Smith-Jones', 'Ana/Jones', 'sounds'],
  ['Bob/Miller', 'Robert/Miller', 'family'],
  ['Ana/Miller', 'Ana/Cruz', 'given'],
  ['Дмитрий/Иванов', 'Дмитрий/Иванов', 'same'],
  ['Дмитрий/Иванов', 'Иван/Петров', 'none'],
  ['Bob/Miller', 'Ana/Cruz', 'none'],
] as const)
  test(`B-PER-1 ${one} and ${other}: ${likeness}`, () => {
    expect(nameLikeness(traits(one), traits(other))).toBe(likeness);
    expect(nameLikeness(traits(other), traits(one))).toBe(likeness);
  });

for (const [other, likeness] of [
  ['1980-07-14', 'same'],
  ['1980-07-15', 'digit'],
  ['1980-07-24', 'digit'],
  ['1980-07-41', 'digit'],
  ['1990-07-14', 'digit'],
  ['1908-07-14', 'digit'],
  ['1979-07-14', 'near'],
  ['1970-07-14', 'digit'],
  ['1969-07-14', 'other'],
  ['1980-11-14', 'near'],
  ['1980-07-30', 'near'],
  ['1981-08-15', 'other'],
] as const)
  test(`B-PER-1 born on 1980-07-14 or ${other}: ${likeness}`, () => {
    expect(dateLikeness('1980-07-14', other)).toBe(likeness);
    expect(dateLikeness(other, '1980-07-14')).toBe(likeness);
  });

test('B-PER-1 day and month may be in each other’s place', () => {
  expect(dateLikeness('1980-07-04', '1980-04-07')).toBe('swapped');
});

for (const [what, typed, known, likely] of [
  ['the same name and date', traits('Ana/Cruz'), traits('Ana/Cruz'), true],
  ['another given name, born the same day', traits('Bob/Miller'), traits('Robert/Miller'), true],
  ['another family name, born the same day', traits('Ana/Miller'), traits('Ana/Cruz'), true],
  ['nothing but the date', traits('Bob/Miller'), traits('Ana/Cruz'), false],
  ['the same name, one figure off', traits('Ana/Cruz'), traits('Ana/Cruz', '1980-07-15'), true],
  ['a name that sounds so, one figure off', traits('Jon/Smith'), traits('John/Smyth', '1980-07-15'), true],
  ['the same family, one figure off', traits('Bob/Miller'), traits('Robert/Miller', '1980-07-15'), false],
  ['the same name, another month', traits('Ana/Cruz'), traits('Ana/Cruz', '1980-11-14'), true],
  ['a name that sounds so, another month', traits('Jon/Smith'), traits('John/Smyth', '1980-11-14'), false],
  ['the same name alone', traits('Ana/Cruz'), traits('Ana/Cruz', '1951-02-03'), false],
  [
    'the same name in one place',
    traits('Ana/Cruz', '1980-07-14', '06105'),
    traits('Ana/Cruz', '1951-02-03', '06105-1234'),
    true,
  ],
  [
    'father and son in one place',
    traits('James/Smith', '1980-07-14', '06105', 'Jr.'),
    traits('James/Smith', '1951-02-03', '06105', 'Sr.'),
    false,
  ],
] as const)
  test(`B-PER-1 ${what} is ${likely ? 'shown' : 'not shown'}`, () => {
    expect(judgeLikeness(typed, known) !== null).toBe(likely);
  });

const someDay = fc
  .date({ min: new Date('1905-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('B-PER-1 the dates that are looked at are just those that are like the typed one', () => {
  fc.assert(
    fc.property(someDay, someDay, (typed, other) => {
      expect(datesLike(typed).includes(other)).toBe(dateLikeness(typed, other) !== 'other');
    }),
  );
  expect(datesLike('1980-07-14').length).toBeLessThan(150);
});

test('B-PER-1 whoever is typed again is always shown, also with a slip in the date', () => {
  const part = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /[a-z]/i.test(text));
  fc.assert(
    fc.property(part, part, someDay, (given, family, born) => {
      const typed = traitsOf(called(given, family), born, null);
      expect(judgeLikeness(typed, typed)?.birthDate).toBe('same');
      for (const other of datesLike(born).slice(0, 5))
        expect(judgeLikeness(typed, { ...typed, birthDate: other })).not.toBeNull();
    }),
  );
});

for (const [text, found] of [
  ['Ana Cruz 1980-07-14', { name: 'Ana Cruz', birthDate: '1980-07-14' }],
  ['Ana Cruz 07/14/1980', { name: 'Ana Cruz', birthDate: '1980-07-14' }],
  ['7/4/1980 Ana', { name: 'Ana', birthDate: '1980-07-04' }],
  ['Cruz, Ana, 14/07/1980', { name: 'Cruz Ana', birthDate: '1980-07-14' }],
  ['Ana 14.7.1980 Cruz', { name: 'Ana Cruz', birthDate: '1980-07-14' }],
  ['1980-07-14', { name: '', birthDate: '1980-07-14' }],
  ['Ana 1980-02-30', null],
  ['Ana 1980', null],
  ['MMP-1980-07-14', null],
  ['Ana', null],
] as const)
  test(`R-PMP-9 “${text}” is ${found ? `${found.name} born on ${found.birthDate}` : 'no birth date'}`, () => {
    expect(nameAndBirthDate(text)).toEqual(found);
  });

const facts: MergeFacts = {
  birthDate: '1980-07-14',
  openSessions: ['R-000001'],
  cardNumbers: ['MMP-1'],
  caregivers: [],
  wards: [],
};
const tied = (id: string, relationship: 'other' | 'parent' = 'other') => ({
  id,
  name: 'Cora Care',
  relationship,
});

for (const [what, other, told] of [
  ['nothing', facts, []],
  ['another birth date', { ...facts, birthDate: '1980-07-15' }, ['birthDate']],
  ['another open session', { ...facts, openSessions: ['R-000002'] }, ['openSessions']],
  ['no open session', { ...facts, openSessions: [] }, []],
  ['another card', { ...facts, cardNumbers: ['MMP-2'] }, ['cardNumbers']],
  ['a caregiver', { ...facts, caregivers: [tied('a')] }, []],
  ['a patient cared for', { ...facts, wards: [tied('a')] }, []],
] as const)
  test(`B-PER-1 two records that differ in ${what} clash in ${told.join(', ') || 'nothing'}`, () => {
    expect(clashesOf(facts, other, book, today).map((clash) => clash.what)).toEqual(told);
  });

for (const [what, one, other, told] of [
  ['the same caregiver', { caregivers: [tied('a')] }, { caregivers: [tied('a')] }, []],
  ['two of one name', { caregivers: [tied('a')] }, { caregivers: [tied('b')] }, ['caregivers']],
  ['two strangers cared for', { wards: [tied('a')] }, { wards: [tied('b')] }, ['wards']],
  ['a child and a stranger', { wards: [tied('a', 'parent')] }, { wards: [tied('b')] }, ['wards']],
  ['two children', { wards: [tied('a', 'parent')] }, { wards: [tied('b', 'parent')] }, []],
  ['one stranger twice', { wards: [tied('a')] }, { wards: [tied('a')] }, []],
] as const)
  test(`R-CG-2 two records with ${what} clash in ${told.join(', ') || 'nothing'}`, () => {
    const clashes = clashesOf({ ...facts, ...one }, { ...facts, ...other }, book, today);
    expect(clashes.map((clash) => clash.what)).toEqual(told);
  });
