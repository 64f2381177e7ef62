/** What is held for an order, from its place in a window to its end (decisions, ledger). */
import type { OrderDecision } from '../../../preload/contract/delivery-values';
import { sameWindow } from '../../rules/delivery/windows';
import type { Scope } from '../../scope/scope';
import type { KeptLine } from '../../store/delivery-order-row';
import type { OrderRecord } from '../../store/delivery-orders';
import type { OrderToKeep } from '../../store/kept-order';
import { ledger } from '../../store/ledger';
import { serials } from '../../store/serials';
import { bookVersion } from '../common/book-version';
import type { OrderInHand } from './order-facts';

/** Of the day of the chosen window alone: what other windows would have said is not what was decided. */
function toKeep({ order, facts }: OrderInHand, decision: OrderDecision, scope: Scope): OrderToKeep {
  const { now, today, zone } = scope;
  const { window } = order;
  const { windows: _, forms: __, ...result } = decision;
  return {
    version: 1,
    rulebookVersion: bookVersion(scope),
    order,
    facts: {
      ...facts,
      holidays: facts.holidays.filter(({ day }) => day === window?.day),
      taken: facts.taken
        .filter((one) => window !== null && sameWindow(one.window, window))
        .map(({ window: of, taken, waiting }) => ({ window: of, taken, waiting })),
      days: facts.days.filter(({ day }) => day === window?.day),
    },
    when: { now, today, zone },
    result,
  };
}

/** Lines with the working of the day for which they were allowed. */
export const countedLines = ({ lines }: OrderInHand['order'], decision: OrderDecision): KeptLine[] =>
  lines.map((line, index) => {
    const working = decision.lines[index];
    if (!working) throw new Error('a line without its working was allowed');
    return { line, working };
  });

/** One header with what was decided, one row a line, on the window's day. Answers the header. */
export async function hold(
  record: string,
  inHand: OrderInHand,
  decision: OrderDecision,
  scope: Scope,
): Promise<string> {
  const { bookHash, newId, now, operator, today, unit } = scope;
  const { acknowledged, caregiving, window } = inHand.order;
  if (window === null) throw new Error('a hold without a window');
  const header = newId();
  const kept = ledger(unit);
  await kept.addHeader({
    id: header,
    serial: await serials(unit).next('hold'),
    kind: 'hold',
    patient: record,
    caregiving,
    certificate: null,
    photoId: null,
    day: today,
    reason: null,
    acknowledged: acknowledged?.reason ?? null,
    bookHash,
    decision: toKeep(inHand, decision, scope),
    at: now,
    by: operator.id,
  });
  for (const { line, working } of countedLines(inHand.order, decision))
    await kept.addRow({
      header,
      kind: 'hold',
      patient: record,
      day: window.day,
      milligrams: working.milligrams,
      item: { item: line.item, working },
    });
  return header;
}

/** Gives back what is held; a waiting order holds nothing. */
export async function release({ id, hold: held, patient }: OrderRecord, scope: Scope): Promise<void> {
  if (held === null) return;
  const { bookHash, newId, now, operator, today, unit } = scope;
  const header = newId();
  const kept = ledger(unit);
  await kept.addHeader({
    id: header,
    serial: await serials(unit).next('release'),
    kind: 'release',
    patient,
    caregiving: null,
    certificate: null,
    photoId: null,
    day: today,
    reason: null,
    acknowledged: null,
    bookHash,
    decision: { version: 1, order: id, hold: held },
    at: now,
    by: operator.id,
  });
  for (const { sequence, day, milligrams, patient: of } of await kept.heldUnder(held))
    await kept.addRow({ header, kind: 'release', patient: of, day, milligrams, endsHold: sequence });
}
