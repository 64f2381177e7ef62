import type { UseCase } from '../../scope/scope';

/** Kept for this machine: every window hears its scanner so from now on. */
export const setScanner: UseCase<'screen.setScanner'> = async (wanted, { desk, afterwards }) => {
  await desk.setScanner(wanted);
  afterwards(() => desk.notify({ kind: 'situation' }));
  return wanted;
};
