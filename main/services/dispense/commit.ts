import type { DispenseView, SaleDecision } from '../../../preload/contract/dispense';
import { judgeSale } from '../../rules/allowance/sale';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { KeptSale, type SaleToKeep } from '../../store/kept-decision';
import { ledger } from '../../store/ledger';
import { serials } from '../../store/serials';
import { keepCardRefused, keepOverAllowance } from '../common/alerts';
import { whenOf } from '../common/allowance-records';
import { bookVersion } from '../common/book-version';
import { type DispenseLine, dispenseViews, soldView } from '../common/dispense-view';
import { type SaleInHand, saleInHand } from '../common/sale-facts';
import { attemptOf, type Form, keepMade, madeBefore } from '../common/sent-once';

/** Header, numbers and rows; what was decided is kept as it is, to be replayed under the rules of its day. */
async function write(
  { person, record, sale, facts }: SaleInHand,
  result: SaleDecision,
  scope: Scope,
): Promise<DispenseView> {
  const { bookHash, newId, now, operator, today, unit } = scope;
  const kept: SaleToKeep = {
    version: 1,
    rulebookVersion: bookVersion(scope),
    sale,
    facts,
    when: whenOf(today, scope),
    result,
  };
  const entries = ledger(unit);
  const reached = await serials(unit).count(['dispense', 1], ['item', sale.items.length]);
  const header = {
    id: newId(),
    serial: reached('dispense'),
    kind: 'dispense',
    patient: record,
    caregiving: sale.caregiving,
    certificate: sale.certificate,
    photoId: sale.photoId,
    day: today,
    reason: null,
    acknowledged: sale.acknowledged?.reason ?? null,
    bookHash,
    at: now,
  } as const;
  await entries.addHeader({ ...header, decision: kept, by: operator.id });
  const items: DispenseLine[] = [];
  for (const [index, item] of sale.items.entries()) {
    const working = result.lines[index];
    if (!working) throw new Error('a line without its working was allowed');
    const serial = reached('item') - sale.items.length + index + 1;
    const sequence = await entries.addRow({
      header: header.id,
      kind: 'dispense',
      patient: record,
      day: today,
      milligrams: working.milligrams,
      serial,
      item: { item, working },
    });
    items.push({ sequence, serial, item, working, voided: null });
  }
  const patient = { id: person.id, name: person.name };
  return soldView({ header: { ...header, by: operator.name }, items, patient, kept }, scope);
}

/** What was tried beyond a limit, or with a card that is out of use, is kept; nothing else of it is. */
async function keepAttempt(
  inHand: SaleInHand,
  decision: SaleDecision,
  form: Form,
  scope: Scope,
): Promise<void> {
  const { facts, person, sale, shown } = inHand;
  await keepOverAllowance(person.id, decision.refusals, attemptOf(form), scope);
  if (!shown) return;
  const caregiver = sale.caregiving !== null;
  const verdict = (caregiver ? facts.caregiver : facts.card)?.kind ?? 'unknown';
  const presented = { patient: person.id, certificate: shown, verdict, caregiver };
  await keepCardRefused(presented, scope.unit, scope);
}

/** What this form made when it was sent before, with what was decided then. */
async function soldBefore(id: string, scope: Scope) {
  const header = (await ledger(scope.unit).header(id)) ?? refuse('not-found');
  const [dispense = refuse('not-found')] = await dispenseViews([header], scope);
  scope.about(dispense.patient.id);
  return { outcome: 'dispensed', dispense, decision: KeptSale.parse(header.decision).result } as const;
}

/**
 * Decided again and written in one transaction, begun at once: of two counters that sell the last gram one is
 * refused. A refused attempt leaves the key unused, so that a mended sale may be sent under it.
 */
export const commit: UseCase<'dispense.commit'> = async ({ key, ...wanted }, scope) => {
  const form = { call: 'dispense.commit', key, wanted };
  const before = await madeBefore(form, scope);
  if (before !== null) return soldBefore(before, scope);
  const inHand = await saleInHand(wanted, scope);
  const decision = judgeSale(inHand.sale, inHand.facts, scope.book, whenOf(scope.today, scope));
  if (!decision.allowed) {
    await keepAttempt(inHand, decision, form, scope);
    return { outcome: 'refused', decision };
  }
  const dispense = await write(inHand, decision, scope);
  await keepMade(form, dispense.id, scope);
  return { outcome: 'dispensed', dispense, decision };
};
