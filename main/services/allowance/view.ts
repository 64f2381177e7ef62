import type { AllowanceView } from '../../../preload/contract/allowance';
import { allowanceOn, daysOf, glanceOn } from '../../rules/allowance/figures';
import { reachesBackTo } from '../../rules/allowance/periods';
import { addDays } from '../../rules/calendar';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { allowanceSettings } from '../../store/allowance-settings';
import { type CertificationRecord, certifications } from '../../store/certifications';
import { externalFigures } from '../../store/external-figures';
import { ledger } from '../../store/ledger';
import { recordsOf } from '../../store/merged';
import type { Person } from '../../store/people';
import { allowanceRecords, whenOf } from '../common/allowance-records';
import { patientOf } from '../common/card-face';

/** A figure of more days than this is a slip of the keyboard. */
export const longestDays = 366;

/** Whoever certified the patient, of a minor both physicians: with the day of the newest certification. */
export function certifiersOf(held: readonly CertificationRecord[]): AllowanceView['certifiers'] {
  const all = new Map<string, AllowanceView['certifiers'][number]>();
  for (const one of held) {
    const first = { id: one.certifierId, name: one.certifier.name, certifiedOn: one.certifiedOn };
    if (!all.has(first.id)) all.set(first.id, first);
    const { secondCertifier: id, secondCertifierName: name, secondCertifiedOn: certifiedOn } = one;
    if (id !== null && name !== null && certifiedOn !== null && !all.has(id))
      all.set(id, { id, name, certifiedOn });
  }
  return [...all.values()];
}

/** The figures of today with all that they rest on, as the patient's page and the counter show them. */
export async function allowanceView(person: Person, scope: Scope): Promise<AllowanceView> {
  const { book, now, today, unit, zone } = scope;
  const held = await certifications(unit).ofPatient(person.id);
  const of = { id: person.id, certifications: held };
  const own = await recordsOf(unit, person.id);
  const records = await allowanceRecords(of, reachesBackTo(today), scope);
  const figures = allowanceOn(records, book, whenOf(today, scope));
  const [deciding] = figures.periods;
  return {
    patient: { id: person.id, name: person.name, birthDate: person.birthDate },
    figures,
    days: deciding ? daysOf(records, deciding, zone) : [],
    soldHere: await ledger(unit).soldSince(own, addDays(today, -longestDays)),
    externals: (await externalFigures(unit).ofRecords(own)).map(({ items: _, ...figure }) => figure),
    limits: await allowanceSettings(unit).ofRecords(own),
    certifiers: certifiersOf(held),
    asOf: now,
  };
}

export const view: UseCase<'allowance.view'> = async ({ patient }, scope) => {
  const person = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  return allowanceView(person, scope);
};

export const glance: UseCase<'allowance.glance'> = async ({ patient }, scope) => {
  const { book, today, unit } = scope;
  const { id } = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(id);
  const of = { id, certifications: await certifications(unit).ofPatient(id) };
  return glanceOn(await allowanceRecords(of, reachesBackTo(today), scope), book, whenOf(today, scope));
};
