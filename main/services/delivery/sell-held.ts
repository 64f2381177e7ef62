import type { Sale } from '../../../preload/contract/dispense';
import { reachesBackTo } from '../../rules/allowance/periods';
import { judgeSale, type SaleFacts } from '../../rules/allowance/sale';
import { earlier } from '../../rules/calendar';
import type { Scope } from '../../scope/scope';
import type { OrderRecord } from '../../store/delivery-orders';
import type { SaleToKeep } from '../../store/kept-decision';
import { type HeldLine, ledger } from '../../store/ledger';
import { serials } from '../../store/serials';
import { allowanceRecords, whenOf } from '../common/allowance-records';
import { bookVersion } from '../common/book-version';
import type { PatientRecords } from '../common/card-face';
import type { ReceiverOn } from '../common/receiver';

interface Handed {
  readonly record: OrderRecord;
  readonly patient: PatientRecords;
  /** Of the delivery's day. */
  readonly on: ReceiverOn;
  readonly photoId: NonNullable<Sale['photoId']>;
}

/** As a sale of the delivery's day that ends the order's holds: card seen, and the PMP reviewed when it was packed. */
async function toKeep({ record, patient, on, photoId }: Handed, held: readonly HeldLine[], scope: Scope) {
  const { book, today } = scope;
  const { day } = record.window;
  const sale: Sale = {
    patient: patient.person.id,
    caregiving: record.caregiving,
    items: held.map(({ item }) => item),
    certificate: on.certificate?.id ?? null,
    photoId,
    pmpReviewed: true,
    acknowledged: record.acknowledged,
  };
  const of = { id: patient.person.id, certifications: patient.certifications };
  const facts: SaleFacts = {
    records: await allowanceRecords(of, reachesBackTo(earlier(day, today)), scope),
    card: on.card,
    caregiver: on.caregiver,
    isMinor: on.isMinor,
    endsHolds: held.map(({ sequence }) => sequence),
  };
  const when = whenOf(day, scope);
  const judged = judgeSale(sale, facts, book, when);
  const kept: SaleToKeep = {
    version: 1,
    rulebookVersion: bookVersion(scope),
    sale,
    facts,
    when,
    // What was held is what was handed over, whatever a line would count today.
    result: { ...judged, lines: held.map(({ working }) => working), total: record.milligrams },
  };
  return kept;
}

/** Each line stands in the place of its hold, and has the product's own number. Answers the sale. */
export async function sellHeld(handed: Handed, scope: Scope): Promise<string> {
  const { bookHash, newId, now, operator, unit } = scope;
  const { record, photoId } = handed;
  const entries = ledger(unit);
  const held = record.hold === null ? [] : await entries.heldUnder(record.hold);
  const kept = await toKeep(handed, held, scope);
  const header = newId();
  await entries.addHeader({
    id: header,
    serial: await serials(unit).next('dispense'),
    kind: 'dispense',
    patient: record.patient,
    caregiving: record.caregiving,
    certificate: kept.sale.certificate,
    photoId,
    day: record.window.day,
    reason: null,
    acknowledged: record.acknowledged?.reason ?? null,
    bookHash,
    decision: kept,
    at: now,
    by: operator.id,
  });
  for (const { sequence, patient, day, milligrams, item, working } of held)
    await entries.addRow({
      header,
      kind: 'dispense',
      patient,
      day,
      milligrams,
      endsHold: sequence,
      serial: await serials(unit).next('item'),
      item: { item, working },
    });
  return header;
}
