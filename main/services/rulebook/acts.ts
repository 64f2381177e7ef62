/** Confirm a rule, take one back, set a choice of the house: from today on, or from a later day. */
import { type RuleId, RuleVersion } from '../../../preload/contract/rulebook';
import { versionInForce } from '../../rules/rulebook';
import {
  confirmVersion,
  mayConfirm,
  maySet,
  mayTakeBack,
  setHouseValue,
  takeBackVersion,
} from '../../rules/rulebook-acts';
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

export const confirm: UseCase<'rulebook.confirm'> = (form, scope) =>
  actOnce('rulebook.confirm', form, scope, () => {
    const { rule, at, from, source } = form;
    refusePast(from, scope);
    const version = versionAt(rule, at, scope);
    if (!mayConfirm(scope.book, version)) refuse('rulebook-gone');
    if (!RuleVersion.safeParse({ ...version, source }).success) unacceptable('source', 'ruleSource');
    const next = confirmVersion(scope.book, version, { ...vouched(scope, from), source });
    return { kind: 'confirmed', rule, details: { chosen: next.rules.at(-1) ?? null }, next };
  });

export const takeBack: UseCase<'rulebook.takeBack'> = (form, scope) =>
  actOnce('rulebook.takeBack', form, scope, () => {
    const { rule, at, from } = form;
    refusePast(from, scope);
    const version = versionAt(rule, at, scope);
    if (!mayTakeBack(version)) refuse('rulebook-gone');
    const next = takeBackVersion(scope.book, version, from);
    return { kind: 'takenBack', rule, details: { chosen: version }, next };
  });

export const setValue: UseCase<'rulebook.setValue'> = (form, scope) =>
  actOnce('rulebook.setValue', form, scope, () => {
    const { rule, value, from } = form;
    const { book, today } = scope;
    refusePast(from, scope);
    const now = versionInForce(book, rule, today, today);
    if (now === null || !maySet(book, rule, today)) return refuse('rulebook-gone');
    const wished = RuleVersion.safeParse({ ...now, value });
    if (!wished.success) return unacceptable('value', 'ruleValue');
    if (value === null && !mayBeOpen(rule)) unacceptable('value', 'ruleNeeded');
    const next = setHouseValue(book, wished.data, vouched(scope, from));
    return { kind: 'valueSet', rule, details: { chosen: next.rules.at(-1) ?? null }, next };
  });
