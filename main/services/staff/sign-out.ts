import { nobody } from '../../scope/caller';
import type { UseCase } from '../../scope/scope';
import { letWalkInSave } from '../common/let-walk-in-save';

/** Nobody stands here any more; the dispatcher closes the store behind the last one. */
export const signOut: UseCase<'staff.signOut'> = async (_input, { caller, desk, stand }) => {
  await letWalkInSave(caller, desk);
  stand(nobody);
  return {};
};
