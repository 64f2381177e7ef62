import { createHash } from 'node:crypto';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { formKeys } from '../../store/form-keys';

interface Form {
  readonly call: string;
  /** Made when the form opened; null where nobody presses a button. */
  readonly key: string | null;
  readonly wanted: unknown;
}

/** The id of what the form makes: a double click or a retried call finds the one that was made before. */
export async function sentOnce(
  { call, key, wanted }: Form,
  { newId, now, operator, unit }: Scope,
  make: (id: string) => Promise<void>,
): Promise<string> {
  const kept = formKeys(unit);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([call, wanted]))
    .digest('hex');
  const sent = key === null ? undefined : await kept.byKey(key);
  if (sent) return sent.fingerprint === fingerprint ? sent.made : refuse('form-sent-before');
  const id = newId();
  await make(id);
  if (key !== null) await kept.add({ key, fingerprint, made: id, at: now, by: operator.id });
  return id;
}
