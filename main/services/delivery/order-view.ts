/** Orders as screens show them: with the names of now. */
import type { OrderView } from '../../../preload/contract/delivery';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { cameBack, isLive, movesOf } from '../../rules/delivery/state';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { handOffs } from '../../store/delivery-hand-offs';
import { deliveryLists, type OrderBriefRecord } from '../../store/delivery-lists';
import { deliveryOrders, type OrderRecord } from '../../store/delivery-orders';
import { personOf } from '../common/card-face';
import { numbered } from '../common/issue-paper';

/** It went out, nobody received it, and its product was not counted in again. */
const comesBack = ({ state, backAt }: OrderBriefRecord) => cameBack(state) && backAt === null;

/** Its day is over, and there is still something to do. */
const isOverdue = (record: OrderBriefRecord, { today }: Scope): boolean =>
  record.window.day < today && (record.state === 'waiting' || isLive(record.state) || comesBack(record));

async function patientOf({ mergedInto, patient }: OrderBriefRecord, scope: Scope) {
  const person = mergedInto === null ? undefined : await personOf(mergedInto, scope);
  return person ? { id: person.id, name: person.name } : patient;
}

async function briefOf(record: OrderBriefRecord, scope: Scope): Promise<OrderBrief> {
  const { id, serial, version, state, window, street, town, items, milligrams, due, at, run, stop } = record;
  return {
    id,
    number: numbered('O', serial, scope.desk.training),
    version,
    patient: await patientOf(record, scope),
    state,
    window,
    street,
    town,
    items,
    total: milligrams,
    due,
    placedAt: at,
    run,
    stop,
    overdue: isOverdue(record, scope),
    comesBack: comesBack(record),
  };
}

export async function orderBriefs(records: readonly OrderBriefRecord[], scope: Scope): Promise<OrderBrief[]> {
  const briefs: OrderBrief[] = [];
  for (const record of records) briefs.push(await briefOf(record, scope));
  return briefs;
}

export async function orderBrief(id: string, scope: Scope): Promise<OrderBrief> {
  const record = (await deliveryLists(scope.unit).brief(id)) ?? refuse('not-found');
  return briefOf(record, scope);
}

/** The order, with the audit row about its patient. Refuses `not-found`. */
export async function orderRecord(id: string, scope: Scope): Promise<OrderRecord> {
  const record = (await deliveryOrders(scope.unit).byId(id)) ?? refuse('not-found');
  scope.about((await personOf(record.patient, scope))?.id ?? record.patient);
  return record;
}

async function caregiverOf({ caregiving }: OrderRecord, { unit }: Scope): Promise<OrderView['caregiver']> {
  const held = caregiving === null ? undefined : await caregivings(unit).byId(caregiving);
  return held ? { caregiving: held.id, id: held.caregiver.id, name: held.caregiver.name } : null;
}

export async function orderView(id: string, scope: Scope): Promise<OrderView> {
  const orders = deliveryOrders(scope.unit);
  const record = (await orders.byId(id)) ?? refuse('not-found');
  const events = await orders.events(id);
  const back = events.find(({ move }) => move === 'productBack');
  return {
    ...(await orderBrief(id, scope)),
    caregiver: await caregiverOf(record, scope),
    lines: record.lines,
    goods: record.goods,
    discount: record.discount,
    address: record.address,
    addressKind: record.addressKind,
    phone: record.phone,
    note: record.note,
    reach: record.reach,
    reachReason: record.reachReason,
    acknowledged: record.acknowledged?.reason ?? null,
    placedBy: record.by,
    events: events.map(({ hold: _, ...event }) => event),
    moves: movesOf(record.state, record.backAt !== null),
    handOff: (await handOffs(scope.unit).ofOrder(id)) ?? null,
    dispense: record.dispense,
    productBack: back ? { at: back.at, by: back.by, note: back.reason ?? '' } : null,
    rulebookVersion: record.rulebookVersion,
  };
}
