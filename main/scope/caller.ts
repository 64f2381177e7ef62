/** Who stands in front of a window. Held in the main process, never taken from a payload. */
import { counterStaff, type Standing } from '../../preload/contract/call';
import type { TaskId } from '../../preload/contract/registration-values';
import type { OperatorBrief, Preferences } from '../../preload/contract/screen';
import type { Day, Role } from '../../preload/contract/values';
import type { HandOverState, WalkInPlace } from '../../preload/contract/walk-in-place';

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
      /** Where they are on their way, for a page that comes back and for staff who look on. */
      readonly at: WalkInPlace;
      readonly state: HandOverState;
      /** A window of their own, beside the operator's. */
      readonly onCustomerScreen: boolean;
    }
  /** The customer's screen between hand-overs: a welcome, and nobody's data. */
  | { readonly kind: 'customer' };

export type WalkIn = Extract<Caller, { kind: 'walkIn' }>;

export const nobody: Caller = { kind: 'none' };
export const customer: Caller = { kind: 'customer' };

/** Whether something of a person's, or the way to it, is on this window's screen. */
export const showsSomebody = (caller: Caller): boolean =>
  caller.kind === 'operator' || (caller.kind === 'walkIn' && caller.state === 'working');

/** The member of staff behind a window, whoever touches it; null before sign-in. */
export const operatorOf = (caller: Caller): Operator | null =>
  caller.kind === 'none' || caller.kind === 'customer' ? null : caller.operator;

type Away = Extract<Caller, { kind: 'locked' | 'walkIn' }>;
const isElsewhere = (away: Away) => away.kind === 'walkIn' && away.onCustomerScreen;

/** The PIN was right: the operator has the window again, or the customer's screen is nobody's. */
export const broughtBack = (away: Away): Caller =>
  isElsewhere(away) ? customer : { kind: 'operator', operator: away.operator };
/** The PIN is spent: nobody is signed in here any more. */
export const turnedOut = (away: Away): Caller => (isElsewhere(away) ? customer : nobody);

/** What a row's `who` is compared with: the roles of an operator, else the standing itself. */
export const standingOf = (caller: Caller): readonly (Role | Standing)[] =>
  caller.kind === 'operator' ? caller.operator.roles : [caller.kind];

/** The operator as the contract knows them. */
export const briefOf = (operator: Operator): OperatorBrief => ({ ...operator, roles: [...operator.roles] });

/** The same standing after the account behind it was changed; an account that may no longer work leaves. */
export function afterChange(caller: Caller, id: string, operator: Operator | null): Caller {
  if (operatorOf(caller)?.id !== id || caller.kind === 'none' || caller.kind === 'customer') return caller;
  if (operator) return { ...caller, operator };
  return caller.kind === 'walkIn' ? turnedOut(caller) : nobody;
}

const mayRegister: ReadonlySet<Role> = new Set(counterStaff);

/** The camera is for staff who run registrations, at the window where they stand. */
export const mayCapture = (caller: Caller): boolean =>
  caller.kind === 'operator' && caller.operator.roles.some((role) => mayRegister.has(role));
