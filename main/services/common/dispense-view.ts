/** Sales as screens and slips show them: with the names of now, and whatever was taken back since. */
import type { DispenseView } from '../../../preload/contract/dispense';
import type { Scope } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { KeptBrief } from '../../store/kept-decision';
import { type DispensedItem, type LedgerHeader, ledger } from '../../store/ledger';
import { personOf } from './card-face';
import { numbered } from './issue-paper';

export type DispenseLine = Pick<DispensedItem, 'sequence' | 'serial' | 'item' | 'working' | 'voided'>;
type Named = DispenseView['patient'];

async function patientNamed(id: string, scope: Scope): Promise<Named> {
  const person = await personOf(id, scope);
  if (!person) throw new Error('a sale without its patient');
  return { id: person.id, name: person.name };
}

async function receiverOf(
  { caregiving }: Pick<LedgerHeader, 'caregiving'>,
  { unit }: Scope,
): Promise<Named | null> {
  const held = caregiving === null ? undefined : await caregivings(unit).byId(caregiving);
  return held ? { id: held.caregiver.id, name: held.caregiver.name } : null;
}

const itemView = ({ sequence, serial, item, working, voided }: DispenseLine) => ({
  row: sequence,
  serial,
  item,
  working,
  voided,
});

interface Sold {
  readonly header: Omit<LedgerHeader, 'decision' | 'kind' | 'bookHash'>;
  readonly items: readonly DispenseLine[];
  readonly patient: Named;
  readonly kept: KeptBrief;
}

/** From rows that were read, or that have just been written. */
export async function soldView({ header, items, patient, kept }: Sold, scope: Scope): Promise<DispenseView> {
  return {
    id: header.id,
    number: numbered('D', header.serial, scope.desk.training),
    patient,
    caregiver: await receiverOf(header, scope),
    day: header.day,
    at: header.at,
    by: header.by,
    items: items.map(itemView),
    total: kept.result.total,
    photoId: header.photoId,
    acknowledged: header.acknowledged,
    leftAfter: kept.result.leftAfter ?? 0,
    elsewhereKnown: typeof kept.result.before.periods[0]?.usedElsewhere === 'number',
    rulebookVersion: kept.rulebookVersion,
  };
}

/** In the order of the headers. */
export async function dispenseViews(headers: readonly LedgerHeader[], scope: Scope): Promise<DispenseView[]> {
  const items = await ledger(scope.unit).itemsOf(headers.map(({ id }) => id));
  const patients = new Map<string, Named>();
  const views: DispenseView[] = [];
  for (const header of headers) {
    const patient = patients.get(header.patient) ?? (await patientNamed(header.patient, scope));
    patients.set(header.patient, patient);
    const kept = KeptBrief.parse(header.decision);
    const own = items.filter((one) => one.header === header.id);
    views.push(await soldView({ header, items: own, patient, kept }, scope));
  }
  return views;
}

/** Undefined for anything but a sale. */
export async function dispenseView(id: string, scope: Scope): Promise<DispenseView | undefined> {
  const header = await ledger(scope.unit).header(id);
  return header?.kind === 'dispense' ? (await dispenseViews([header], scope))[0] : undefined;
}
