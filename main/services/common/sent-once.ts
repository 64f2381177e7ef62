import { createHash } from 'node:crypto';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { formKeys } from '../../store/form-keys';

export interface Form {
  readonly call: string;
  /** Made when the form opened; null where nobody presses a button. */
  readonly key: string | null;
  readonly wanted: unknown;
}

const fingerprintOf = ({ call, wanted }: Form) =>
  createHash('sha256')
    .update(JSON.stringify([call, wanted]))
    .digest('hex');

/** Names one attempt to send a form: the same for each time that it is repeated. */
export const attemptOf = (form: Form): string => `${form.call} ${form.key} ${fingerprintOf(form)}`;

/** What this form made when it was sent before; null where it was not. The same key with other words is refused. */
export async function madeBefore(form: Form, { unit }: Scope): Promise<string | null> {
  const sent = form.key === null ? undefined : await formKeys(unit).byKey(form.key);
  if (!sent) return null;
  return sent.fingerprint === fingerprintOf(form) ? sent.made : refuse('form-sent-before');
}

/** From now on the form has made this. */
export async function keepMade(form: Form, made: string, { now, operator, unit }: Scope): Promise<void> {
  const { key } = form;
  const fingerprint = fingerprintOf(form);
  if (key !== null) await formKeys(unit).add({ key, fingerprint, made, at: now, by: operator.id });
}

/** The id of what the form makes: a double click or a retried call finds the one that was made before. */
export async function sentOnce(
  form: Form,
  scope: Scope,
  make: (id: string) => Promise<void>,
): Promise<string> {
  const before = await madeBefore(form, scope);
  if (before !== null) return before;
  const id = scope.newId();
  await make(id);
  await keepMade(form, id, scope);
  return id;
}
