import { nobody } from '../../scope/caller';
import type { UseCase } from '../../scope/scope';

/** The keys leave the memory with the last window that worked with them. */
export const signOut: UseCase<'staff.signOut'> = async (_input, { house, stand, afterwards }) => {
  stand(nobody);
  afterwards(() => house.closeIfIdle());
  return {};
};
