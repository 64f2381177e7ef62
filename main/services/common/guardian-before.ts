/** Who registered a minor the last time: a renewal goes on from it and asks only what changed (R-MIN-1, R-MD-4). */
import { caregiverAnswers } from '../../../preload/contract/caregiver-answers';
import type { Answers, AnswersOf } from '../../../preload/contract/registration-values';
import { sameName } from '../../rules/caregiving';
import type { Scope } from '../../scope/scope';
import { people } from '../../store/people';
import { searchText } from '../../store/search-text';
import { type SessionRecord, sessions } from '../../store/sessions';
import { caregiversOf } from './caregiving';
import { answersOf } from './saved-answers';

type Guardian = AnswersOf<'guardian'>;

async function saidBefore(patient: string, { unit }: Scope): Promise<Guardian | null> {
  const kept = sessions(unit);
  for (const { id, state, subject } of await kept.ofPatient(patient)) {
    if (subject !== 'minor' || state === 'abandoned') continue;
    const { guardian } = answersOf(await kept.tasks(id));
    if (guardian) return guardian;
  }
  return null;
}

/** Null where nobody is known whole: then it is asked. Whoever took the place of the one named before counts. */
export async function guardianBefore(patient: string, scope: Scope): Promise<Guardian | null> {
  const before = await saidBefore(patient, scope);
  const [living] = await caregiversOf(patient, scope);
  if (!living) return before;
  const { birthDate, id, name } = living.caregiver;
  if (before && sameName(`${before.name.given} ${before.name.family}`, name, searchText)) return before;
  const { email, phone } = await people(scope.unit).contactsOf(id);
  const { relationship } = living;
  const parsed = caregiverAnswers.guardian.safeParse({
    name,
    birthDate,
    relationship,
    email: email?.address,
    phone,
  });
  return parsed.success ? parsed.data : null;
}

/** The answers as they stand: a guardian who did not change is the one of before. */
export async function withGuardian(record: SessionRecord, answers: Answers, scope: Scope): Promise<Answers> {
  const { patient, purpose, subject } = record;
  const stays = answers.changes !== undefined && !answers.changes.changed.includes('caregiver');
  if (subject !== 'minor' || purpose !== 'renewal' || patient === null || !stays || answers.guardian)
    return answers;
  const guardian = await guardianBefore(patient.id, scope);
  return guardian ? { ...answers, guardian } : answers;
}
