/** B-ID-3: the name on a photo ID against the name on the record. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { compareNames } from '../../main/rules/name-match';
import { nameWords } from '../../main/store/sounds';
import type { CutNames } from '../../preload/contract/licence';

const whole: CutNames = { family: false, given: false, middle: false };

/** `Given Middle/Family/Suffix`. */
const named = (text: string) => {
  const [given = '', family = '', suffix = ''] = text.split('/');
  return nameWords({ given, middle: '', family, suffix });
};
const compared = (licence: string, kept: string, cut: Partial<CutNames> = {}) => {
  const { verdict, differences } = compareNames(named(licence), named(kept), { ...whole, ...cut });
  return [verdict, ...differences.map(({ part, how }) => `${part} ${how}`)].join(', ');
};

for (const [licence, kept, expected] of [
  ['ANA MARIA/NUNEZ', 'Ana María/Núñez', 'same'],
  ['SEAN/OBRIEN', "Seán/O'Brien", 'same'],
  ['SEAN/O BRIEN', "Seán/O'Brien", 'same'],
  ['ANA/SMITH JONES', 'Ana/Smith-Jones', 'same'],
  ['ANA/SMITHJONES', 'Ana/Smith-Jones', 'same'],
  ['MARY ANN/LEE', 'Maryann/Lee', 'same'],
  ['ANNA/DE LA CRUZ', 'Anna/Delacruz', 'same'],
  ['ЗОЯ/ИВАНОВА', 'Зоя/Иванова', 'same'],
  ['JOHN/SMITH/JR', 'John/Smith/Jr.', 'same'],
  ['JOHN/SMITH/3RD', 'John/Smith/III', 'same'],
  ['JOHN/SMITH JR', 'John/Smith', 'same'],
  ['JOHN/SMITH/JR', 'John/Smith', 'same, suffix oneSide'],
  ['JOHN/SMITH/JR', 'John/Smith/Sr', 'different, suffix other'],
  ['JOHN/SMITH/II', 'John/Smith/III', 'different, suffix other'],
  ['ANA MARIA/CRUZ', 'Ana/Cruz', 'same, middle oneSide'],
  ['ANA MARIA/CRUZ', 'Ana M/Cruz', 'same, middle initial'],
  ['ANA MARIA/CRUZ', 'Ana Luz/Cruz', 'close, middle other'],
  ['ANA MARIA/CRUZ', 'Ana Marie/Cruz', 'close, middle spelling'],
  ['A/CRUZ', 'Ana/Cruz', 'same, given initial'],
  ['ANA/MUELLER', 'Ana/Müller', 'close, family spelling'],
  ['JON/SMITH', 'John/Smith', 'different, given other'],
  ['JONATHAN/SMITH', 'Johnathan/Smith', 'close, given spelling'],
  ['CATHERINE/SMITH', 'Cathreine/Smith', 'close, given spelling'],
  ['ROBERT/SMITH', 'Bob/Smith', 'different, given other'],
  ['JOHN ROBERT/SMITH', 'Robert/Smith', 'close, given moved'],
  ['ANA/GARCIA LOPEZ', 'Ana/García', 'close, family half'],
  ['ANA/GARCIA LOPEZ', 'Ana/López', 'close, family half'],
  ['ANA/LOPEZ', 'Ana/García López', 'close, family half'],
  ['ANA GARCIA/LOPEZ', 'Ana/García', 'close, family moved, middle oneSide'],
  ['ANA GARCIA/LOPEZ', 'Ana/García López', 'close, family moved'],
  ['CRUZ/ANA', 'Ana/Cruz', 'close, family swapped'],
  ['ANA/CRUZ', 'Ana/Miller', 'different, family other'],
  ['ANA/CRUZ', 'Eva/Cruz', 'different, given other'],
  ['/SUKARNO', 'Achmed/Sukarno', 'close, given oneSide'],
] as const)
  test(`B-ID-3 ${licence} on the licence, ${kept} here: ${expected}`, () => {
    expect(compared(licence, kept)).toBe(expected);
  });

for (const [licence, kept, cut, expected] of [
  [
    'ANA/WOLFESCHLEGELSTEINHAUSENBERGER',
    'Ana/Wolfeschlegelsteinhausenbergerdorff',
    { family: true },
    'same, family cut',
  ],
  ['ANA/WOLFESCHLEGEL', 'Ana/Wolfeschlegelstein', {}, 'different, family other'],
  ['ANA/WOLFESCHLEGEL', 'Ana/Wolfenstein', { family: true }, 'different, family other'],
  ['CHRIS/SMITH', 'Christopher/Smith', { given: true }, 'same, given cut'],
  ['CHRIS/SMITH', 'Christopher/Smith', {}, 'different, given other'],
  ['ANA GUADA/SMITH', 'Ana Guadalupe/Smith', { middle: true }, 'same, middle cut'],
  ['ANA GUADA/SMITH', 'Ana Guadalupe/Smith', {}, 'close, middle other'],
  // The issuer cut its own name, not ours.
  ['CHRISTOPHER/SMITH', 'Chris/Smith', { given: true }, 'different, given other'],
] as const)
  test(`B-ID-3 ${licence} with ${JSON.stringify(cut)} against ${kept}: ${expected}`, () => {
    expect(compared(licence, kept, cut)).toBe(expected);
  });

const word = fc.array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 2, maxLength: 12 });
const name = fc.record({
  given: word.map((all) => all.join('')),
  middle: fc.option(
    word.map((all) => all.join('')),
    { nil: '' },
  ),
  family: word.map((all) => `Q${all.join('')}`),
  suffix: fc.constantFrom('', 'JR', 'III'),
});
const small = ({
  given,
  middle,
  family,
  suffix,
}: typeof name extends fc.Arbitrary<infer One> ? One : never) => ({
  given: given.toLowerCase(),
  middle: middle.toLowerCase(),
  family: family.toLowerCase(),
  suffix: suffix.toLowerCase(),
});

test('B-ID-3 every name is the same as itself, however it is written', () => {
  fc.assert(
    fc.property(name, (one) => {
      const expected = { verdict: 'same', differences: [] };
      expect(compareNames(nameWords(one), nameWords(small(one)), whole)).toEqual(expected);
    }),
  );
});

test('B-ID-3 a name is never the same as one with another family name, cut or not', () => {
  fc.assert(
    fc.property(name, fc.boolean(), (one, family) => {
      const other = nameWords({ ...one, family: `X${one.family}` });
      expect(compareNames(nameWords(one), other, { ...whole, family }).verdict).not.toBe('same');
    }),
  );
});

test('B-ID-3 what was cut is the same name as the whole one', () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 1, max: 12 }), (one, length) => {
      const cut = nameWords({ ...one, family: one.family.slice(0, length) });
      expect(compareNames(cut, nameWords(one), { ...whole, family: true }).verdict).toBe('same');
    }),
  );
});

test('B-ID-3 which of two whole names is on the licence changes no verdict', () => {
  fc.assert(
    fc.property(name, name, fc.boolean(), (one, other, kin) => {
      const [mine, theirs] = [nameWords(one), nameWords(kin ? { ...other, family: one.family } : other)];
      expect(compareNames(mine, theirs, whole).verdict).toBe(compareNames(theirs, mine, whole).verdict);
    }),
  );
});
