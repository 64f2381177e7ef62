import { Denied } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { mayQuit } from './may-quit';

/** Ends the program once the reply has been audited. */
export const quit: UseCase<'screen.quit'> = async (_input, scope) => {
  if (!mayQuit(scope)) throw new Denied();
  scope.afterwards(() => scope.desk.quit());
  return {};
};
