/** Who stands in front of a window. Held in the main process, never taken from a payload. */
import type { Standing } from '../../preload/contract/call';
import type { TaskId } from '../../preload/contract/registration-values';
import type { OperatorBrief, Preferences } from '../../preload/contract/screen';
import type { Day, Role } from '../../preload/contract/values';

/** The member of staff who answers for what happens at a window. */
export interface Operator {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Day on which the six-month passphrase prompt is due (R-PMP-3); null while it is not. */
  readonly passphraseDue: Day | null;
}

export type Caller =
  | { readonly kind: 'none' }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'locked'; readonly operator: Operator }
  | {
      readonly kind: 'walkIn';
      readonly operator: Operator;
      readonly session: string;
      /** Whom the audit rows of this hand-over are about. */
      readonly about: string;
      readonly tasks: readonly TaskId[];
      /** Language and look as the walk-in likes them; gone with the hand-over. */
      readonly reading: Preferences;
      readonly finished: boolean;
    };

export const nobody: Caller = { kind: 'none' };

/** The member of staff behind a window, whoever touches it; null before sign-in. */
export const operatorOf = (caller: Caller): Operator | null =>
  caller.kind === 'none' ? null : caller.operator;

/** What a row's `who` is compared with: the roles of an operator, else the standing itself. */
export const standingOf = (caller: Caller): readonly (Role | Standing)[] =>
  caller.kind === 'operator' ? caller.operator.roles : [caller.kind];

/** The operator as the contract knows them. */
export const briefOf = (operator: Operator): OperatorBrief => ({ ...operator, roles: [...operator.roles] });

/** The same standing after the account behind it was changed; an account that may no longer work leaves. */
export function afterChange(caller: Caller, id: string, operator: Operator | null): Caller {
  if (caller.kind === 'none' || caller.operator.id !== id) return caller;
  return operator ? { ...caller, operator } : nobody;
}
