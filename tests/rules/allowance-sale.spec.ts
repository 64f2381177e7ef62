import { expect, test } from 'playwright/test';
import { whatever } from '../support/acknowledged';
import { bookWith, ledger, limit, on, records } from './allowance-records';
import { codes, facts, flower, id, judge, known, sale, verdict } from './allowance-sales';
import { book } from './book';

test('R-ALW-1 a sale that fits is allowed, with what is left before and after', () => {
  const decision = judge(sale({ items: [flower(3500), flower(7000)] }), facts());
  expect(decision).toMatchObject({
    allowed: true,
    total: 10_500,
    leftAfter: 87_500,
    overBy: [],
    fitsOn: '2026-11-22',
  });
  expect(decision.lines.map((line) => line?.milligrams)).toEqual([3500, 7000]);
  expect(decision.before.periods[0]?.left).toBe(98_000);
});

for (const [used, asked, allowed, leftAfter] of [
  [0, 1, true, 97_999],
  [0, 98_000, true, 0],
  [0, 98_001, false, null],
  [97_999, 1, true, 0],
  [97_999, 2, false, null],
  [98_000, 1, false, null],
] as const)
  test(`R-ALW-1 with ${used} mg used, ${asked} mg are ${allowed ? 'sold' : 'refused'}`, () => {
    const rows = used === 0 ? [] : ledger({ day: '2026-11-02', milligrams: used });
    const decision = judge(sale({ items: [flower(asked)] }), facts({ records: known({ ledger: rows }) }));
    expect(codes(decision)).toEqual(allowed ? [] : ['over-allowance']);
    expect(decision.leftAfter).toBe(leftAfter);
  });

test('R-ALW-1 a refusal says the figures and the next day on which it fits', () => {
  const rows = ledger(
    { day: '2026-11-02', milligrams: 90_000 },
    { day: '2026-11-29', milligrams: 5000, kind: 'hold' },
  );
  const decision = judge(sale(), facts({ records: known({ ledger: rows }) }));
  expect(decision.fitsOn).toBe('2026-12-01');
  expect(decision.refusals).toEqual([
    {
      code: 'over-allowance',
      item: null,
      facts: {
        asked: 3500,
        left: 3000,
        limit: 98_000,
        usedHere: 90_000,
        usedElsewhere: 0,
        held: 5000,
        from: '2026-11-01',
        to: '2026-11-30',
        fitsOn: '2026-12-01',
      },
      rule: { id: 'allotment.default', source: '002_e13a1a2e5ff1cc37.txt', effectiveFrom: null },
    },
  ]);
});

test('R-ALW-1 what is more than the limit never fits', () => {
  expect(judge(sale({ items: [flower(98_001)] }), facts()).fitsOn).toBeNull();
});

for (const [text, allowed] of [
  ['2026-10-31', false],
  ['2026-11-01', true],
  ['2026-11-30', true],
] as const)
  test(`R-ALW-1 after the whole of October, on ${text} a sale is ${allowed ? 'made' : 'refused'}`, () => {
    const rows = ledger({ day: '2026-10-31', milligrams: 98_000 });
    const wanted = sale({ acknowledged: whatever('Looked at with the pharmacist in charge') });
    expect(judge(wanted, facts({ records: known({ ledger: rows }) }), book, on(text)).allowed).toBe(allowed);
  });

test('R-CARD-2 card, photo ID and the PMP are each asked for, and all reasons are given at once', () => {
  const wanted = sale({ items: [], certificate: null, photoId: null, pmpReviewed: false });
  const decision = judge(wanted, facts({ card: verdict('expired'), records: records() }));
  expect(codes(decision)).toEqual([
    'card-not-good',
    'card-not-seen',
    'photo-id-not-seen',
    'pmp-not-reviewed',
    'no-items',
    'external-missing',
  ]);
  expect(decision.refusals.map(({ rule }) => rule?.id ?? null)).toEqual([
    null,
    'dispense.checks',
    'dispense.checks',
    'dispense.reviewPmp',
    null,
    'allotment.externalMissing',
  ]);
  expect(decision.total).toBe(0);
});

for (const [kind, good] of [
  ['valid', true],
  ['expiresSoon', true],
  ['expired', false],
  ['revoked', false],
  ['lost', false],
  ['replaced', false],
  ['notYetRegistered', false],
  ['ended', false],
  ['unknown', false],
] as const)
  test(`R-CARD-2 with a card that is ${kind}, a sale is ${good ? 'made' : 'refused'}, whoever of the two holds it`, () => {
    expect(codes(judge(sale(), facts({ card: verdict(kind) })))).toEqual(good ? [] : ['card-not-good']);
    const byCaregiver = judge(sale({ caregiving: id }), facts({ caregiver: verdict(kind) }));
    expect(codes(byCaregiver)).toEqual(good ? [] : ['caregiver-not-good']);
  });

test('R-CARD-2 nobody who does not care for the patient receives for them', () => {
  expect(codes(judge(sale({ caregiving: id }), facts()))).toEqual(['caregiver-not-good']);
});

test('R-MIN-1 what is for a minor is received by whoever cares for them, and is never smoked', () => {
  const minor = facts({ isMinor: true, caregiver: verdict('valid') });
  expect(codes(judge(sale({ caregiving: id }), minor))).toEqual(['form-barred-to-minor']);
  expect(codes(judge(sale(), { ...minor, caregiver: null }))).toEqual([
    'caregiver-not-good',
    'form-barred-to-minor',
  ]);
});

test('B-ALW-3 each refused line is named by its place and adds nothing to the total', () => {
  const beverage = { ...flower(1000), form: 'beverage' };
  const decision = judge(sale({ items: [flower(3500), beverage, flower(0)] }), facts());
  expect(decision.refusals.map(({ code, item }) => [code, item])).toEqual([
    ['form-unknown', 1],
    ['figures-missing', 2],
  ]);
  expect(decision.lines.map((line) => line?.milligrams ?? null)).toEqual([3500, null, null]);
  expect(decision.total).toBe(3500);
});

test('B-ALW-1 without a figure of elsewhere a reason is asked for, unless the rulebook blocks it', () => {
  const unknown = facts({ records: records() });
  const reason = sale({ acknowledged: whatever('The CPMRS does not answer') });
  expect(judge(sale(), unknown).refusals).toMatchObject([
    { code: 'external-missing', facts: { blocks: false } },
  ]);
  expect(judge(reason, unknown).allowed).toBe(true);
  const blocks = bookWith(['allotment.externalMissing', 'block']);
  expect(judge(reason, unknown, blocks).refusals).toMatchObject([
    { code: 'external-missing', facts: { blocks: true } },
  ]);
});

test('B-ALW-1 a figure that is too old warns or blocks, as the rulebook says', () => {
  const age = ['allotment.externalAge', 24] as const;
  const late = on('2026-11-24');
  const warned = judge(sale(), facts(), bookWith(age), late);
  expect([warned.allowed, warned.before.external.kind]).toEqual([true, 'stale']);
  const blocked = judge(sale(), facts(), bookWith(age, ['allotment.externalMissing', 'block']), late);
  expect(codes(blocked)).toEqual(['external-stale']);
});

for (const [cap, asked, allowed] of [
  [null, 98_000, true],
  [70_000, 70_000, true],
  [70_000, 70_001, false],
] as const)
  test(`B-ALW-4 with a cap of ${cap} mg at once, ${asked} mg are ${allowed ? 'sold' : 'refused'}`, () => {
    const decision = judge(
      sale({ items: [flower(asked)] }),
      facts(),
      bookWith(['allotment.perTransaction', cap]),
    );
    expect(codes(decision)).toEqual(allowed ? [] : ['over-transaction']);
    expect(decision.fitsOn).toBe(allowed ? '2026-11-22' : null);
  });

test('B-ALW-2 where another way to count says over, a reason is asked for', () => {
  const rows = ledger({ day: '2026-10-31', milligrams: 96_000 });
  const of = facts({ records: known({ ledger: rows }) });
  const decision = judge(sale(), of);
  expect(codes(decision)).toEqual(['to-acknowledge']);
  expect(decision.toAcknowledge).toEqual([{ what: 'rolling-30-days', milligrams: 1500 }]);
  // The certification month began on 15 November: by that way it is not over.
  expect(decision.overBy).toEqual([{ kind: 'rolling-30-days', milligrams: 1500 }]);
  const reason = judge(sale({ acknowledged: whatever('Another month by the rulebook') }), of);
  expect([reason.allowed, reason.overBy.length]).toEqual([true, 1]);
});

test('B-ALW-1 B-ALW-2 a reason answers what it was typed for: what came later, or grew, is asked anew', () => {
  const rows = ledger({ day: '2026-10-31', milligrams: 97_000 });
  const of = facts({ records: records({ ledger: rows }) });
  const asked = judge(sale({ items: [flower(1000)] }), of);
  expect(asked.toAcknowledge).toEqual([{ what: 'external', milligrams: 0 }]);
  const down = { reason: 'The CPMRS is down', of: asked.toAcknowledge };
  expect(judge(sale({ items: [flower(1000)], acknowledged: down }), of).allowed).toBe(true);
  const grown = judge(sale({ items: [flower(2000)], acknowledged: down }), of);
  expect(grown.refusals).toMatchObject([{ code: 'to-acknowledge', facts: { kinds: 'rolling-30-days' } }]);
  const both = { reason: 'Another month', of: grown.toAcknowledge };
  expect(judge(sale({ items: [flower(2000)], acknowledged: both }), of).allowed).toBe(true);
  expect(codes(judge(sale({ items: [flower(2001)], acknowledged: both }), of))).toEqual(['to-acknowledge']);
  const other = { ...both, of: both.of.filter(({ what }) => what !== 'external') };
  expect(codes(judge(sale({ items: [flower(2000)], acknowledged: other }), of))).toEqual([
    'external-missing',
  ]);
});

test('R-ALW-1 what becomes free after the sale is decided with the sale among what was received', () => {
  expect(judge(sale(), facts()).freeingAfter).toEqual([
    { on: '2026-11-22', left: 94_500 },
    { on: '2026-12-01', left: 98_000 },
  ]);
  expect(judge(sale({ items: [flower(98_001)] }), facts()).freeingAfter).toEqual([]);
});

test('R-ALW-1 a later hold keeps its room, in the period of its own day', () => {
  const rows = ledger(
    { day: '2026-11-02', milligrams: 20_000 },
    { day: '2026-11-28', milligrams: 5000, kind: 'hold' },
  );
  // From the 25th on only 30 g: then 25 g are taken already.
  const of = facts({ records: known({ ledger: rows, limits: [limit('2026-11-25', 30_000)] }) });
  expect(judge(sale({ items: [flower(5000)] }), of).allowed).toBe(true);
  const decision = judge(sale({ items: [flower(5001)] }), of);
  expect(decision.refusals).toMatchObject([
    { code: 'over-held-period', facts: { asked: 5001, left: 5000, hold: '2026-11-28', limit: 30_000 } },
  ]);
  expect(decision.leftAfter).toBe(67_999);
});

test('R-ALW-1 over thirty days a hold lies in another period than the sale: both are kept', () => {
  const rules = bookWith(['allotment.period', 'rolling-30-days'], ['allotment.periodsCompared', null]);
  const rows = ledger({ day: '2026-12-10', milligrams: 90_000, kind: 'hold' });
  const of = facts({ records: known({ ledger: rows }) });
  expect(judge(sale({ items: [flower(8000)] }), of, rules).allowed).toBe(true);
  expect(codes(judge(sale({ items: [flower(8001)] }), of, rules))).toEqual(['over-held-period']);
  // The hold's thirty days begin on 11 November.
  expect(judge(sale({ items: [flower(98_000)] }), of, rules, on('2026-11-10')).allowed).toBe(true);
});

test('R-ALW-1 the sale that ends a hold stands in its place', () => {
  const rows = ledger({ day: '2026-11-22', milligrams: 98_000, kind: 'hold' });
  const of = facts({ records: known({ ledger: rows }) });
  expect(judge(sale({ items: [flower(98_000)] }), { ...of, endsHolds: [1] }).allowed).toBe(true);
  expect(codes(judge(sale({ items: [flower(1)] }), of))).toEqual(['over-allowance']);
});
