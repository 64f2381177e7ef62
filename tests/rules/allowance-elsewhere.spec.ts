import { expect, test } from 'playwright/test';
import { allowanceOn } from '../../main/rules/allowance/figures';
import { dayIn } from '../../main/rules/calendar';
import { AllowanceFigures } from '../../preload/contract/allowance';
import { bookWith, figure, instant, on, records, zone } from './allowance-records';
import { book, day } from './book';

const first = (figures: AllowanceFigures) => {
  expect(AllowanceFigures.safeParse(figures).success).toBe(true);
  return figures.periods[0];
};

const covering = figure('2026-11-01', '2026-11-22', '2026-11-22T15:00:00.000Z', 20_000, { own: 5000 });

for (const [name, externals, used, known] of [
  ['no figure', [], null, 0],
  ['what this store dispensed is taken off', [covering], 15_000, 15_000],
  [
    'the latest of those that cover',
    [covering, figure('2026-11-01', '2026-11-30', '2026-11-21T15:00:00.000Z', 9000)],
    15_000,
    15_000,
  ],
  [
    'of two that share days, as of merged records, the greater',
    [covering, figure('2026-11-01', '2026-11-30', '2026-11-21T15:00:00.000Z', 90_000)],
    90_000,
    90_000,
  ],
  [
    'two of different days are both known, and what follows the earlier is not',
    [
      figure('2026-11-01', '2026-11-10', '2026-11-10T15:00:00.000Z', 10_000),
      figure('2026-11-11', '2026-11-20', '2026-11-20T15:00:00.000Z', 20_000),
    ],
    null,
    30_000,
  ],
  [
    'what has no date in the earlier and what is later are added',
    [
      figure('2026-10-15', '2026-11-10', '2026-11-10T15:00:00.000Z', 10_000),
      figure('2026-11-11', '2026-11-20', '2026-11-20T15:00:00.000Z', 20_000),
    ],
    null,
    30_000,
  ],
  [
    'a later one of days before the month tells nothing new',
    [
      figure('2026-11-01', '2026-11-10', '2026-11-10T15:00:00.000Z', 10_000),
      figure('2026-10-01', '2026-10-31', '2026-11-20T15:00:00.000Z', 20_000),
    ],
    10_000,
    10_000,
  ],
  [
    'a later one of the same last day tells nothing new',
    [
      figure('2026-11-01', '2026-11-10', '2026-11-10T15:00:00.000Z', 10_000),
      figure('2026-11-05', '2026-11-10', '2026-11-10T15:00:00.000Z', 2000),
    ],
    10_000,
    10_000,
  ],
  ['of one instant the later entry', [covering, { ...covering, total: 30_000 }], 25_000, 25_000],
  [
    'seen before today, it covers what was over then',
    [figure('2026-11-01', '2026-11-10', '2026-11-10T15:00:00.000Z', 9000)],
    9000,
    9000,
  ],
  [
    'a source that lags behind its own instant',
    [figure('2026-11-01', '2026-11-10', '2026-11-11T15:00:00.000Z', 9000)],
    null,
    9000,
  ],
  [
    'seen before the month began',
    [figure('2026-10-01', '2026-11-30', '2026-11-01T03:59:59.999Z', 9000)],
    null,
    0,
  ],
  [
    'seen in the first second of the month',
    [figure('2026-10-01', '2026-11-30', '2026-11-01T04:00:00.000Z', 9000)],
    9000,
    9000,
  ],
  [
    'begins after the month: at least this much',
    [figure('2026-11-05', '2026-11-22', '2026-11-22T15:00:00.000Z', 9000)],
    null,
    9000,
  ],
  [
    'two such that share no day are added',
    [
      figure('2026-11-05', '2026-11-22', '2026-11-22T15:00:00.000Z', 9000),
      figure('2026-11-02', '2026-11-04', '2026-11-22T15:00:00.000Z', 3000),
    ],
    null,
    12_000,
  ],
  [
    'of two such that share a day the greater',
    [
      figure('2026-11-05', '2026-11-22', '2026-11-22T15:00:00.000Z', 9000),
      figure('2026-11-02', '2026-11-05', '2026-11-22T15:00:00.000Z', 3000),
    ],
    null,
    9000,
  ],
  [
    'dated parts count on their day, what has no date counts in full',
    [
      figure('2026-10-15', '2026-11-22', '2026-11-22T15:00:00.000Z', 20_000, {
        items: [
          { day: day('2026-10-31'), milligrams: 6000 },
          { day: day('2026-11-01'), milligrams: 3000 },
        ],
      }),
    ],
    14_000,
    14_000,
  ],
  [
    'dated parts of a figure that does not cover',
    [
      figure('2026-10-15', '2026-11-20', '2026-11-22T15:00:00.000Z', 20_000, {
        items: [{ day: day('2026-11-01'), milligrams: 3000 }],
      }),
    ],
    null,
    3000,
  ],
] as const)
  test(`B-ALW-1 elsewhere: ${name}`, () => {
    const figures = allowanceOn(records({ externals }), book, on('2026-11-22'));
    expect(first(figures)).toMatchObject({
      usedElsewhere: used,
      knownElsewhere: known,
      left: 98_000 - known,
    });
    expect(figures.external.kind === 'none').toBe(used === null);
  });

test('B-ALW-1 a figure of more than the limit leaves nothing', () => {
  const externals = [figure('2026-11-01', '2026-11-22', '2026-11-22T15:00:00.000Z', 100_000)];
  expect(first(allowanceOn(records({ externals }), book, on('2026-11-22')))).toMatchObject({
    left: 0,
    over: 2000,
  });
});

for (const [age, missing, now, kind, hours, blocks] of [
  [null, 'ask', '2026-11-22T15:00:00.000Z', 'fresh', 0, false],
  [null, 'ask', '2026-11-23T04:59:59.999Z', 'fresh', 13, false],
  [null, 'ask', '2026-11-23T05:00:00.000Z', 'stale', 14, false],
  [null, 'block', '2026-11-23T05:00:00.000Z', 'stale', 14, true],
  [null, 'ask', '2026-11-29T15:00:00.000Z', 'stale', 168, false],
  [24, 'ask', '2026-11-23T15:00:00.000Z', 'fresh', 24, false],
  [24, 'ask', '2026-11-23T15:00:00.001Z', 'stale', 24, false],
  [24, 'block', '2026-11-23T15:00:00.000Z', 'fresh', 24, false],
  [24, 'block', '2026-11-23T15:00:00.001Z', 'stale', 24, true],
  [24, 'block', '2026-11-22T14:59:59.999Z', 'fresh', 0, false],
] as const)
  test(`B-ALW-1 with an age of ${age} h and "${missing}", a figure of 22 November 15:00 is ${kind} at ${now}`, () => {
    const rules = bookWith(['allotment.externalAge', age], ['allotment.externalMissing', missing]);
    const when = on(dayIn(zone, instant(now)), now);
    const { external } = allowanceOn(records({ externals: [covering] }), rules, when);
    expect(external).toMatchObject({
      kind,
      ageHours: hours,
      mostHours: age,
      blocks,
      source: 'cpmrs',
      asOf: covering.asOf,
    });
  });

test('B-ALW-1 without a figure the rulebook says whether it is asked for or blocks', () => {
  const at = (missing: 'ask' | 'block') =>
    allowanceOn(records(), bookWith(['allotment.externalMissing', missing]), on('2026-11-22')).external;
  expect(at('ask')).toMatchObject({ kind: 'none', blocks: false, ageHours: null });
  expect(at('block')).toMatchObject({
    kind: 'none',
    blocks: true,
    rule: { id: 'allotment.externalMissing' },
  });
});
