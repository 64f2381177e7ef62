/** Packing is the pharmacist's: every line against the bag, the slip's code, and the rules once more (R-DLV-5, R-CARD-2). */
import { reachesBackTo } from '../../rules/allowance/periods';
import { earlier } from '../../rules/calendar';
import { judgePack } from '../../rules/delivery/pack';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import type { OrderRecord } from '../../store/delivery-orders';
import { deniedAddresses } from '../../store/denied-addresses';
import { keepOverAllowance } from '../common/alerts';
import { allowanceRecords, whenOf } from '../common/allowance-records';
import { decode } from '../common/code';
import { attemptOf } from '../common/sent-once';
import { carryOut, numberOf, refuseOutdated, stateAfterMove } from './moves';
import { ownOf } from './order-facts';
import { orderBrief, orderRecord } from './order-view';
import { receiverOf } from './receiver-of';

/** As it stands on the slip, or its figures alone. */
const isNumber = (typed: string, record: OrderRecord, scope: Scope): boolean =>
  typed === numberOf(record, scope) || (/^\d+$/.test(typed) && Number(typed) === record.serial);

/** Scanned from the slip that lies in this bag, or its number typed. */
function refuseCode(code: string, record: OrderRecord, scope: Scope): void {
  const scanned = decode(code);
  if (scanned && scanned.training !== scope.desk.training) refuse('scan-training');
  const number = numberOf(record, scope);
  const fits = scanned
    ? scanned.what === 'order' && scanned.id === record.id
    : isNumber(code.replace(/\s/g, '').toUpperCase(), record, scope);
  if (!fits) refuse('order-code-wrong', { number });
}

function refuseUnchecked(checked: readonly number[], record: OrderRecord, scope: Scope): void {
  const count = record.lines.filter((_, index) => !checked.includes(index)).length;
  if (count > 0) refuse('order-not-checked', { number: numberOf(record, scope), count });
}

export const pack: UseCase<'delivery.pack'> = async (wanted, scope) => {
  const { acknowledged, checked, code, order: id, pmpReviewed, version } = wanted;
  const { book, today, unit } = scope;
  const record = await orderRecord(id, scope);
  refuseOutdated(record, version);
  stateAfterMove(record, 'pack', scope);
  refuseCode(code, record, scope);
  refuseUnchecked(checked, record, scope);
  const { day } = record.window;
  const { on, patient } = await receiverOf(record, day, scope);
  const of = { id: patient.person.id, certifications: patient.certifications };
  const facts = {
    on,
    records: await allowanceRecords(of, reachesBackTo(earlier(day, today)), scope),
    caregiving: record.caregiving,
    holds: (await ownOf(record, scope))?.holds ?? [],
    milligrams: record.milligrams,
    denied: await deniedAddresses(unit).denies(record.address),
  };
  const reason = acknowledged ?? record.acknowledged;
  const wish = { pmpReviewed, acknowledged: reason };
  const { refusals, toAcknowledge } = judgePack(wish, facts, book, whenOf(day, scope));
  if (refusals.length > 0) {
    const attempt = attemptOf({ call: 'delivery.pack', key: id, wanted: { version } });
    await keepOverAllowance(patient.person.id, refusals, attempt, scope);
    return { outcome: 'refused', refusals, toAcknowledge: [...toAcknowledge] };
  }
  await carryOut(record, 'pack', { acknowledged: reason }, scope);
  return { outcome: 'packed', order: await orderBrief(id, scope) };
};

export const unpack: UseCase<'delivery.unpack'> = async ({ order, version, reason }, scope) => {
  const record = await orderRecord(order, scope);
  scope.because(reason);
  refuseOutdated(record, version);
  await carryOut(record, 'unpack', { reason }, scope);
  return orderBrief(order, scope);
};
