import type { UseCase } from '../../scope/scope';

/** Ends the program once the reply has been audited. */
export const quit: UseCase<'screen.quit'> = async (_input, { desk, afterwards }) => {
  afterwards(() => desk.quit());
  return {};
};
