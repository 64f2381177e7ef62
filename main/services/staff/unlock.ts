import { briefOf, nobody } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { pinIsRight } from '../common/pin';

/** The PIN opens a locked screen again, for the operator who locked it. */
export const unlock: UseCase<'staff.unlock'> = async ({ pin }, scope) => {
  const { caller, house } = scope;
  if (caller.kind !== 'locked') return refuse('pin-wrong', { left: 0 });
  const checked = await pinIsRight(caller, pin, house);
  if (checked.kind === 'right') {
    scope.stand({ kind: 'operator', operator: caller.operator });
    return briefOf(caller.operator);
  }
  if (checked.kind === 'wrong') {
    scope.stand({ ...caller, wrongPins: checked.tries });
    return refuse('pin-wrong', { left: checked.left });
  }
  scope.stand(nobody);
  return refuse('pin-spent');
};
