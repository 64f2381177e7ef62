import type { Day } from '../../../../preload/contract/values';
import { judgeBirthDate, judgeEligibility, judgeRegistrantAge, wasMinorOn } from '../../../rules/eligibility';
import { Refusal, refuse, Unacceptable, unacceptable } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { certifications } from '../../../store/certifications';
import { people } from '../../../store/people';
import type { SessionFile } from '../../common/session-file';
import { type Effect, personIn } from './effect';

/** A renewal asks it again with a new address; whoever reports a change may have moved away. */
function asksResidency({ answers, record: { purpose } }: SessionFile): boolean {
  if (purpose === 'renewal' && answers.changes) return answers.changes.changed.includes('address');
  return purpose !== 'change';
}

/** Identity, address and phone go to the person (R-PAT-9). */
export const details: Effect<'details'> = async (answers, file, scope) => {
  const { book, now, newId, today, unit } = scope;
  const wrong = judgeBirthDate(answers.birthDate, book, today);
  if (wrong) throw new Unacceptable({ 'answers.birthDate': wrong });
  const refusal = asksResidency(file)
    ? judgeEligibility(file.record.subject, answers, book, today)
    : judgeRegistrantAge(file.record.subject, answers.birthDate, book, today);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  if (answers.connecticutResident === 'yes' && answers.address.state !== 'CT')
    unacceptable('answers.address.state', 'residentState');
  const known = people(unit);
  const person = (await known.byId(personIn(file))) ?? refuse('not-found');
  await known.change({
    id: person.id,
    version: person.version,
    name: answers.name,
    birthDate: answers.birthDate,
  });
  if (person.birthDate !== answers.birthDate) await followBirthDate(person.id, answers.birthDate, scope);
  await known.setAddress({ id: newId(), person: person.id, address: answers.address, at: now });
  await known.setContact({
    id: newId(),
    person: person.id,
    contact: { kind: 'phone', value: answers.phone },
    at: now,
  });
  return answers;
};

/** Whether a certification was a minor's hangs on the birth date: a mended one counts at once (R-MIN-1). */
async function followBirthDate(person: string, birthDate: Day, { book, today, unit }: Scope): Promise<void> {
  const kept = certifications(unit);
  for (const { certifiedOn, id, ofMinor } of await kept.ofPatient(person)) {
    const was = wasMinorOn(birthDate, certifiedOn, book, today);
    if (was !== ofMinor) await kept.setOfMinor(id, was);
  }
}

/** R-PAT-10: a temporary address is kept as one. */
export const email: Effect<'email'> = async (answers, file, { newId, now, unit }) => {
  const known = people(unit);
  const person = personIn(file);
  if (answers.kind === 'none') await known.endContact({ person, kind: 'email', at: now });
  else {
    const temporary = answers.kind === 'temporary';
    await known.setContact({
      id: newId(),
      person,
      contact: { kind: 'email', value: answers.email, temporary },
      at: now,
    });
  }
  return answers;
};
