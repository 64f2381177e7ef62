/** Confirm a rule, take one back, set a choice of the house: from today on, or from a later day. */
import { type Rulebook, type RuleId, RuleVersion } from '../../../preload/contract/rulebook';
import { versionInForce } from '../../rules/rulebook';
import {
  confirmVersion,
  mayConfirm,
  maySet,
  mayTakeBack,
  setHouseValue,
  takeBackVersion,
} from '../../rules/rulebook-acts';
import { endingAlready, leavesOpenOn, takenOverOn } from '../../rules/rulebook-checks';
import { mayBeOpen } from '../../rules/rulebook-needed';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { actOnce, refusePast } from './keep';

/** The page showed it under the same rulebook, so that its place is its own. */
function versionAt(rule: RuleId, at: number, { book }: Scope): RuleVersion {
  const version = book.rules[at];
  return version?.id === rule ? version : refuse('rulebook-gone');
}

const vouched = ({ operator, today }: Scope, from: RuleVersion['activeFrom']) => ({
  from,
  by: operator.name,
  on: today,
});

/** No act leaves the counter without a rule that it had. */
function refuseOpen(rule: RuleId, next: Rulebook, { book, today }: Scope): void {
  const day = leavesOpenOn({ before: book, next, id: rule, today });
  if (day !== null) unacceptable('from', 'ruleLeftOpen', { day });
}

/** The version that `next` has as its last; whoever switches it on knows from which day another decides. */
function switchedOn(
  rule: RuleId,
  next: Rulebook,
  known: boolean | undefined,
  scope: Scope,
): RuleVersion | null {
  const version = next.rules.at(-1) ?? null;
  if (version === null) return null;
  if (endingAlready(scope.book, version)) unacceptable('from', 'ruleEnding');
  refuseOpen(rule, next, scope);
  const day = takenOverOn(next, version);
  if (day !== null && known !== true) unacceptable('takeOverKnown', 'ruleTakenOver', { day });
  return version;
}

export const confirm: UseCase<'rulebook.confirm'> = (form, scope) =>
  actOnce('rulebook.confirm', form, scope, () => {
    const { rule, at, from, source, takeOverKnown } = form;
    refusePast(from, scope);
    const version = versionAt(rule, at, scope);
    if (!mayConfirm(scope.book, version)) refuse('rulebook-gone');
    if (!RuleVersion.safeParse({ ...version, source }).success) unacceptable('source', 'ruleSource');
    const next = confirmVersion(scope.book, version, { ...vouched(scope, from), source });
    const chosen = switchedOn(rule, next, takeOverKnown, scope);
    return { kind: 'confirmed', rule, details: { chosen }, next };
  });

export const takeBack: UseCase<'rulebook.takeBack'> = (form, scope) =>
  actOnce('rulebook.takeBack', form, scope, () => {
    const { rule, at, from } = form;
    refusePast(from, scope);
    const version = versionAt(rule, at, scope);
    if (!mayTakeBack(version)) refuse('rulebook-gone');
    const next = takeBackVersion(scope.book, version, from);
    refuseOpen(rule, next, scope);
    return { kind: 'takenBack', rule, details: { chosen: version }, next };
  });

export const setValue: UseCase<'rulebook.setValue'> = (form, scope) =>
  actOnce('rulebook.setValue', form, scope, () => {
    const { rule, value, from, takeOverKnown } = form;
    const { book, today } = scope;
    refusePast(from, scope);
    if (!maySet(book, rule, today)) return refuse('rulebook-gone');
    // A law that decides by then is overruled by no choice of the house.
    const then = maySet(book, rule, from) ? versionInForce(book, rule, from, from) : null;
    if (then === null) return unacceptable('from', 'ruleNotOurs', { day: from });
    const wished = RuleVersion.safeParse({ ...then, value });
    if (!wished.success) return unacceptable('value', 'ruleValue');
    if (value === null && !mayBeOpen(rule)) unacceptable('value', 'ruleNeeded');
    const next = setHouseValue(book, wished.data, vouched(scope, from));
    const chosen = switchedOn(rule, next, takeOverKnown, scope);
    return { kind: 'valueSet', rule, details: { chosen }, next };
  });
