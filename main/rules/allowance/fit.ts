/** Whether an amount may be received on a day: the same check for a sale, and for a hold that is made or moved. */
import type { Acknowledged, ToAcknowledge } from '../../../preload/contract/acknowledged';
import type { AllowanceFigures, PeriodFigures } from '../../../preload/contract/allowance';
import type { SaleDecision, SaleRefusal } from '../../../preload/contract/dispense';
import type { Day } from '../../../preload/contract/values';
import { ruleInForce } from '../rulebook';
import type { Account, When } from './account';
import { figuresOf } from './figures';
import { roomsOf, tightest } from './freeing';
import { limitOn } from './limit';

export interface Fit extends Pick<SaleDecision, 'leftAfter' | 'overBy' | 'toAcknowledge' | 'fitsOn'> {
  readonly figures: AllowanceFigures;
  readonly refusals: readonly SaleRefusal[];
}

const whole = (
  code: SaleRefusal['code'],
  facts: SaleRefusal['facts'],
  rule: SaleRefusal['rule'],
): SaleRefusal => ({ code, item: null, facts, rule });

/** What a person is told: the figures, and the next day on which the amount fits (R-ALW-1). */
const factsOf = (asked: number, figures: PeriodFigures, fitsOn: Day | null): SaleRefusal['facts'] => ({
  asked,
  left: figures.left,
  limit: figures.limit,
  usedHere: figures.usedHere,
  usedElsewhere: figures.usedElsewhere,
  held: figures.held,
  from: figures.from,
  to: figures.to,
  fitsOn,
});

/** A figure of elsewhere is asked for; without one a reason is, unless the rulebook blocks it (B-ALW-1). */
function judgeExternal({ external }: AllowanceFigures, open: readonly ToAcknowledge[]): SaleRefusal[] {
  const { kind, blocks, rule, ageHours } = external;
  const asked = open.some(({ what }) => what === 'external');
  if (kind === 'none' && (blocks || asked)) return [whole('external-missing', { blocks }, rule)];
  return kind === 'stale' && (blocks || asked) ? [whole('external-stale', { blocks, ageHours }, rule)] : [];
}

/** A hold's own period, where it leaves less than the day's; what both count is said once. */
function judgeHeld(account: Account, own: PeriodFigures, asked: number, day: Day, fitsOn: Day | null) {
  const room = tightest(roomsOf(account), day);
  if (room === null || asked <= room.figures.left) return [];
  const { figures, hold } = room;
  const same = figures.from === own.from && figures.to === own.to && figures.limit === own.limit;
  if (same) return [];
  const { rule } = limitOn(account.limits, account.book, hold, account.today);
  return [whole('over-held-period', { ...factsOf(asked, figures, fitsOn), hold }, rule)];
}

function judgeCap(account: Account, asked: number, day: Day): SaleRefusal[] {
  const { value: most, rule } = ruleInForce(account.book, 'allotment.perTransaction', day, account.today);
  return most !== null && asked > most ? [whole('over-transaction', { asked, most }, rule)] : [];
}

/** Nobody knows it, or the rulebook says of no age that it is good. */
const asksExternal = ({ kind, blocks, mostHours }: AllowanceFigures['external']): boolean =>
  !blocks && (kind === 'none' || (kind === 'stale' && mostHours === null));

/** What a reason lets pass, unlike what the rulebook blocks. */
const askedOf = ({ external }: AllowanceFigures, overBy: SaleDecision['overBy']): ToAcknowledge[] => [
  ...(asksExternal(external) ? [{ what: 'external', milligrams: 0 } as const] : []),
  ...overBy.map(({ kind, milligrams }) => ({ what: kind, milligrams })),
];

/** All that the figures say against an amount, at once; less what a pharmacist's reason was given for. */
export function fitOn(account: Account, asked: number, reason: Acknowledged | null, when: When): Fit {
  const { day, today } = when;
  const figures = figuresOf(account, when);
  const [own, ...others] = figures.periods;
  if (own === undefined) throw new RangeError('no period decides');
  const capped = judgeCap(account, asked, day);
  const free = figures.freeing.find(({ left }) => asked <= left)?.on ?? null;
  const fitsOn = capped.length > 0 ? null : free;
  const fits = asked <= own.left;
  const overBy = others.flatMap(({ kind, left }) =>
    fits && asked > left ? [{ kind, milligrams: asked - left }] : [],
  );
  const toAcknowledge = askedOf(figures, overBy);
  // Something else than the reason was typed for, or more of the same.
  const open = toAcknowledge.filter(
    (asked) => !reason?.of.some((one) => one.what === asked.what && asked.milligrams <= one.milligrams),
  );
  const { rule } = limitOn(account.limits, account.book, day, today);
  const refusals = [
    ...judgeExternal(figures, open),
    ...(fits ? [] : [whole('over-allowance', factsOf(asked, own, fitsOn), rule)]),
    ...judgeHeld(account, own, asked, day, fitsOn),
    ...capped,
  ];
  const compared = ruleInForce(account.book, 'allotment.periodsCompared', day, today).rule;
  const over = open.filter(({ what }) => what !== 'external');
  if (over.length > 0)
    refusals.push(
      whole('to-acknowledge', { asked, kinds: over.map(({ what }) => what).join(' ') }, compared),
    );
  return { figures, refusals, overBy, toAcknowledge, fitsOn, leftAfter: fits ? own.left - asked : null };
}
