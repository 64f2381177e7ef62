import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { type CaregiverFacts, judgeCaregiver, sameName } from '../../main/rules/caregiving';
import { countsFrom, termOf } from '../../main/rules/certification';
import { judgeCaregiverAge } from '../../main/rules/eligibility';
import { searchText } from '../../main/store/search-text';
import { type Relationship, relationships } from '../../preload/contract/caregiver-answers';
import { book, day } from './book';

const today = day('2026-11-22');
const facts = (
  more: Partial<CaregiverFacts> = {},
  tie: Partial<CaregiverFacts['tie']> = {},
): CaregiverFacts => ({
  tie: { relationship: 'other', managesWellBeing: 'yes', patientLacksCapacity: 'no', ...tie },
  patientIsMinor: false,
  others: [],
  certifier: null,
  besides: 0,
  ...more,
});
const codeOf = (given: CaregiverFacts) => judgeCaregiver(given, book, today)?.code ?? null;

for (const [what, given, code] of [
  ['one patient, whatever the relationship', facts(), null],
  ['does not manage the well-being', facts({}, { managesWellBeing: 'no' }), 'caregiver-not-managing'],
  ['is the certifier', facts({ certifier: 'Dr. Grace Bell' }), 'caregiver-is-certifier'],
  ['a stranger beside a stranger', facts({ others: ['other'] }), 'caregiver-has-patient'],
  [
    'a sibling beside a stranger',
    facts({ others: ['other'] }, { relationship: 'sibling' }),
    'caregiver-has-patient',
  ],
  ['a stranger beside two siblings', facts({ others: ['sibling', 'sibling'] }), 'caregiver-has-patient'],
  [
    'a sibling beside two siblings',
    facts({ others: ['sibling', 'sibling'] }, { relationship: 'sibling' }),
    null,
  ],
  ['a parent beside a ward of a guardian', facts({ others: ['guardian'] }, { relationship: 'parent' }), null],
  ['a conservator beside a sibling', facts({ others: ['sibling'] }, { relationship: 'conservator' }), null],
  [
    'a custodian beside a child',
    facts({ others: ['parent'] }, { relationship: 'legalCustodian' }),
    'caregiver-has-patient',
  ],
  [
    'a spouse beside a child',
    facts({ others: ['parent'] }, { relationship: 'spouse' }),
    'caregiver-has-patient',
  ],
  ['incapacity, other', facts({}, { patientLacksCapacity: 'yes' }), 'caregiver-wrong-relationship'],
  [
    'incapacity, conservator',
    facts({}, { patientLacksCapacity: 'yes', relationship: 'conservator' }),
    'caregiver-wrong-relationship',
  ],
  ['incapacity, parent', facts({}, { patientLacksCapacity: 'yes', relationship: 'parent' }), null],
  [
    'incapacity, legal custodian',
    facts({}, { patientLacksCapacity: 'yes', relationship: 'legalCustodian' }),
    null,
  ],
  [
    'a minor, sibling',
    facts({ patientIsMinor: true }, { relationship: 'sibling' }),
    'caregiver-wrong-relationship',
  ],
  ['a minor, guardian', facts({ patientIsMinor: true }, { relationship: 'guardian' }), null],
  ['the patient has another caregiver', facts({ besides: 1 }), 'patient-has-caregiver'],
] as const)
  test(`R-CG-1 R-CG-2 R-CG-3 B-REG-1 ${what}: ${code ?? 'may care'}`, () => {
    const refusal = judgeCaregiver(given, book, today);
    expect(refusal?.code ?? null).toBe(code);
    if (refusal) expect(refusal.rule?.source).toBeTruthy();
  });

for (const [birthDate, on, kind] of [
  ['2008-11-22', '2026-11-22', 'of age'],
  ['2008-11-23', '2026-11-22', 'under age'],
  // A birthday of 29 February is reached on 1 March of a common year.
  ['2008-02-29', '2026-02-28', 'under age'],
  ['2008-02-29', '2026-03-01', 'of age'],
] as const)
  test(`R-CG-1 on ${on} a caregiver born on ${birthDate} is ${kind}`, () => {
    expect(judgeCaregiverAge(day(birthDate), book, day(on)) === null).toBe(kind === 'of age');
  });

for (const [certifier, given, family, same] of [
  ['Dr. Grace Bell', 'Grace', 'Bell', true],
  ['BELL, Grace MD', 'grace', 'bell', true],
  ['Grâce Bell', 'Grace', 'Bell', true],
  ['Dr. Grace Belle', 'Grace', 'Bell', false],
  ['Dr. Bell', 'Grace', 'Bell', false],
  ['', '', '', false],
] as const)
  test(`R-CG-1 the certifier "${certifier}" and the caregiver ${given} ${family} are ${same ? 'one name' : 'two names'}`, () => {
    expect(sameName(certifier, { given, middle: '', family, suffix: '' }, searchText)).toBe(same);
  });

const anyTie = fc.constantFrom<Relationship>(...relationships);
const close: readonly Relationship[] = ['parent', 'guardian', 'conservator', 'sibling'];

test('R-CG-2 somebody with more than one patient cares for each of them as the rulebook names', () => {
  fc.assert(
    fc.property(anyTie, fc.array(anyTie, { maxLength: 6 }), (relationship, others) => {
      const code = codeOf(facts({ others }, { relationship }));
      const all = [relationship, ...others];
      expect(code).toBe(
        others.length === 0 || all.every((one) => close.includes(one)) ? null : 'caregiver-has-patient',
      );
    }),
  );
});

test('R-CG-1 R-CG-3 no answer turns a refusal into a yes by being worse', () => {
  fc.assert(
    fc.property(
      anyTie,
      fc.array(anyTie, { maxLength: 4 }),
      fc.boolean(),
      fc.nat(3),
      (relationship, others, patientIsMinor, besides) => {
        const best = facts({ others, patientIsMinor, besides }, { relationship });
        if (codeOf(best) === null) return;
        for (const worse of [
          { ...best, tie: { ...best.tie, managesWellBeing: 'no' as const } },
          { ...best, tie: { ...best.tie, patientLacksCapacity: 'yes' as const } },
          { ...best, others: [...best.others, 'other' as const] },
          { ...best, besides: best.besides + 1 },
          { ...best, certifier: 'Dr. Grace Bell' },
        ])
          expect(codeOf(worse)).not.toBeNull();
      },
    ),
  );
});

const someDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

test('R-MIN-1 with two certifications the earlier one sets the end, whichever comes first', () => {
  fc.assert(
    fc.property(someDay, someDay, (one, other) => {
      const end = (certifiedOn: typeof one, secondCertifiedOn: typeof one) =>
        termOf({ certifiedOn, secondCertifiedOn }, book, today).expiresOn;
      expect(end(one, other)).toBe(end(other, one));
      expect(end(one, other) <= termOf(one, book, today).expiresOn).toBe(true);
      expect(countsFrom({ certifiedOn: one, secondCertifiedOn: null })).toBe(one);
    }),
  );
});
