/** What keeps a session of some kind from being opened at all. */
import type { Purpose, Subject } from '../../../preload/contract/registration-values';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import type { Person } from '../../store/people';

export interface Opening {
  readonly subject: Subject;
  readonly purpose: Purpose;
  /** Null for somebody known by name alone. */
  readonly person: Person | null;
  readonly patient: Person | null;
}

/** Throws the refusal of the first rule that says no. */
export async function refuseStart({ subject, person, patient }: Opening, _scope: Scope): Promise<void> {
  if (subject === 'caregiver' && person?.id === patient?.id) refuse('own-caregiver');
}
