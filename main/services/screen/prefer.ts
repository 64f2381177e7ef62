import type { UseCase } from '../../scope/scope';

/** Kept for this machine's screen; a walk-in's language lasts as long as their hand-over. */
export const prefer: UseCase<'screen.prefer'> = async (wanted, { caller, desk, stand }) => {
  if (caller.kind === 'walkIn') {
    stand({ ...caller, language: wanted.language });
    await desk.prefer({ ...wanted, language: desk.preferences().language });
    return wanted;
  }
  await desk.prefer(wanted);
  return desk.preferences();
};
