import { createHash } from 'node:crypto';
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { startKeys } from '../../store/start-keys';
import { sessionFile, sessionView } from '../common/session-file';
import { start } from './start';

/** A double click or a retried call opens one session for one person; one form does not open two different ones. */
export const startOnce: UseCase<'registration.start'> = async (input, scope) => {
  const { key, ...wanted } = input;
  if (key === null) return start(input, scope);
  const kept = startKeys(scope.unit);
  const fingerprint = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  const sent = await kept.byKey(key);
  if (sent) {
    if (sent.fingerprint !== fingerprint) return refuse('form-sent-before');
    return sessionView(await sessionFile(sent.session, scope), scope);
  }
  const view = await start(input, scope);
  await kept.add({ key, fingerprint, session: view.id, at: scope.now, by: scope.operator.id });
  return view;
};
