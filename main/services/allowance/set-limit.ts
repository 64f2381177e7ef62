import type { Day } from '../../../preload/contract/values';
import { allowanceOn } from '../../rules/allowance/figures';
import { limitOn } from '../../rules/allowance/limit';
import { reachesBackTo } from '../../rules/allowance/periods';
import { addDays } from '../../rules/calendar';
import { ruleInForce } from '../../rules/rulebook';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { allowanceSettings } from '../../store/allowance-settings';
import { type CertificationRecord, certifications } from '../../store/certifications';
import type { Person } from '../../store/people';
import { allowanceRecords, whenOf } from '../common/allowance-records';
import { patientOf } from '../common/card-face';
import { sentOnce } from '../common/sent-once';
import { allowanceView } from './view';

/** A certification lasts a year: nobody sets an amount for later. */
const furthestDays = 366;

/** The day of this certifier's first certification of the patient; undefined where they gave none. */
function firstBy(certifier: string, held: readonly CertificationRecord[]): Day | undefined {
  const days = held.flatMap((one) => [
    ...(one.certifierId === certifier ? [one.certifiedOn] : []),
    ...(one.secondCertifier === certifier && one.secondCertifiedOn !== null ? [one.secondCertifiedOn] : []),
  ]);
  return days.toSorted()[0];
}

/**
 * Not before the certification, and not before the period that runs: what was sold in a period that is over was
 * decided by the amount of its own day.
 */
async function refuseDay(from: Day, certifier: string, person: Person, scope: Scope): Promise<void> {
  const { book, today, unit } = scope;
  const held = await certifications(unit).ofPatient(person.id);
  const certifiedOn = firstBy(certifier, held) ?? unacceptable('certifier', 'choose');
  if (from < certifiedOn) unacceptable('from', 'issuedBeforeCertified', { certifiedOn });
  const records = await allowanceRecords(
    { id: person.id, certifications: held },
    reachesBackTo(today),
    scope,
  );
  const began = allowanceOn(records, book, whenOf(today, scope)).periods[0]?.from ?? today;
  if (from < began) unacceptable('from', 'limitPeriodOver', { began });
  const last = addDays(today, furthestDays);
  if (from > last) unacceptable('from', 'limitTooLate', { last });
}

/** A lesser amount is the certifier's to set; a higher one only where the rulebook has it (R-ALW-2, B-ALW-4). */
function refuseAmount(milligrams: number, from: Day, { book, today }: Scope): void {
  const programme = limitOn([], book, from, today).milligrams;
  if (milligrams === programme) return;
  const { value, rule } = ruleInForce(book, 'allotment.certifierMay', from, today);
  const way = milligrams > programme ? 'raise' : 'lower';
  const code = way === 'raise' ? 'limit-not-raised' : 'limit-not-lowered';
  if (!value?.includes(way)) refuse(code, { grams: programme / 1000, from }, rule);
}

export const setLimit: UseCase<'allowance.setLimit'> = async ({ key, ...wanted }, scope) => {
  const { now, operator, unit } = scope;
  const { certifier, from, milligrams, reason } = wanted;
  const person = (await patientOf(wanted.patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  scope.because(reason);
  await sentOnce({ call: 'allowance.setLimit', key, wanted }, scope, async (id) => {
    await refuseDay(from, certifier, person, scope);
    if (milligrams !== null) refuseAmount(milligrams, from, scope);
    const setting = { id, certifier, milligrams, from, reason };
    await allowanceSettings(unit).add({ ...setting, patient: person.id, at: now, by: operator.id });
  });
  return allowanceView(person, scope);
};
