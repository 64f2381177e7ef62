import type { UseCase } from '../../scope/scope';
import { sessionFile, sessionView } from '../common/session-file';

export const open: UseCase<'registration.open'> = async ({ session }, scope) =>
  sessionView(await sessionFile(session, scope), scope);
