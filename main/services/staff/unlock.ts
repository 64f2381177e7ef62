import { briefOf } from '../../scope/caller';
import { Denied } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { comeBack } from '../common/pin';

/** The PIN opens a locked screen again, for the operator who locked it. */
export const unlock: UseCase<'staff.unlock'> = async ({ pin }, scope) => {
  const { caller } = scope;
  if (caller.kind !== 'locked') throw new Denied();
  scope.about(caller.operator.id);
  await comeBack(caller, pin, scope);
  return briefOf(caller.operator);
};
