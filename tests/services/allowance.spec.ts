/** What was dispensed elsewhere and what a certifier set, entered with their checks (B-ALW-1, R-ALW-2, B-ALW-4). */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { type Desk, test, trail } from '../support/counter';
import { carded, codesOf, grams, leftNow, pharmacist, sale, sell, sold, uuid } from '../support/sales';

type Figure = InputOf<'allowance.enterExternal'>;

const figure = (patient: string, more: Partial<Figure> = {}): Figure => ({
  patient,
  total: grams(30),
  own: 0,
  from: '2026-03-01',
  to: '2026-03-31',
  asOf: '2026-03-10T14:00:00.000Z',
  source: 'cpmrs',
  supersedes: null,
  key: uuid(),
  ...more,
});
const enter = (desk: Desk, input: Figure) => desk.call('allowance.enterExternal', input);

test('B-ALW-1 a figure counts with source, time and age; a later one takes its place and is never added', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const { patient, certificate } = await carded(main);
  const before = await main.done('allowance.view', { patient });
  expect(before.figures.external).toMatchObject({ kind: 'none', asOf: null });
  expect(before.figures.periods[0]).toMatchObject({ usedElsewhere: null, left: 98_000 });

  const first = await petra.done('allowance.enterExternal', figure(patient));
  expect(first.figures.periods[0]).toMatchObject({ usedElsewhere: 30_000, left: 68_000 });
  expect(first.figures.external).toMatchObject({ kind: 'fresh', source: 'cpmrs', ageHours: 1 });
  await sold(petra, sale({ patient, certificate }, grams(5), { acknowledged: null }));

  house.clock.now = '2026-03-12T15:00:00.000Z';
  const [named] = first.externals;
  const items = [{ day: '2026-03-11', milligrams: grams(4) }];
  const later = { total: grams(39), own: grams(5), asOf: '2026-03-12T14:00:00.000Z', items };
  const second = await petra.done(
    'allowance.enterExternal',
    figure(patient, { ...later, supersedes: named?.id ?? null }),
  );
  expect(second.figures.periods[0]).toMatchObject({ usedHere: 5000, usedElsewhere: 34_000, left: 59_000 });
  expect(second.externals.map(({ superseded, total }) => [superseded, total])).toEqual([
    [false, 39_000],
    [true, 30_000],
  ]);
  expect(second.days).toMatchObject([
    { day: '2026-03-10', here: 5000, elsewhere: 0 },
    { day: '2026-03-11', here: 0, elsewhere: 4000 },
  ]);
});

test('B-ALW-1 a figure that another window entered meanwhile is not covered up', async ({ house, main }) => {
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const key = uuid();
  const done = await enter(petra, figure(patient, { key }));
  expect(await enter(petra, figure(patient, { key }))).toEqual(done);
  expect((await enter(petra, figure(patient))).kind).toBe('stale');
  const [named] = (await main.done('allowance.view', { patient })).externals;
  const supersedes = named?.id ?? '';
  expect((await enter(petra, figure(patient, { supersedes }))).kind).toBe('done');
  expect((await enter(petra, figure(patient, { supersedes }))).kind).toBe('stale');
  expect(await enter(petra, figure(patient, { supersedes: uuid() }))).toMatchObject({ code: 'not-found' });
  // Days that no figure covers yet.
  const january = { from: '2026-01-01', to: '2026-01-31' };
  expect((await enter(petra, figure(patient, january))).kind).toBe('done');
});

const unlikely: readonly [Partial<Figure>, string, string][] = [
  [{ own: grams(31) }, 'own', 'ownMoreThanTotal'],
  [{ asOf: '2026-03-10T15:00:00.001Z' }, 'asOf', 'seenFuture'],
  [{ from: '2026-03-11' }, 'from', 'figureNotBegun'],
  [{ to: '2026-02-28' }, 'to', 'periodBackwards'],
  [{ to: '2027-03-03' }, 'to', 'figureTooLong'],
  [{ items: [{ day: '2026-02-28', milligrams: 1 }] }, 'items.0.day', 'figureDay'],
  [{ items: [{ day: '2026-03-11', milligrams: 1 }] }, 'items.0.day', 'figureDay'],
  [{ own: grams(25), items: [{ day: '2026-03-02', milligrams: grams(5.001) }] }, 'items', 'figureItems'],
];

test('B-ALW-1 what no source can have shown is asked about', async ({ house, main }) => {
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  for (const [more, field, word] of unlikely)
    expect.soft(await enter(petra, figure(patient, more)), word).toMatchObject({
      kind: 'invalid',
      fields: { [field]: { word: `wrong.${word}` } },
    });
  const whole = { asOf: '2026-03-10T15:00:00.000Z', to: '2027-03-02' };
  expect((await enter(petra, figure(patient, whole))).kind).toBe('done');
});

const wordOf = (reply: Awaited<ReturnType<typeof enter>>) =>
  reply.kind === 'invalid'
    ? Object.entries(reply.fields).map(([field, { word }]) => `${field} ${word}`)
    : reply.kind;

test('B-ALW-1 this store’s own share is never more than it sold on those days, before the figure was seen', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  const dispense = await sold(petra, sale(patient, grams(5)));
  house.clock.now = '2026-03-11T15:00:00.000Z';
  await sold(petra, sale(patient, grams(2)));
  house.clock.now = '2026-03-11T18:00:00.000Z';
  const own = (milligrams: number, asOf: string, more: Partial<Figure> = {}) =>
    enter(petra, figure(patient.patient, { own: milligrams, asOf, ...more }));
  for (const [milligrams, asOf, more] of [
    [grams(7) + 1, '2026-03-11T18:00:00.000Z', {}],
    [grams(5) + 1, '2026-03-11T15:00:00.000Z', {}],
    [grams(5) + 1, '2026-03-11T18:00:00.000Z', { to: '2026-03-10' }],
    [grams(2) + 1, '2026-03-11T18:00:00.000Z', { from: '2026-03-11' }],
    [1, '2026-03-10T15:00:00.000Z', {}],
  ] as const)
    expect.soft(wordOf(await own(milligrams, asOf, more))).toEqual(['own wrong.ownMoreThanHere']);
  const [item] = dispense.items;
  await petra.done('dispense.void', {
    dispense: dispense.id,
    rows: [item?.row ?? 0],
    reason: 'Wrong strain',
    key: uuid(),
  });
  // The source may still show what was taken back.
  const done = await own(grams(7), '2026-03-11T18:00:00.000Z');
  expect(done).toMatchObject({
    kind: 'done',
    value: {
      soldHere: [
        { day: '2026-03-10', milligrams: 5000 },
        { day: '2026-03-11', milligrams: 2000 },
      ],
    },
  });
});

test('B-ALW-1 what was known is not wiped out by fewer days, an earlier look or, without a reason, by less', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const first = await petra.done('allowance.enterExternal', figure(patient, { total: grams(60) }));
  const supersedes = first.externals[0]?.id ?? '';
  const less = (more: Partial<Figure>) =>
    enter(petra, figure(patient, { supersedes, total: grams(5), ...more }));
  for (const [more, said] of [
    [{ from: '2026-03-05' }, 'from wrong.figureCoversLess'],
    [{ to: '2026-03-09' }, 'to wrong.figureCoversLess'],
    [{ asOf: '2026-03-10T13:59:59.999Z' }, 'asOf wrong.seenBeforeLast'],
    [{}, 'reason wrong.reasonForLess'],
    [{ total: grams(60) - 1 }, 'reason wrong.reasonForLess'],
    [{ total: grams(60), source: 'dispensary' }, 'reason wrong.reasonForLess'],
    [{ total: grams(90), source: 'patient' }, 'reason wrong.reasonForLess'],
  ] as const)
    expect.soft(wordOf(await less(more)), said).toEqual([said]);
  expect(await leftNow(main, patient)).toBe(38_000);
  // What it shows to its own day is enough: of later days the last one knew nothing.
  const reason = 'Another dispensary took a sale back';
  expect((await less({ reason, to: '2026-03-10' })).kind).toBe('done');
  const why = (await trail(main)).filter(({ purpose }) => purpose === reason);
  expect(why).toMatchObject([{ call: 'allowance.enterExternal', subject: patient, outcome: 'done' }]);
  expect(await leftNow(main, patient)).toBe(93_000);
});

test('B-ALW-1 while no age is set, a figure of yesterday needs the reason that a missing one needs', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  await petra.done('allowance.enterExternal', figure(patient.patient));
  await sold(petra, sale(patient, grams(1), { acknowledged: null }));
  house.clock.now = '2026-03-11T15:00:00.000Z';
  const refused = await sell(petra, sale(patient, grams(1), { acknowledged: null }));
  expect(codesOf(refused.decision)).toEqual(['external-stale']);
  expect(refused.decision.before.external).toMatchObject({ kind: 'stale', mostHours: null, blocks: false });
  await sold(petra, sale(patient, grams(1)));
});

const limit = (
  desk: Desk,
  patient: string,
  certifier: string,
  milligrams: number | null,
  from = '2026-03-10',
) =>
  desk.call('allowance.setLimit', { patient, certifier, milligrams, from, reason: 'By letter', key: uuid() });

test('R-ALW-2 a lesser amount holds from its day on and is the certifier’s; old rows stand', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const patient = await carded(main);
  const { certifiers } = await main.done('allowance.view', { patient: patient.patient });
  expect(certifiers).toMatchObject([{ name: 'Dr. Grace Bell', certifiedOn: '2026-03-01' }]);
  const certifier = certifiers[0]?.id ?? '';
  await sold(petra, sale(patient, grams(30)));
  const reply = await limit(petra, patient.patient, certifier, grams(28));
  expect(reply).toMatchObject({ kind: 'done' });
  const { figures, limits } = await main.done('allowance.view', { patient: patient.patient });
  expect(limits).toMatchObject([{ milligrams: 28_000, certifier: 'Dr. Grace Bell', by: 'Petra Pharmacist' }]);
  expect(figures.periods[0]).toMatchObject({ limit: 28_000, limitFrom: 'certifier', left: 0, over: 2000 });
  expect(codesOf((await sell(petra, sale(patient, 1))).decision)).toEqual(['over-allowance']);
  const [row] = (await trail(main)).filter(({ call }) => call === 'allowance.setLimit');
  expect(row).toMatchObject({ subject: patient.patient, purpose: 'By letter' });
  await limit(petra, patient.patient, certifier, null);
  expect(await leftNow(main, patient.patient)).toBe(68_000);
});

test('B-ALW-4 a higher amount is refused with its rule while the rulebook has none, and days have bounds', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const [named] = (await main.done('allowance.view', { patient })).certifiers;
  const certifier = named?.id ?? '';
  expect(await limit(petra, patient, certifier, 98_001)).toMatchObject({
    kind: 'refused',
    code: 'limit-not-raised',
    facts: { grams: 98 },
    rule: { id: 'allotment.certifierMay' },
  });
  expect((await limit(petra, patient, certifier, 98_000)).kind).toBe('done');
  const wrong = async (from: string, by = certifier) => {
    const reply = await limit(petra, patient, by, grams(50), from);
    return reply.kind === 'invalid' ? Object.values(reply.fields)[0]?.word : reply.kind;
  };
  expect(await wrong('2026-02-28')).toBe('wrong.issuedBeforeCertified');
  expect(await wrong('2026-03-01')).toBe('done');
  house.clock.now = '2026-04-10T15:00:00.000Z';
  expect(await wrong('2026-03-31')).toBe('wrong.limitPeriodOver');
  expect(await wrong('2026-04-01')).toBe('done');
  expect(await wrong('2027-04-11')).toBe('done');
  expect(await wrong('2027-04-12')).toBe('wrong.limitTooLate');
  expect(await wrong('2026-04-10', uuid())).toBe('wrong.choose');
});
