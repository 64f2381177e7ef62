/** B-RUL-1: what a manager types becomes the rulebook's value, and the list finds a rule. */
import { expect, test } from 'playwright/test';
import type { RuleLine, Shape } from '../../preload/contract/rulebook-desk';
import { filters, matches, passes, themeOf } from '../../renderer/screens/rulebook/themes';
import { typedOf, valueTyped } from '../../renderer/screens/rulebook/typed-value';
import { book } from '../rules/book';

const whole: Shape = { kind: 'whole', least: 0 };

for (const [typed, shape, unit, value] of [
  ['30', whole, 'days', 30],
  [' 1,000 ', whole, 'days', 1000],
  ['0', whole, 'days', 0],
  ['2.5', whole, 'milligrams', 2500],
  ['0.1', whole, 'milligrams', 100],
  ['70', whole, 'milligrams', 70_000],
  ['19.99', whole, 'cents', 1999],
  ['1.5', whole, 'days', 1.5],
  ['soon', whole, 'days', 'soon'],
  ['-3', whole, 'days', '-3'],
  ['', whole, 'days', ''],
  ['60, 30 14;7, 0', { kind: 'wholes' }, 'days', [60, 30, 14, 7, 0]],
  ['', { kind: 'wholes' }, 'days', []],
  ['yes', { kind: 'yesNo' }, null, true],
  ['no', { kind: 'yesNo' }, null, false],
  ['', { kind: 'yesNo' }, null, ''],
  ['block', { kind: 'oneOf', of: ['ask', 'block'] }, null, 'block'],
  [['lower', 'raise'], { kind: 'someOf', of: ['lower', 'raise'] }, null, ['lower', 'raise']],
  [' MM-[0-9]+ ', { kind: 'text' }, null, 'MM-[0-9]+'],
  ['West Hartford\n\nAvon ', { kind: 'texts', words: true }, null, ['West-Hartford', 'Avon']],
  ['1 Elm Street\nHartford', { kind: 'texts', words: false }, null, ['1 Elm Street', 'Hartford']],
  [
    { length: '200', spread: '80' },
    { kind: 'parts', of: ['length', 'spread'] },
    null,
    { length: 200, spread: 80 },
  ],
  [{}, { kind: 'parts', of: ['length'] }, null, { length: '' }],
] as const)
  test(`B-RUL-1 ${JSON.stringify(typed)} typed for ${shape.kind} in ${unit} is ${JSON.stringify(value)}`, () => {
    expect(valueTyped(typed, shape, unit)).toEqual(value);
  });

for (const [value, shape, unit] of [
  [98_000, whole, 'milligrams'],
  [7_500, whole, 'cents'],
  [[60, 30, 0], { kind: 'wholes' }, 'days'],
  [true, { kind: 'yesNo' }, null],
  [['Avon', 'West-Hartford'], { kind: 'texts', words: true }, null],
  [
    { thcPerGram: 250, otherPerGram: 500 },
    { kind: 'parts', of: ['thcPerGram', 'otherPerGram'] },
    'milligrams',
  ],
] as const)
  test(`B-RUL-1 ${JSON.stringify(value)} is shown in its field and comes back unchanged`, () => {
    expect(valueTyped(typedOf(value, shape, unit), shape, unit)).toEqual(value);
  });

test('B-RUL-1 every rule has its theme; what belongs nowhere else is the store’s', () => {
  expect([themeOf('allotment.default'), themeOf('retention.documents'), themeOf('card.expiresSoon')]).toEqual(
    ['allowance', 'records', 'card'],
  );
  expect([themeOf('walkIn.blankAfter'), themeOf('brandNew.rule')]).toEqual(['house', 'house']);
});

const [version] = book.rules;
if (!version) throw new Error('an empty rulebook');
const shown = (value: 1 | null): NonNullable<RuleLine['inForce']> => ({
  at: 0,
  standing: 'inForce',
  own: false,
  mayConfirm: false,
  mayTakeBack: false,
  version: { ...version, id: 'certification.validity', unit: 'years', value },
});
const line = { id: 'certification.validity', scheduled: false, waiting: false, changedHere: false } as const;

for (const [what, one, expected] of [
  ['set', { ...line, inForce: shown(1) }, ['all', 'inForce']],
  ['set to "not set"', { ...line, inForce: shown(null) }, ['all', 'notSet']],
  ['waiting with none in force', { ...line, inForce: null, waiting: true }, ['all', 'notSet', 'waiting']],
  [
    'changed here for a later day',
    { ...line, inForce: shown(1), scheduled: true, changedHere: true },
    ['all', 'inForce', 'scheduled', 'changedHere'],
  ],
] as const)
  test(`B-RUL-1 a rule that is ${what} stands under ${expected.join(', ')}`, () => {
    expect(filters.filter((filter) => passes(one, filter))).toEqual(expected);
  });

for (const [searched, found] of [
  ['', true],
  ['recall', true],
  ['RÉCALL rule', true],
  ['rule of nobody', false],
] as const)
  test(`B-RUL-1 searching "${searched}" ${found ? 'finds' : 'does not find'} the rule`, () => {
    expect(matches(searched, 'A recall is a Rule')).toBe(found);
  });
