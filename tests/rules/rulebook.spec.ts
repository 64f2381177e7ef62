import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addDays } from '../../main/rules/calendar';
import { RuleNotSet, ruleInForce, ruleSet } from '../../main/rules/rulebook';
import { explainIssues, Rulebook, type RuleId, ruleIds } from '../../preload/contract/rulebook';
import { documents, sourceWord } from '../../preload/contract/rulebook-sources';
import { anyDay, book, day, rawBook, versionsOf } from './book';

const today = day('2026-11-22');
const { patientCard, certifyingGuide, physicianRequirements, cpmrsRegistration } = documents;

const faults = (raw: unknown) => {
  const parsed = Rulebook.safeParse(raw);
  return parsed.success ? [] : explainIssues(parsed.error);
};

/** The shipped file as text, with one change to it. */
const planted = (change: (rules: Record<string, unknown>[], whole: Record<string, unknown>) => void) => {
  const whole = structuredClone(book);
  const rules: Record<string, unknown>[] = [...whole.rules];
  const file = { ...whole, rules };
  change(rules, file);
  return file;
};

/** Every number and list of the source documents: requirement, rule, value, document. */
const fromDocuments: readonly (readonly [string, RuleId, unknown, string])[] = [
  ['R-PAT-1', 'certification.beforeRegistration', true, certifyingGuide],
  ['R-PAT-2', 'url.biznet', 'https://biznet.ct.gov/dcp-mmrp', patientCard],
  ['R-PAT-2', 'account.steps', ['registered', 'emailVerified'], patientCard],
  ['R-PAT-3', 'login.patientAsks', ['birthDate', 'email'], patientCard],
  ['R-PAT-6', 'docs.patient.required', 1, patientCard],
  ['R-PAT-6', 'docs.patient.kinds', ['identity', 'residency'], patientCard],
  ['R-PAT-6', 'docs.ways', ['mailed', 'uploaded'], patientCard],
  ['R-PAT-7', 'affirmations.eachYes', true, patientCard],
  ['R-PAT-8', 'certification.validity', 1, patientCard],
  ['R-PAT-9', 'patient.minAge', 18, certifyingGuide],
  ['R-PAT-9', 'patient.residency', 'CT', certifyingGuide],
  ['R-PAT-10', 'email.preferred', 'own', certifyingGuide],
  ['R-PAT-10', 'email.temporaryFrom', 'certifier', certifyingGuide],
  ['R-PAT-11', 'registration.afterCertification', true, certifyingGuide],
  ['R-CG-1', 'caregiver.minAge', 18, patientCard],
  ['R-CG-1', 'caregiver.notCertifier', true, patientCard],
  ['R-CG-2', 'caregiver.maxPatients', 1, patientCard],
  ['R-CG-2', 'caregiver.moreWith', ['parent', 'guardian', 'conservator', 'sibling'], patientCard],
  ['R-CG-3', 'caregiver.forIncapacity', ['parent', 'guardian', 'legalCustodian'], patientCard],
  ['R-CG-4', 'docs.caregiver.kinds', ['identity'], patientCard],
  ['R-CG-5', 'caregiver.expiresWith', 'patientCertification', patientCard],
  ['R-MIN-1', 'minor.physicians', 2, certifyingGuide],
  ['R-MD-3', 'certifier.patientContact', ['email', 'primaryPhone'], physicianRequirements],
  ['R-MD-4', 'certifier.prescribes', false, physicianRequirements],
  ['R-MD-5 R-ALW-1', 'allotment.default', 98_000, physicianRequirements],
  ['R-ALW-2', 'allotment.certifierMay', ['lower'], physicianRequirements],
  ['R-PMP-2', 'cpmrs.approval', { from: 2, to: 3 }, cpmrsRegistration],
  ['R-PMP-3', 'cpmrs.password', 6, cpmrsRegistration],
  ['R-PMP-3', 'staff.passphrase', 6, cpmrsRegistration],
  ['R-PMP-1', 'url.cpmrs', null, cpmrsRegistration],
  ['R-DLV-2', 'delivery.minimum', 7_500, physicianRequirements],
  ['R-DLV-3', 'delivery.refusedAddresses', ['business'], physicianRequirements],
  ['R-DLV-3', 'delivery.radius', null, physicianRequirements],
  ['R-DLV-4', 'delivery.lead', 24, physicianRequirements],
  ['R-DLV-5', 'delivery.handOffChecks', ['card', 'photoId'], physicianRequirements],
  ['R-DLV-6', 'delivery.payment', ['cash', 'debit'], physicianRequirements],
  ['R-DLV-6', 'delivery.overage', 'tip', physicianRequirements],
  ['R-ST-1', 'service.free', true, certifyingGuide],
  ['R-ST-2', 'contact.required', ['name', 'email'], physicianRequirements],
];

for (const [requirement, id, value, source] of fromDocuments)
  test(`${requirement} ${id} is active as its document says it`, () => {
    const { value: held, rule } = ruleInForce(book, id, today, today);
    expect(held).toEqual(value);
    expect(rule).toEqual({ id, source, effectiveFrom: null });
  });

test('R-DLV-1 the delivery windows are the two of Wednesday', () => {
  expect(ruleInForce(book, 'delivery.windows', today, today)).toMatchObject({
    value: [
      { weekday: 'wednesday', from: '09:30', to: '13:30' },
      { weekday: 'wednesday', from: '13:30', to: '16:30' },
    ],
    rule: { source: physicianRequirements },
  });
});

for (const [requirement, id, length] of [
  ['R-MD-1', 'certifier.requirements', 5],
  ['R-MD-2', 'certifier.bonaFide', 7],
  ['R-PMP-1', 'cpmrs.steps', 8],
  ['R-PAT-6', 'address.dcp', 4],
] as const)
  test(`${requirement} ${id} lists ${length}`, () => {
    expect(ruleSet(book, id, today, today).value).toHaveLength(length);
  });

test('R-ALW-1 three and a half ounces of 28 g are 28 eighths', () => {
  const ounce = ruleSet(book, 'allotment.ounce', today, today).value;
  expect(ruleSet(book, 'allotment.default', today, today).value).toBe(3.5 * ounce);
});

test('R-CARD-1 renewal opens thirty days before, by the department; "expires soon" is a choice of the house', () => {
  expect(ruleInForce(book, 'renewal.opensDaysBefore', today, today)).toMatchObject({ value: 30 });
  expect(ruleInForce(book, 'renewal.opensDaysBefore', today, today).rule?.source).toMatch(/^DCP /);
  expect(ruleInForce(book, 'card.expiresSoon', today, today).rule?.source).toBe('house');
});

for (const [id, later] of [
  ['allotment.default', 140_000],
  ['allotment.perTransaction', 70_000],
  ['allotment.certifierMay', ['lower', 'raise']],
  ['certifier.professions', ['physician', 'aprn', 'pa']],
  ['equivalency.purchase', { thcPerGram: 250, otherPerGram: 500 }],
  ['delivery.facilities', true],
] as const)
  test(`B-RUL-1 the later law on ${id} is there, unverified and off`, () => {
    const versions = versionsOf(id).filter((rule) => JSON.stringify(rule.value) === JSON.stringify(later));
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({ active: false, verifiedBy: null, verifiedOn: null });
    expect(ruleInForce(book, id, today, today).value).not.toEqual(later);
  });

test('B-RUL-1 every id has a version, each with a source, and what is not sure is off', () => {
  for (const id of ruleIds) expect(versionsOf(id).length, id).toBeGreaterThan(0);
  for (const rule of book.rules) {
    expect(rule.source.length, rule.id).toBeGreaterThan(0);
    if (rule.certainty !== 'SURE') expect(rule.active, rule.id).toBe(false);
  }
});

test('B-RUL-1 what a rule says and where it stands has words in both languages', () => {
  for (const language of ['en', 'es']) {
    const file = new URL(`../../resources/words/${language}.json`, import.meta.url);
    const words: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const word = (key: string) =>
      key
        .split('.')
        .reduce<unknown>((at, part) => (at instanceof Object ? Reflect.get(at, part) : undefined), words);
    for (const id of ruleIds) expect(typeof word(`rules.${id}`), `${language} rules.${id}`).toBe('string');
    for (const { source } of book.rules) {
      const key = sourceWord(source);
      if (key !== null) expect(typeof word(key), `${language} ${key}`).toBe('string');
    }
  }
});

const at = (id: RuleId) => book.rules.findIndex((rule) => rule.id === id);

test('B-RUL-1 the shipped file is accepted', () => {
  expect(faults(rawBook())).toEqual([]);
});

for (const [what, change, path] of [
  ['a key that no rule has', { colour: 'green' }, 'colour'],
  ['a unit of another kind', { unit: 'months' }, 'unit'],
  ['a value of another kind', { value: 'one' }, 'value'],
  ['a negative value', { value: -1 }, 'value'],
  ['a source that names nothing', { source: 'somebody' }, 'source'],
  ['a day that no calendar has', { effectiveFrom: '2026-02-30' }, 'effectiveFrom'],
  [
    'a version that ends before it starts',
    { effectiveFrom: '2026-02-02', effectiveTo: '2026-02-01' },
    'effectiveTo',
  ],
  ['an unsure version that is switched on', { certainty: 'UNSURE' }, 'active'],
  ['a certainty of its own', { certainty: 'MAYBE' }, 'certainty'],
] as const)
  test(`B-RUL-1 ${what} is refused with its path`, () => {
    const index = at('certification.validity');
    const file = planted((rules) => Object.assign(rules[index] ?? {}, change));
    expect(faults(file)).toEqual([`rules[${index}].${path}`]);
  });

test('B-RUL-1 an unknown rule, a key inside a value and a key of the file are refused with their paths', () => {
  const added = planted((rules) => rules.push({ ...rules[0], id: 'certification.colour' }));
  expect(faults(added)).toEqual([`rules[${book.rules.length}].id`]);
  const index = at('cpmrs.approval');
  const inner = planted((rules) =>
    Object.assign(rules[index] ?? {}, { value: { from: 2, to: 3, about: 1 } }),
  );
  expect(faults(inner)).toEqual([`rules[${index}].value.about`]);
  expect(faults(planted((_, whole) => Object.assign(whole, { author: 'me' })))).toEqual(['author']);
});

test('B-RUL-1 a rule that is gone, and two active versions of one day, are refused', () => {
  const index = at('records.language');
  expect(faults(planted((rules) => rules.splice(index, 1)))).toEqual(['rules.records.language']);
  const twice = planted((rules) => rules.push({ ...rules[index] }));
  expect(faults(twice)).toEqual([`rules[${book.rules.length}].effectiveFrom`]);
});

test('B-RUL-1 rubbish instead of a rulebook is refused, not a crash', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (rubbish) => {
      expect(faults(rubbish).length).toBeGreaterThan(0);
    }),
  );
});

for (const [about, hours] of [
  ['2021-08-31', 24],
  ['2021-09-01', 1],
  ['2026-11-22', 1],
] as const)
  test(`B-RUL-1 a decision about ${about} is taken by the law of that day: ${hours} h`, () => {
    expect(ruleSet(book, 'pmp.deadline', day(about), today).value).toBe(hours);
  });

const [sample] = versionsOf('patient.minAge');
const change = { ...sample, value: 21, effectiveFrom: '2026-06-01', activeFrom: '2026-09-01' };
const changed = Rulebook.parse({ ...book, rules: [...book.rules, change] });

for (const [about, now, age] of [
  ['2026-05-31', '2026-09-01', 18],
  ['2026-06-01', '2026-09-01', 21],
  ['2026-06-01', '2026-08-31', 18],
  ['2026-11-22', '2026-11-22', 21],
] as const)
  test(`B-RUL-1 about ${about}, known on ${now}: a version of June, switched on in September, says ${age}`, () => {
    expect(ruleSet(changed, 'patient.minAge', day(about), day(now)).value).toBe(age);
  });

test('B-RUL-1 "not set" is a value with a source; a decision that needs it is a fault', () => {
  expect(ruleInForce(book, 'delivery.radius', today, today)).toEqual({
    value: null,
    rule: { id: 'delivery.radius', source: physicianRequirements, effectiveFrom: null },
  });
  expect(() => ruleSet(book, 'delivery.radius', today, today)).toThrow(RuleNotSet);
  expect(ruleInForce(book, 'equivalency.purchase', today, today)).toEqual({ value: null, rule: null });
});

test('B-RUL-1 of several versions in force the latest law decides, whatever their order in the file', () => {
  const starts = fc.uniqueArray(anyDay, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(starts, anyDay, (days, about) => {
      const versions = days.map((effectiveFrom, index) => ({ ...sample, value: 30 + index, effectiveFrom }));
      const whole = Rulebook.parse({ ...book, rules: [...versions, ...book.rules] });
      const latest = days
        .filter((start) => start <= about)
        .toSorted()
        .at(-1);
      const expected = latest === undefined ? 18 : 30 + days.indexOf(latest);
      const decidedOn = addDays(day('2101-01-01'), 0);
      expect(ruleSet(whole, 'patient.minAge', about, decidedOn).value).toBe(expected);
    }),
    { numRuns: 40 },
  );
});
