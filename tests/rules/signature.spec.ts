/** What can be a signature, and who cannot witness it (R-PAT-7). */
import { expect, test } from 'playwright/test';
import { isSamePerson, judgeSignature, type Lines } from '../../main/rules/signature';
import { padHeight, padWidth, Strokes } from '../../preload/contract/signature';
import { signature } from '../support/journey';
import { versionsOf } from './book';

const minimum = { length: 200, spread: 80 };
const across = (length: number, y = 100): Lines[number] => [
  [0, y],
  [length, y],
];
/** To and fro on one spot. */
const scribble = (side: number, turns: number): Lines[number] =>
  Array.from({ length: turns }, (_, at) => [at % 2 === 0 ? 0 : side, 50] as const);

for (const [what, lines, verdict] of [
  ['nothing', [], 'missing'],
  ['one dot', [[[500, 150]]], 'tooSmall'],
  ['many dots', Array.from({ length: 30 }, (_, at) => [[at * 30, 150]] as const), 'tooSmall'],
  ['a few pixels', [across(4)], 'tooSmall'],
  ['one unit too short', [across(199)], 'tooSmall'],
  ['just long enough', [across(200)], 'enough'],
  ['two short lines that are long enough together', [across(100), across(100, 180)], 'enough'],
  ['a long scribble on one spot', [scribble(79, 40)], 'tooSmall'],
  ['a scribble that spreads just enough', [scribble(80, 40)], 'enough'],
  [
    'a line straight down',
    [
      [
        [500, 0],
        [500, 200],
      ],
    ],
    'enough',
  ],
  [
    'the whole pad',
    [
      [
        [0, 0],
        [padWidth, padHeight],
      ],
    ],
    'enough',
  ],
] satisfies readonly (readonly [string, Lines, string])[])
  test(`R-PAT-7 a signature of ${what} is ${verdict}`, () => {
    expect(judgeSignature(lines, minimum)).toBe(verdict);
  });

test('R-PAT-7 the smallest signature is a choice of the house', () => {
  expect(versionsOf('signature.minimum')).toMatchObject([{ value: minimum, source: 'house', active: true }]);
});

test('R-PAT-7 a drawn line fits the contract, and points beside the pad do not', () => {
  expect(Strokes.safeParse(signature.strokes).success).toBe(true);
  for (const wrong of [[], [[]], [[[1001, 0]]], [[[0, 301]]], [[[0.5, 0]]], [[[-1, 0]]]])
    expect(Strokes.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
});

for (const [witness, same] of [
  ["Ana María O'Connor-Nguyễn", true],
  ['ana maria o’connor nguyen', true],
  ["O'CONNOR-NGUYỄN, ANA MARÍA", true],
  ['Ana María', false],
  ["Luis O'Connor-Nguyễn", false],
  ['', false],
] as const)
  test(`R-PAT-7 "${witness}" ${same ? 'is' : 'is not'} the person who would sign`, () => {
    expect(isSamePerson(witness, { given: 'Ana María', family: "O'Connor-Nguyễn" })).toBe(same);
  });
