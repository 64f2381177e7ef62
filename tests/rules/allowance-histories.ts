/** Random months at a counter: what was asked for, and what the rules let be written. */
import fc from 'fast-check';
import { judgeHold, judgeVoid } from '../../main/rules/allowance/hold';
import type { AllowanceRecords, LedgerRow } from '../../main/rules/allowance/records';
import { judgeSale } from '../../main/rules/allowance/sale';
import { periods } from '../../preload/contract/rulebook-parts';
import { whatever } from '../support/acknowledged';
import { type ModelRules, number, written } from './allowance-model';
import { bookWith, figure, on } from './allowance-records';
import { day } from './book';

export const start = number('2026-09-20');

const amount = fc.oneof(
  fc.integer({ min: 1, max: 40_000 }),
  fc.constantFrom(1, 3500, 97_999, 98_000, 98_001),
);
const after = fc.integer({ min: 0, max: 4 });
const ahead = fc.integer({ min: 0, max: 45 });
const pick = fc.nat({ max: 30 });

export const anyAct = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('sell' as const), after, amount }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('hold' as const), after, amount, ahead }) },
  fc.record({ act: fc.constant('void' as const), after, pick }),
  fc.record({ act: fc.constant('release' as const), after, pick }),
  fc.record({ act: fc.constant('deliver' as const), after, pick, amount }),
  fc.record({
    act: fc.constant('external' as const),
    after,
    back: fc.integer({ min: 0, max: 60 }),
    ahead,
    amount: fc.integer({ min: 0, max: 60_000 }),
    dated: fc.array(
      fc.record({ back: fc.integer({ min: 0, max: 60 }), share: fc.integer({ min: 0, max: 9 }) }),
      {
        maxLength: 3,
      },
    ),
  }),
  fc.record({
    act: fc.constant('limit' as const),
    after,
    ahead,
    amount: fc.option(fc.integer({ min: 0, max: 150_000 })),
  }),
);
export type Act = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;

export const anyRules: fc.Arbitrary<ModelRules> = fc.record({
  kind: fc.constantFrom(...periods),
  programme: fc.constant(98_000),
  raises: fc.boolean(),
});
export const anyCertified = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 3 })
  .map((back) => back.map((days) => written(start + 90 - days)));

const makeBook = ({ kind, raises }: ModelRules) =>
  bookWith<'allotment.period' | 'allotment.certifierMay'>(
    ['allotment.period', kind],
    ['allotment.certifierMay', raises ? ['lower', 'raise'] : ['lower']],
  );
const books = new Map<string, ReturnType<typeof makeBook>>();

/** Reading a rulebook takes longer than a history: there are six. */
export function bookOf(rules: ModelRules): ReturnType<typeof makeBook> {
  const key = `${rules.kind} ${rules.raises}`;
  const book = books.get(key) ?? makeBook(rules);
  books.set(key, book);
  return book;
}

const verdict = {
  kind: 'valid',
  expiresOn: day('2027-03-15'),
  daysLeft: 100,
  certifiedOn: day('2026-03-15'),
  renewalOpensOn: null,
  printedDiffers: false,
  next: 'none',
  rule: null,
} as const;

const sale = (milligrams: number) => ({
  patient: 'p',
  caregiving: null,
  items: [{ form: 'flower', product: 'Sample', units: 1, weight: milligrams, thc: null, other: null }],
  certificate: 'c',
  photoId: 'passport' as const,
  pmpReviewed: true,
  acknowledged: whatever('Asked, and looked at'),
});

export interface Step {
  readonly today: number;
  readonly before: AllowanceRecords;
  readonly records: AllowanceRecords;
  /** What was asked of the rules, and on which day it counts; null where nothing was judged. */
  readonly asked: { readonly milligrams: number; readonly at: number; readonly allowed: boolean } | null;
  readonly book: ReturnType<typeof makeBook>;
}

export const judgeAgain = (
  records: AllowanceRecords,
  book: Step['book'],
  today: number,
  milligrams: number,
) =>
  judgeSale(
    sale(milligrams),
    { records, card: verdict, caregiver: null, isMinor: false },
    book,
    on(written(today)),
  );

/** Plays one act after the other; what the rules refuse is not written. */
export function play(
  acts: readonly Act[],
  certifiedOn: AllowanceRecords['certifiedOn'],
  rules: ModelRules,
): Step[] {
  const book = bookOf(rules);
  let today = start;
  let now: AllowanceRecords = { ledger: [], externals: [], limits: [], certifiedOn };
  return acts.map((act): Step => {
    today += act.after;
    const before = now;
    const { records, asked } = playOne(act, before, book, today);
    now = records;
    return { today, before, records, asked, book };
  });
}

const nth = <One>(all: readonly One[], at: number): One | undefined => all[at % Math.max(1, all.length)];

function playOne(
  act: Act,
  records: AllowanceRecords,
  book: Step['book'],
  today: number,
): Pick<Step, 'records' | 'asked'> {
  const { ledger } = records;
  const row = (
    parts: Pick<LedgerRow, 'kind' | 'day' | 'milligrams'> & Partial<LedgerRow>,
  ): AllowanceRecords => ({
    ...records,
    ledger: [...ledger, { sequence: ledger.length + 1, voids: null, endsHold: null, ...parts }],
  });
  const ended = new Set(ledger.map(({ endsHold }) => endsHold));
  const live = ledger.filter(({ kind, sequence }) => kind === 'hold' && !ended.has(sequence));
  const when = on(written(today));
  switch (act.act) {
    case 'sell': {
      const { allowed } = judgeAgain(records, book, today, act.amount);
      const made = row({ kind: 'dispense', day: when.day, milligrams: act.amount });
      return { records: allowed ? made : records, asked: { milligrams: act.amount, at: today, allowed } };
    }
    case 'hold': {
      const at = today + act.ahead;
      const wanted = { milligrams: act.amount, moves: [], acknowledged: whatever('Asked') };
      const allowed = judgeHold(wanted, records, book, { ...when, day: written(at) }).refusals.length === 0;
      const made = row({ kind: 'hold', day: written(at), milligrams: act.amount });
      return { records: allowed ? made : records, asked: { milligrams: act.amount, at, allowed } };
    }
    case 'void': {
      const dispensed = ledger.filter(({ kind }) => kind === 'dispense');
      const judged = judgeVoid(ledger, [nth(dispensed, act.pick)?.sequence ?? 0]);
      const [taken] = judged.kind === 'good' ? judged.rows : [];
      return { records: taken ? row({ kind: 'void', ...taken }) : records, asked: null };
    }
    case 'release': {
      const hold = nth(live, act.pick);
      if (!hold) return { records, asked: null };
      const { day: of, milligrams, sequence } = hold;
      return { records: row({ kind: 'release', day: of, milligrams, endsHold: sequence }), asked: null };
    }
    case 'deliver': {
      const hold = nth(live, act.pick);
      if (!hold) return { records, asked: null };
      const milligrams = Math.min(hold.milligrams, act.amount);
      const facts = { records, card: verdict, caregiver: null, isMinor: false, endsHolds: [hold.sequence] };
      const { allowed } = judgeSale(sale(milligrams), facts, book, when);
      const made = row({ kind: 'dispense', day: when.day, milligrams, endsHold: hold.sequence });
      return { records: allowed ? made : records, asked: null };
    }
    case 'external':
      return {
        records: { ...records, externals: [...records.externals, external(act, today)] },
        asked: null,
      };
    case 'limit': {
      const made = { milligrams: act.amount, from: written(today + act.ahead) };
      return { records: { ...records, limits: [...records.limits, made] }, asked: null };
    }
  }
}

function external(act: Extract<Act, { act: 'external' }>, today: number) {
  const from = today - act.back;
  const items = act.dated.map(({ back, share }) => ({
    day: written(Math.max(from, today - back)),
    milligrams: Math.floor((act.amount * share) / 30),
  }));
  const own = Math.floor(act.amount / 10);
  const asOf = `${written(today)}T17:00:00.000Z`;
  return figure(written(from), written(from + act.ahead), asOf, act.amount, { own, items });
}
