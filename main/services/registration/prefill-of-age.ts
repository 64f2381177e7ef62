import type { Scope } from '../../scope/scope';
import { sessions } from '../../store/sessions';
import { answersOf } from '../common/saved-answers';
import { type SessionFile, typistOf } from '../common/session-file';

/**
 * Whoever came of age during their session as a minor goes on as an adult (R-MIN-2): what was typed of them
 * stands in the form as a draft, to be looked at. Residency is theirs to say now.
 */
export async function prefillOfAge({ record }: SessionFile, scope: Scope): Promise<void> {
  const { id: person } = record.person;
  if (record.subject !== 'patient' || record.purpose !== 'first' || person === null) return;
  const kept = sessions(scope.unit);
  const [before] = (await kept.ofPerson(person)).filter(({ subject }) => subject === 'minor');
  const details = before && answersOf(await kept.tasks(before.id)).details;
  if (!details) return;
  const typed = { ...details, connecticutResident: '' };
  await kept.saveDraft({
    session: record.id,
    task: 'details',
    typist: typistOf(scope),
    typed,
    at: scope.now,
  });
}
