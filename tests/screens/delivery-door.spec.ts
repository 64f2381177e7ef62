/** The door as pure data: which step follows, what did not pass, what is paid and what is asked of the store. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { type DeliveryRefusal, doorChecks, OrderState } from '../../preload/contract/delivery-values';
import {
  type Checks,
  failedBy,
  failedChecks,
  handOffOf,
  handyAmounts,
  type Journey,
  type JourneyEvent,
  keptOf,
  next,
  reckon,
  standingOf,
  start,
} from '../../renderer/screens/delivery-door/journey';

const passed: Checks = { registered: 'yes', card: 'yes', photoId: 'yes', nameMatch: 'yes' };
const after = (...events: JourneyEvent[]) => events.reduce(next, start);
const checked = (checks: Partial<Checks> = {}): JourneyEvent => ({
  kind: 'checked',
  checks: { ...passed, ...checks },
  photoId: 'driversLicense',
});
const paid: JourneyEvent = { kind: 'paid', payment: { kind: 'cash', received: 8500 } };
const signed: JourneyEvent = { kind: 'signed', signing: { how: 'paper', strokes: [], time: '12:05' } };
const refusal = (code: DeliveryRefusal['code']): DeliveryRefusal => ({
  code,
  item: null,
  facts: {},
  rule: null,
});
const refused = (...codes: DeliveryRefusal['code'][]): JourneyEvent => ({
  kind: 'refused',
  refusals: codes.map(refusal),
  mayDespite: true,
});

for (const [what, events, step, back] of [
  ['nobody answered yet', [], 'outcome', 'outcome'],
  ['it is handed over', [{ kind: 'handsOver' }], 'checks', 'outcome'],
  ['every check passed', [{ kind: 'handsOver' }, checked()], 'payment', 'checks'],
  ['it was paid', [{ kind: 'handsOver' }, checked(), paid], 'signature', 'payment'],
  ['one check did not pass', [{ kind: 'handsOver' }, checked({ card: 'no' })], 'failure', 'checks'],
  ['nobody is home', [{ kind: 'fails', failure: 'notHome' }], 'failure', 'outcome'],
  [
    'the store refused it',
    [{ kind: 'handsOver' }, checked(), paid, signed, refused()],
    'refused',
    'signature',
  ],
] as const satisfies readonly (readonly [
  string,
  readonly JourneyEvent[],
  Journey['step'],
  Journey['step'],
])[])
  test(`R-DLV-5 where ${what} the door stands at ${step}, and before it at ${back}`, () => {
    const journey = after(...events);
    expect(journey.step).toBe(step);
    expect(next(journey, { kind: 'back' }).step).toBe(back);
  });

test('R-DLV-5 a single No of any check hands nothing over and says which one', () => {
  for (const check of doorChecks) {
    const journey = after({ kind: 'handsOver' }, checked({ [check]: 'no' }));
    expect(journey).toMatchObject({ step: 'failure', failure: 'failedCheck' });
    expect(failedChecks(journey)).toEqual([check]);
  }
});

test('R-CARD-2 what the store says of the card is the check that did not pass', () => {
  const before = [{ kind: 'handsOver' }, checked(), paid, signed] as const;
  expect(failedBy(after(...before, refused('card-not-good')))).toEqual(['card']);
  expect(failedBy(after(...before, refused('caregiver-not-good')))).toEqual(['card']);
  expect(failedBy(after(...before, refused('payment-short')))).toEqual([]);
});

for (const [received, due, reckoned] of [
  [8399, 8400, { kind: 'short', short: 1 }],
  [8400, 8400, { kind: 'exact' }],
  [8401, 8400, { kind: 'tip', tip: 1 }],
  [10_000, 8400, { kind: 'tip', tip: 1600 }],
  [0, 0, { kind: 'exact' }],
] as const)
  test(`R-DLV-6 ${received} cents received of ${due} due are ${reckoned.kind}`, () => {
    expect(reckon(received, due)).toEqual(reckoned);
  });

test('R-DLV-6 what is due and what is over come to what was received, whatever that is', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (received, due) => {
      const reckoned = reckon(received, due);
      const over = reckoned.kind === 'tip' ? reckoned.tip : reckoned.kind === 'short' ? -reckoned.short : 0;
      expect(due + over).toBe(received);
      expect(over > 0).toBe(reckoned.kind === 'tip');
    }),
  );
});

test('R-DLV-5 the store is asked only once everything was answered', () => {
  const events = [{ kind: 'handsOver' }, checked(), paid, signed] as const;
  for (let answered = 0; answered < events.length; answered += 1)
    expect(handOffOf(after(...events.slice(0, answered)), '')).toBeNull();
  expect(handOffOf(after(...events), 'handed over at noon')).toEqual({
    checks: passed,
    photoId: 'driversLicense',
    payment: { kind: 'cash', received: 8500 },
    signature: { how: 'paper' },
    doorTime: '12:05',
    despite: 'handed over at noon',
  });
});

test('B-TRUST-1 over a lock of the screen answers stay, a signature and the store’s words do not', () => {
  const strokes = [[[1, 1] as [number, number]]];
  const drawn: JourneyEvent = { kind: 'signed', signing: { how: 'screen', strokes, time: '' } };
  const kept = keptOf(after({ kind: 'handsOver' }, checked(), paid, drawn, refused('card-not-good')));
  expect(kept).toMatchObject({
    step: 'signature',
    refused: null,
    payment: { received: 8500 },
    checks: passed,
  });
  expect(JSON.stringify(kept)).not.toContain(JSON.stringify(strokes[0]));
});

test('B-DLV-3 a stop is open for its outcome while it is out, and for nothing before or after', () => {
  const out = OrderState.options.filter((state) => standingOf(state) === 'out');
  const notYet = OrderState.options.filter((state) => standingOf(state) === 'notOut');
  expect(out).toEqual(['out']);
  expect(notYet).toEqual(['waiting', 'scheduled', 'packed']);
});

for (const [due, amounts] of [
  [8400, [8400, 8500, 9000, 10_000]],
  [8500, [8500, 9000, 10_000]],
  [7512, [7512, 8000, 10_000]],
  [10_000, [10_000]],
] as const)
  test(`R-DLV-6 for ${due} cents due, ${amounts.length} sums are a touch away`, () => {
    expect(handyAmounts(due)).toEqual(amounts);
  });
