/** A patient's records made ready for the rules: what still counts of the ledger, and what one period comes to. */
import type { PeriodFigures } from '../../../preload/contract/allowance';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day, Instant } from '../../../preload/contract/values';
import { elsewhereIn, type Seen, seen } from './elsewhere';
import { limitOn } from './limit';
import { type Anchor, anchorsOf, decidingPeriod, holds, type Period } from './periods';
import type { AllowanceRecords, LedgerRow, LimitRecord } from './records';

/** `day` is the day that the figures are about; rules are those that the store has switched on by `today`. */
export interface When {
  readonly day: Day;
  readonly now: Instant;
  readonly zone: string;
  readonly today: Day;
}

/** A dispense that was not taken back, or a hold that nothing has ended. */
export interface Entry {
  readonly sequence: number;
  readonly day: Day;
  readonly milligrams: number;
  readonly held: boolean;
}

export interface Account {
  readonly entries: readonly Entry[];
  readonly externals: readonly Seen[];
  readonly limits: readonly LimitRecord[];
  readonly anchors: readonly Anchor[];
  readonly book: Rulebook;
  readonly today: Day;
}

/** A void takes its row back and a release its hold; a dispense that ends a hold stands in its place. */
export function entriesOf(ledger: readonly LedgerRow[]): Entry[] {
  const gone = new Set(ledger.flatMap(({ voids, endsHold }) => [voids, endsHold]));
  return ledger
    .filter(({ kind, sequence }) => (kind === 'dispense' || kind === 'hold') && !gone.has(sequence))
    .map(({ sequence, day, milligrams, kind }) => ({ sequence, day, milligrams, held: kind === 'hold' }));
}

export const accountOf = (
  records: AllowanceRecords,
  book: Rulebook,
  { zone, today }: Pick<When, 'zone' | 'today'>,
): Account => ({
  entries: entriesOf(records.ledger),
  externals: seen(records.externals, zone),
  limits: records.limits,
  anchors: anchorsOf(records.certifiedOn, book, today),
  book,
  today,
});

/** By the limit of one day: of a period, the day that is asked about. */
export function figuresIn(account: Account, period: Period, day: Day): PeriodFigures {
  let usedHere = 0;
  let held = 0;
  for (const entry of account.entries) {
    if (!holds(period, entry.day)) continue;
    if (entry.held) held += entry.milligrams;
    else usedHere += entry.milligrams;
  }
  const elsewhere = elsewhereIn(account.externals, period);
  const limit = limitOn(account.limits, account.book, day, account.today);
  const free = limit.milligrams - usedHere - elsewhere.known - held;
  return {
    ...period,
    limit: limit.milligrams,
    limitFrom: limit.from,
    usedHere,
    usedElsewhere: elsewhere.used,
    knownElsewhere: elsewhere.known,
    held,
    left: Math.max(0, free),
    over: Math.max(0, -free),
  };
}

export const decidingFigures = (account: Account, day: Day): PeriodFigures =>
  figuresIn(account, decidingPeriod(day, account.anchors, account.book, account.today), day);
