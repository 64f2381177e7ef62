/** What a use case is handed besides its input. */
import type { CallName, Calls, OutputOf, ParsedOf } from '../../preload/contract/calls';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day, Instant } from '../../preload/contract/values';
import type { Unit } from '../store/unit';
import type { Caller, Operator } from './caller';
import type { Desk, House } from './house';

interface Shared {
  /** The instant of the call: one per call, so that everything in it happened at once. */
  readonly now: Instant;
  readonly caller: Caller;
  readonly desk: Desk;
  /** The store and its key: opened, closed, and asked for its names. */
  readonly house: House;
  newId(): string;
  /** Whom or what the audit row is about: the id of a person or a session. */
  about(subject: string): void;
  /** Why it is done, in the operator's words: the audit row keeps it. */
  because(reason: string): void;
  /** Changes who stands at this window, once the call has been committed and audited. */
  stand(next: Caller): void;
  /** Runs after commit and audit; what it throws is logged and changes nothing. */
  afterwards(effect: () => Promise<void> | void): void;
  /** Runs if the call is refused, stale or rolled back: takes back what lies outside the store. */
  otherwise(effect: () => Promise<void> | void): void;
}

/** A reading or writing call: inside a transaction, with an operator answering for it. */
export interface Scope extends Shared {
  readonly unit: Unit;
  /** The calendar day of `now` in the store's zone. */
  readonly today: Day;
  readonly zone: string;
  readonly operator: Operator;
  readonly book: Rulebook;
  /** Content hash of the rulebook in use: decisions and papers keep it. */
  readonly bookHash: string;
  readonly bookText: string;
}

/** A gate call: outside any transaction, perhaps with the store still closed. */
export interface GateScope extends Shared {}

/** Gate rows of the table; the other rows run inside a transaction. */
export type GateName = { [Name in CallName]: Calls[Name]['effect'] extends 'gate' ? Name : never }[CallName];

export type UseCase<Name extends CallName> = (
  input: ParsedOf<Name>,
  scope: Name extends GateName ? GateScope : Scope,
) => Promise<OutputOf<Name>>;

/** Complete, or it does not compile. */
export type UseCases = { readonly [Name in CallName]: UseCase<Name> };
