/** Which version of a rule decides, on the day that a decision is about and as known today. */
import type { RuleCited } from '../../preload/contract/reply';
import type { Rulebook, RuleId, RuleValue } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';

/** A rule's place in the law, as refusals, verdicts and papers cite it. */
export interface Citation extends RuleCited {
  readonly id: RuleId;
  readonly effectiveFrom: Day | null;
}

/** What holds. `value` is null for "not set"; `rule` is null where no version is in force at all. */
export interface InForce<Id extends RuleId> {
  readonly value: RuleValue<Id> | null;
  readonly rule: Citation | null;
}

/** A decision needs a rule that the rulebook leaves open: a fault, never a guess. */
export class RuleNotSet extends Error {
  override readonly name = 'RuleNotSet';
  constructor(readonly id: RuleId) {
    super(`rule ${id} is not set`);
  }
}

type Version = Rulebook['rules'][number];

const holds = (rule: Version, aboutDay: Day, today: Day) =>
  rule.active &&
  rule.activeFrom <= today &&
  (rule.activeTo === null || today <= rule.activeTo) &&
  (rule.effectiveFrom === null || rule.effectiveFrom <= aboutDay) &&
  (rule.effectiveTo === null || aboutDay <= rule.effectiveTo);

/** The later law wins; on the same day of law, what the store switched on later. */
const rank = (rule: Version) => `${rule.effectiveFrom ?? '0000-00-00'} ${rule.activeFrom}`;

export const ranksAfter = (one: Version, other: Version): boolean => rank(one) > rank(other);

type VersionOf<Id extends RuleId> = Version & { readonly id: Id; readonly value: RuleValue<Id> | null };
const isOf = <Id extends RuleId>(id: Id, rule: Version): rule is VersionOf<Id> => rule.id === id;

/** The rulebook's own number on that day: a later file is loaded days before it begins. */
export const versionOn = ({ version, earlier = [] }: Rulebook, day: Day): string =>
  earlier.find(({ until }) => day <= until)?.version ?? version;

/** The version itself, as the rulebook's pages show it; null where none is in force. */
export function versionInForce<Id extends RuleId>(
  book: Rulebook,
  id: Id,
  aboutDay: Day,
  today: Day,
): VersionOf<Id> | null {
  let best: VersionOf<Id> | null = null;
  for (const rule of book.rules)
    if (isOf(id, rule) && holds(rule, aboutDay, today) && (best === null || rank(best) <= rank(rule)))
      best = rule;
  return best;
}

/**
 * The version of a rule in force on `aboutDay`, among those that this store has switched on by `today`.
 * "Not set" is a value: it is answered, with its source.
 */
export function ruleInForce<Id extends RuleId>(
  book: Rulebook,
  id: Id,
  aboutDay: Day,
  today: Day,
): InForce<Id> {
  const best = versionInForce(book, id, aboutDay, today);
  if (best === null) return { value: null, rule: null };
  const { source, effectiveFrom } = best;
  return { value: best.value, rule: { id, source, effectiveFrom } };
}

/** The same for a rule that a decision cannot do without; throws `RuleNotSet` where it is open. */
export function ruleSet<Id extends RuleId>(
  book: Rulebook,
  id: Id,
  aboutDay: Day,
  today: Day,
): { readonly value: RuleValue<Id>; readonly rule: Citation } {
  const { value, rule } = ruleInForce(book, id, aboutDay, today);
  if (value === null || rule === null) throw new RuleNotSet(id);
  return { value, rule };
}
