import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { StoreProfile } from '../../preload/contract/profile';
import { emptyProfile, profileFromForm, profileToForm } from '../../renderer/forms/profile-values';
import { fieldFor, subjectOf, withoutPrefix, wordFor, wrongsInOrder } from '../../renderer/forms/wrong-words';
import { yearsFrom } from '../../renderer/screens/manager/years';
import { programme } from '../rules/delivery-orders';

const required = { word: 'wrong.required', facts: {} };

for (const [path, prefix, expected] of [
  ['answers.name.given', 'answers', 'name.given'],
  ['answers', 'answers', ''],
  ['answersOther', 'answers', 'answersOther'],
  ['name', '', 'name'],
] as const)
  test(`B-A11Y-1 the reply's path ${path} below "${prefix}" is the form's "${expected}"`, () => {
    expect(withoutPrefix(path, prefix)).toBe(expected);
  });

for (const [path, expected] of [
  ['birthDate', 'birthDate'],
  ['items.0.verdict', 'items'],
  ['name', 'name.given'],
  ['nobody', null],
] as const)
  test(`B-A11Y-1 what is wrong at ${path} is shown at ${expected ?? 'no field, but in the summary'}`, () => {
    expect(fieldFor(path, ['name.given', 'name.family', 'birthDate', 'items'])).toBe(expected);
  });

test('B-A11Y-1 the summary has one line a field, in the order of the page, the rest after them', () => {
  const lines = wrongsInOrder(
    {
      elsewhere: required,
      'a.zip': required,
      'a.name.family': required,
      'a.name.given': required,
      'a.name': required,
    },
    'a',
    ['name.given', 'name.family', 'zip'],
  );
  expect(lines.map(({ field }) => field)).toEqual(['name.given', 'name.family', 'zip', null]);
});

for (const [word, chosen, expected] of [
  ['wrong.required', true, 'wrong.choose'],
  ['required', false, 'wrong.required'],
  ['wrong.id', true, 'wrong.choose'],
  ['wrong.rolesMissing', true, 'wrong.rolesMissing'],
] as const)
  test(`B-A11Y-1 ${word} at a field that is ${chosen ? 'chosen' : 'typed'} says ${expected}`, () => {
    expect(wordFor({ word, facts: {} }, chosen)).toBe(expected);
  });

for (const [label, subject] of [
  ['Is this right?', 'Is this right'],
  ['¿Es correcto?', 'Es correcto'],
  ['Name', 'Name'],
] as const)
  test(`B-A11Y-1 the label "${label}" is the subject "${subject}" of a message`, () => {
    expect(subjectOf(label)).toBe(subject);
  });

for (const [typed, years] of [
  ['', null],
  [' ', null],
  ['3', 3],
  ['x', 0],
  ['1.5', 0],
] as const)
  test(`R-PMP-6 "${typed}" typed as a group's years is ${years ?? 'not set'}`, () => {
    expect(yearsFrom(typed)).toBe(years);
  });

test('R-ST-1 a form that nobody touched leaves address, phones and hours unset, and asks what has no default', () => {
  const parsed = StoreProfile.safeParse(profileFromForm(emptyProfile));
  expect(parsed.error?.issues.map(({ path }) => path.join('.')).toSorted()).toEqual([
    'name',
    'passphrasePromptCompulsory',
  ]);
  expect(profileFromForm(emptyProfile)).toMatchObject({ address: null, phone: null, fax: null, hours: null });
});

test('R-ST-1 a profile survives the way through the form', () => {
  const hour = fc.integer({ min: 0, max: 23 }).map((at) => `${String(at).padStart(2, '0')}:30`);
  const day = fc.option(fc.record({ opens: hour, closes: hour }), { nil: null });
  const week = fc.record({
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: day,
    sunday: day,
  });
  fc.assert(
    fc.property(
      fc.option(week, { nil: null }),
      fc.integer({ min: 30, max: 1800 }),
      fc.boolean(),
      (hours, idleSeconds, compulsory) => {
        // A week without one open day is the same as no hours at all.
        const open = hours !== null && Object.values(hours).some((one) => one !== null);
        const profile = StoreProfile.parse({
          name: 'Elm Street',
          address: null,
          phone: '8605550100',
          fax: null,
          hours: open ? hours : null,
          zone: 'America/New_York',
          idleSeconds,
          passphrasePromptCompulsory: compulsory,
          // Has a page of its own, and goes along.
          delivery: compulsory ? programme : null,
        });
        expect(StoreProfile.parse(profileFromForm(profileToForm(profile)))).toEqual(profile);
      },
    ),
  );
});
