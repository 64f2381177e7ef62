import { operatorOf } from '../../scope/caller';
import type { UseCase } from '../../scope/scope';

/** Kept for whoever chose: an operator, or the machine before sign-in; a walk-in's choices end with their hand-over. */
export const prefer: UseCase<'screen.prefer'> = async (wanted, { caller, desk, stand }) => {
  if (caller.kind === 'walkIn') stand({ ...caller, reading: wanted });
  else await desk.prefer(wanted, operatorOf(caller)?.id);
  return wanted;
};
