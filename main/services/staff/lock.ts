import type { UseCase } from '../../scope/scope';

/** Covers the screen; what was typed lies in the store as drafts. */
export const lock: UseCase<'staff.lock'> = async (_input, { caller, stand }) => {
  if (caller.kind === 'operator') stand({ kind: 'locked', operator: caller.operator });
  return {};
};
