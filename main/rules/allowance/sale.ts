/** Whether a sale may be made: every reason against it at once, each line with its working (R-ALW-1, R-CARD-2). */
import type { Freeing } from '../../../preload/contract/allowance';
import type { Verdict } from '../../../preload/contract/card';
import type { Sale, SaleDecision, SaleRefusal } from '../../../preload/contract/dispense';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { ruleInForce } from '../rulebook';
import { type Account, accountOf, type When } from './account';
import { fitOn } from './fit';
import { freeingFrom } from './freeing';
import { withoutRows } from './hold';
import { countItem, formsOn } from './items';
import { judgeCardOf, judgeReceiver } from './receiver';
import type { AllowanceRecords } from './records';

export interface SaleFacts {
  readonly records: AllowanceRecords;
  /** Of the patient, on the day of the sale. */
  readonly card: Verdict;
  /** Of the caregiver who receives it; null where it is the patient, or nobody who cares for them. */
  readonly caregiver: Verdict | null;
  /** The patient is a minor on the day. */
  readonly isMinor: boolean;
  /** Holds that the sale ends, as at a delivery's hand-off: the sale stands in their place. */
  readonly endsHolds?: readonly number[];
}

type Judge = (sale: Sale, facts: SaleFacts, book: Rulebook, when: When) => SaleRefusal | null;

/** Certificate and another photo ID, before the sale (RCSA 21a-408-39(f)). */
const judgeSeen =
  (check: 'card' | 'photoId', code: SaleRefusal['code'], seen: (sale: Sale) => boolean): Judge =>
  (sale, _, book, { day, today }) => {
    const { value, rule } = ruleInForce(book, 'dispense.checks', day, today);
    return (value ?? []).includes(check) && !seen(sale) ? { code, item: null, facts: {}, rule } : null;
  };

const judgePmp: Judge = ({ pmpReviewed }, _, book, { day, today }) => {
  const { value, rule } = ruleInForce(book, 'dispense.reviewPmp', day, today);
  return value === true && !pmpReviewed ? { code: 'pmp-not-reviewed', item: null, facts: {}, rule } : null;
};

const judgeItems: Judge = ({ items }) =>
  items.length === 0 ? { code: 'no-items', item: null, facts: {}, rule: null } : null;

const judges: readonly Judge[] = [
  (_, { card }) => judgeCardOf(card),
  ({ caregiving }, facts, book, when) => judgeReceiver(caregiving, facts, book, when),
  judgeSeen('card', 'card-not-seen', ({ certificate }) => certificate !== null),
  judgeSeen('photoId', 'photo-id-not-seen', ({ photoId }) => photoId !== null),
  judgePmp,
  judgeItems,
];

/** With the sale in the ledger: the last row of its day. */
const freeingAfter = (account: Account, milligrams: number, day: Day): Freeing[] => {
  const sold = { sequence: Number.POSITIVE_INFINITY, day, milligrams, held: false };
  return freeingFrom({ ...account, entries: [...account.entries, sold] }, day);
};

/** Decides by the rules of `when.day`. Lines that are refused add nothing to the total. */
export function judgeSale(sale: Sale, facts: SaleFacts, book: Rulebook, when: When): SaleDecision {
  const on = { day: when.day, today: when.today, minor: facts.isMinor };
  const counted = sale.items.map((item) => countItem(item, book, on));
  const lines = counted.map(({ working }) => working);
  const total = lines.reduce((sum, line) => sum + (line?.milligrams ?? 0), 0);
  const records = withoutRows(facts.records, facts.endsHolds ?? []);
  const account = accountOf(records, book, when);
  const fit = fitOn(account, total, sale.acknowledged, when);
  const refusals: SaleRefusal[] = [
    ...judges.flatMap((judge) => judge(sale, facts, book, when) ?? []),
    ...counted.flatMap((line, item) => line.refusals.map((refusal) => ({ ...refusal, item }))),
    ...fit.refusals,
  ];
  return {
    allowed: refusals.length === 0,
    refusals,
    lines,
    total,
    before: fit.figures,
    leftAfter: fit.leftAfter,
    overBy: [...fit.overBy],
    toAcknowledge: [...fit.toAcknowledge],
    fitsOn: fit.fitsOn,
    freeingAfter: refusals.length === 0 ? freeingAfter(account, total, when.day) : [],
    forms: formsOn(book, on),
  };
}
