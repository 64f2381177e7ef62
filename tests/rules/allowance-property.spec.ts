import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { allowanceOn } from '../../main/rules/allowance/figures';
import { anyAct, anyCertified, anyRules, judgeAgain, play, type Step } from './allowance-histories';
import { freeAt, type ModelRules, number, receivableAt, spanOf, takenFrom, written } from './allowance-model';
import { on } from './allowance-records';

const anyHistory = fc
  .record({
    acts: fc.array(anyAct, { minLength: 1, maxLength: 16 }),
    certifiedOn: anyCertified,
    rules: anyRules,
  })
  .map(({ acts, certifiedOn, rules }) => ({ rules, certifiedOn, steps: play(acts, certifiedOn, rules) }));

const runs = (numRuns: number) => ({ numRuns });
const last = (steps: readonly Step[]): Step => {
  const step = steps.at(-1);
  if (!step) throw new Error('an empty history');
  return step;
};
const figuresAt = ({ records, book }: Step, at: number) => allowanceOn(records, book, on(written(at)));

test('R-ALW-1 what the rules sell and hold is what a plain model allows, act by act', () => {
  fc.assert(
    fc.property(anyHistory, ({ rules, steps }) => {
      for (const { before, asked } of steps) {
        if (asked === null) continue;
        expect(asked.allowed).toBe(asked.milligrams <= receivableAt(before, rules, asked.at));
      }
    }),
    runs(150),
  );
});

test('R-ALW-1 at no committed dispense or hold is more used than the limit, in its period and in each hold’s', () => {
  fc.assert(
    fc.property(anyHistory, ({ rules, certifiedOn, steps }) => {
      for (const { records, asked } of steps) {
        if (!asked?.allowed) continue;
        expect(freeAt(records, rules, asked.at)).toBeGreaterThanOrEqual(0);
        for (const hold of takenFrom(records.ledger).filter(({ held }) => held)) {
          const span = spanOf(rules.kind, hold.at, certifiedOn.map(number));
          if (span.from <= asked.at && asked.at <= span.to)
            expect(freeAt(records, rules, hold.at)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    runs(150),
  );
});

test('R-ALW-1 the figures of any day are the model’s', () => {
  const anyDays = fc.integer({ min: -40, max: 90 });
  fc.assert(
    fc.property(anyHistory, anyDays, ({ rules, steps }, days) => {
      const step = last(steps);
      const at = step.today + days;
      const [own] = figuresAt(step, at).periods;
      const free = freeAt(step.records, rules, at);
      expect([own?.left, own?.over]).toEqual([Math.max(0, free), Math.max(0, -free)]);
    }),
    runs(200),
  );
});

test('R-ALW-1 a void restores exactly what its row took, and only to the periods of its own day', () => {
  fc.assert(
    fc.property(anyHistory, fc.integer({ min: -40, max: 40 }), ({ steps }, days) => {
      for (const step of steps) {
        const added = step.records.ledger.at(-1);
        if (step.records.ledger === step.before.ledger || added?.kind !== 'void') continue;
        const at = step.today + days;
        const before = figuresAt({ ...step, records: step.before }, at);
        for (const [n, period] of figuresAt(step, at).periods.entries()) {
          const own = period.from <= added.day && added.day <= period.to;
          const gained = (before.periods[n]?.usedHere ?? 0) - period.usedHere;
          expect(gained).toBe(own ? added.milligrams : 0);
          expect(period.left).toBeLessThanOrEqual(period.limit);
        }
      }
    }),
    runs(150),
  );
});

test('R-ALW-1 the order in which independent entries are handed over changes nothing', () => {
  fc.assert(
    fc.property(anyHistory, fc.integer(), ({ steps }, seed) => {
      const step = last(steps);
      const { ledger, externals, limits, certifiedOn } = step.records;
      // Two figures of one instant, and two amounts of one day, are told apart by their order alone.
      const apart = (all: readonly string[]) => new Set(all).size === all.length;
      fc.pre(apart(externals.map(({ asOf }) => asOf)) && apart(limits.map(({ from }) => from)));
      const turn = <One>(all: readonly One[]): One[] => {
        const cut = all.length === 0 ? 0 : Math.abs(seed % all.length);
        return [...all.slice(cut), ...all.slice(0, cut)].reverse();
      };
      const turned = {
        ledger: turn(ledger),
        externals: turn(externals),
        limits: turn(limits),
        certifiedOn: turn(certifiedOn),
      };
      expect(figuresAt({ ...step, records: turned }, step.today)).toEqual(figuresAt(step, step.today));
    }),
    runs(150),
  );
});

test('R-ALW-1 replaying a ledger row by row, from what was written down, gives the same decisions and figures', () => {
  fc.assert(
    fc.property(anyHistory, ({ steps }) => {
      const end = last(steps);
      for (const step of steps) {
        const rows = end.records.ledger.slice(0, step.before.ledger.length);
        const kept: Step['records'] = JSON.parse(JSON.stringify({ ...step.before, ledger: rows }));
        expect(figuresAt({ ...step, records: kept }, step.today)).toEqual(
          figuresAt({ ...step, records: step.before }, step.today),
        );
        if (step.asked?.at !== step.today) continue;
        const again = judgeAgain(kept, step.book, step.today, step.asked.milligrams);
        expect(again.allowed).toBe(step.asked.allowed);
      }
    }),
    runs(60),
  );
});

const amountOn = (freeing: readonly { readonly on: string; readonly left: number }[], at: string) =>
  freeing.findLast(({ on: from }) => from <= at)?.left;

test('B-ALW-2 "when will it be free?" is true: on each later day exactly so much may be received', () => {
  fc.assert(
    fc.property(
      anyHistory,
      fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 8, maxLength: 8 }),
      ({ rules, steps }, later) => {
        const step = last(steps);
        const { freeing } = figuresAt(step, step.today);
        for (const days of later) {
          const at = step.today + days;
          const left = amountOn(freeing, written(at));
          expect(left).toBe(receivableAt(step.records, rules, at));
          expect(figuresAt(step, at).freeing[0]).toEqual({ on: written(at), left });
        }
      },
    ),
    runs(50),
  );
});

test('B-ALW-2 the next day that a refusal names is the first on which the sale fits', () => {
  const anyAmount = fc.integer({ min: 1, max: 150_000 });
  const fitsAt = (rules: ModelRules, step: Step, at: number, amount: number) =>
    amount <= receivableAt(step.records, rules, at);
  fc.assert(
    fc.property(anyHistory, anyAmount, ({ rules, steps }, amount) => {
      const step = last(steps);
      const { fitsOn } = judgeAgain(step.records, step.book, step.today, amount);
      const days = Array.from({ length: 130 }, (_, n) => step.today + n);
      const first = days.find((at) => fitsAt(rules, step, at, amount));
      expect(fitsOn).toBe(first === undefined ? null : written(first));
    }),
    runs(60),
  );
});
