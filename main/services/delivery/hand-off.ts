/** The door: the hold becomes a sale of the delivery's day, and what is over is a tip (R-DLV-5, R-DLV-6). */
import { type DoorCheck, doorChecks } from '../../../preload/contract/delivery-values';
import { instantAt } from '../../rules/calendar';
import { judgeHandOff } from '../../rules/delivery/hand-off';
import { Denied, refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { handOffs } from '../../store/delivery-hand-offs';
import type { OrderRecord } from '../../store/delivery-orders';
import { deliveryRuns } from '../../store/delivery-runs';
import { keepCardRefused, keepOfOrder } from '../common/alerts';
import { orderAtTheDoor } from '../common/own-run';
import type { ReceiverOn } from '../common/receiver';
import { keepMade, madeBefore } from '../common/sent-once';
import { stopNow } from './driver-stop';
import { carryOut, refuseOutdated, stateAfterMove } from './moves';
import { orderRecord } from './order-view';
import { receiverOf } from './receiver-of';
import { sellHeld } from './sell-held';

type Wanted = Omit<Parameters<UseCase<'delivery.handOff'>>[0], 'key'>;

/** By whoever drives it on its day, it is the door itself; by anybody else, or later, what the slip says. */
async function enteredBy({ run, window }: OrderRecord, { operator, today, unit }: Scope) {
  const held = run === null ? undefined : await deliveryRuns(unit).byId(run);
  const own = held?.driver?.operator === operator.id;
  return own && window.day === today ? ('atTheDoor' as const) : ('onReturn' as const);
}

/** A card that is out of use: whoever showed it has to be asked about. */
async function keepRefused(record: OrderRecord, person: string, on: ReceiverOn, scope: Scope) {
  const { certificate } = on;
  if (certificate === null) return;
  const caregiver = record.caregiving !== null;
  const verdict = (caregiver ? on.caregiver : on.card)?.kind ?? 'unknown';
  await keepCardRefused({ patient: person, certificate, verdict, caregiver }, scope.unit, scope);
}

async function handedBefore(id: string, scope: Scope) {
  const kept = (await handOffs(scope.unit).ofOrder(id)) ?? refuse('not-found');
  return { outcome: 'delivered', stop: await stopNow(id, scope), tip: kept.payment.tip } as const;
}

/** What the slip says; at the door the hour is the entry's own. Nobody was at the door in time to come. */
function timeOf({ doorTime }: Wanted, { window }: OrderRecord, { now, zone }: Scope): string | null {
  if (doorTime !== null && instantAt(zone, window.day, doorTime) > now)
    unacceptable('doorTime', 'seenFuture');
  return doorTime;
}

async function deliver(wanted: Wanted, record: OrderRecord, scope: Scope) {
  const { book, now: at, operator, today, unit } = scope;
  const { checks, despite, payment, photoId, signature } = wanted;
  const { patient, on } = await receiverOf(record, record.window.day, scope);
  const entered = await enteredBy(record, scope);
  const doorTime = entered === 'onReturn' ? timeOf(wanted, record, scope) : null;
  const { certificate: _, ...known } = on;
  const facts = { on: known, caregiving: record.caregiving, due: record.due, entered };
  const { mayDespite, refusals, tip } = judgeHandOff({ checks, photoId, payment }, facts, book, today);
  const person = patient.person.id;
  const stands = refusals.length === 0 || (mayDespite && despite !== '');
  if (!stands || photoId === null) {
    await keepRefused(record, person, on, scope);
    return { outcome: 'refused', refusals, mayDespite } as const;
  }
  const reason = refusals.length > 0 ? despite : null;
  const sale = await sellHeld({ record, patient, on, photoId }, scope);
  const ended = { place: null, hold: null, dispense: sale, ...(reason === null ? {} : { reason }) };
  await carryOut(record, 'deliver', ended, scope);
  await handOffs(unit).add(record.id, {
    at,
    by: operator.id,
    entered,
    doorTime,
    checks: doorChecks.filter((check: DoorCheck) => checks[check] === 'yes'),
    photoId,
    payment: { ...payment, due: record.due, tip },
    signature,
    despite: reason,
  });
  if (reason !== null)
    await keepOfOrder('handedOver', { id: record.id, patient: person, serial: record.serial }, reason, scope);
  return { outcome: 'delivered', stop: await stopNow(record.id, scope), tip } as const;
}

/** Only a pharmacist lets stand what a check of the store says no to. */
export const handOff: UseCase<'delivery.handOff'> = async ({ key, ...wanted }, scope) => {
  const { despite, order: id, version } = wanted;
  const form = { call: 'delivery.handOff', key, wanted };
  const { id: known } = (await orderAtTheDoor(id, scope)) ?? refuse('not-found');
  const record = await orderRecord(known, scope);
  const before = await madeBefore(form, scope);
  if (before !== null) return handedBefore(before, scope);
  if (despite !== '') {
    if (!scope.operator.roles.includes('pharmacist')) throw new Denied();
    scope.because(despite);
  }
  refuseOutdated(record, version);
  stateAfterMove(record, 'deliver', scope);
  const answer = await deliver(wanted, record, scope);
  if (answer.outcome === 'delivered') await keepMade(form, id, scope);
  return answer;
};
