/** Sales as screens and slips show them: with the names of now, and whatever was taken back since. */
import type { DispenseView } from '../../../preload/contract/dispense';
import type { Scope } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { KeptBrief } from '../../store/kept-decision';
import { type DispensedItem, type LedgerHeader, ledger } from '../../store/ledger';
import { personOf } from './card-face';
import { numbered } from './issue-paper';

type Named = DispenseView['patient'];

async function patientNamed(id: string, scope: Scope): Promise<Named> {
  const person = await personOf(id, scope);
  if (!person) throw new Error('a sale without its patient');
  return { id: person.id, name: person.name };
}

async function receiverOf({ caregiving }: LedgerHeader, { unit }: Scope): Promise<Named | null> {
  const held = caregiving === null ? undefined : await caregivings(unit).byId(caregiving);
  return held ? { id: held.caregiver.id, name: held.caregiver.name } : null;
}

const itemView = ({ sequence, serial, item, working, voided }: DispensedItem) => ({
  row: sequence,
  serial,
  item,
  working,
  voided,
});

/** In the order of the headers. */
export async function dispenseViews(headers: readonly LedgerHeader[], scope: Scope): Promise<DispenseView[]> {
  const items = await ledger(scope.unit).itemsOf(headers.map(({ id }) => id));
  const patients = new Map<string, Named>();
  const views: DispenseView[] = [];
  for (const header of headers) {
    const patient = patients.get(header.patient) ?? (await patientNamed(header.patient, scope));
    patients.set(header.patient, patient);
    const { result, rulebookVersion } = KeptBrief.parse(header.decision);
    views.push({
      id: header.id,
      number: numbered('D', header.serial, scope.desk.training),
      patient,
      caregiver: await receiverOf(header, scope),
      day: header.day,
      at: header.at,
      by: header.by,
      items: items.filter((one) => one.header === header.id).map(itemView),
      total: result.total,
      photoId: header.photoId,
      acknowledged: header.acknowledged,
      leftAfter: result.leftAfter ?? 0,
      rulebookVersion,
    });
  }
  return views;
}

/** Undefined for anything but a sale. */
export async function dispenseView(id: string, scope: Scope): Promise<DispenseView | undefined> {
  const header = await ledger(scope.unit).header(id);
  return header?.kind === 'dispense' ? (await dispenseViews([header], scope))[0] : undefined;
}
