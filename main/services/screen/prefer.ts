import type { UseCase } from '../../scope/scope';

/** Kept for this machine's screen; a walk-in's choices last as long as their hand-over. */
export const prefer: UseCase<'screen.prefer'> = async (wanted, { caller, desk, stand }) => {
  if (caller.kind === 'walkIn') stand({ ...caller, reading: wanted });
  else await desk.prefer(wanted);
  return wanted;
};
