import type { Answers } from '../../../preload/contract/registration-values';
import type { PersonName } from '../../../preload/contract/values';
import type { Scope } from '../../scope/scope';
import { people } from '../../store/people';
import type { SessionRecord } from '../../store/sessions';

export interface Reach {
  /** Who stands there; null for a minor whose guardian is not named yet. */
  readonly name: PersonName | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Whom a session greets and how they are reached: for a minor that is the guardian (R-MIN-1). */
export async function reachOf(
  { record, answers }: { readonly record: SessionRecord; readonly answers: Answers },
  { unit }: Pick<Scope, 'unit'>,
): Promise<Reach> {
  const { id, name } = record.person;
  const held = id === null ? { phone: null, email: null } : await people(unit).contactsOf(id);
  const { guardian } = answers;
  const own = { name, phone: held.phone, email: held.email?.address ?? null };
  if (record.subject !== 'minor') return own;
  return {
    name: guardian?.name ?? null,
    phone: guardian?.phone ?? own.phone,
    email: guardian?.email ?? own.email,
  };
}
