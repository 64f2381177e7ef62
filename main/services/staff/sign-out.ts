import { nobody } from '../../scope/caller';
import type { UseCase } from '../../scope/scope';

/** Nobody stands here any more; the dispatcher closes the store behind the last one. */
export const signOut: UseCase<'staff.signOut'> = async (_input, { stand }) => {
  stand(nobody);
  return {};
};
