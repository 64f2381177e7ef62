import type { UseCase } from '../../scope/scope';
import { letWalkInSave } from '../common/let-walk-in-save';

/** Covers the screen; what was typed lies in the store as drafts. */
export const lock: UseCase<'staff.lock'> = async (_input, { caller, desk, stand }) => {
  await letWalkInSave(caller, desk);
  if (caller.kind === 'operator') stand({ kind: 'locked', operator: caller.operator });
  return {};
};
