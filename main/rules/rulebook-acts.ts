/**
 * What a manager does to the rulebook of this store. Each act answers a whole new rulebook in which versions were
 * added or given a last day, from today on at the earliest: whatever was decided on an earlier day is decided
 * alike by the new one.
 */
import type { Rulebook, RuleId, RuleVersion } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { addDays } from './calendar';
import { versionInForce } from './rulebook';

/** Who vouches for a version, and from which day this store decides by it. */
export interface Vouched {
  readonly from: Day;
  readonly by: string;
  readonly on: Day;
}

/**
 * `waiting` is off until somebody confirms it; `confirmed` is off, and its confirmed copy stands beside it;
 * `outranked` holds, but a later law or a later choice decides.
 */
export type Standing = 'inForce' | 'scheduled' | 'waiting' | 'confirmed' | 'outranked' | 'ended';

/** It was replaced or taken back before its first day. */
const neverHeld = ({ activeFrom, activeTo }: RuleVersion) => activeTo !== null && activeTo < activeFrom;
/** What was replaced ends on the day before its first; what was taken back before it held, a day earlier still. */
const wasReplaced = ({ activeFrom, activeTo }: RuleVersion) => activeTo === addDays(activeFrom, -1);
const samePlace = (one: RuleVersion, other: RuleVersion) =>
  one.active &&
  one.id === other.id &&
  one.effectiveFrom === other.effectiveFrom &&
  one.activeFrom === other.activeFrom;
const earlier = (one: Day | null, other: Day): Day => (one !== null && one < other ? one : other);
const later = (one: Day, other: Day): Day => (one > other ? one : other);
const sameValue = (one: RuleVersion, other: RuleVersion) =>
  JSON.stringify(one.value) === JSON.stringify(other.value);

/** Somebody in this store confirmed or set it. */
export const isOwn = (version: RuleVersion): boolean => version.active && version.verifiedBy !== null;

const isCopyOf = (candidate: RuleVersion, version: RuleVersion) =>
  isOwn(version) &&
  version.activeTo === null &&
  version.id === candidate.id &&
  version.effectiveFrom === candidate.effectiveFrom &&
  version.effectiveTo === candidate.effectiveTo &&
  sameValue(version, candidate);

export function standingOf(book: Rulebook, version: RuleVersion, today: Day): Standing {
  const { id, active, activeFrom, activeTo, effectiveFrom, effectiveTo } = version;
  if (neverHeld(version) || (activeTo !== null && activeTo < today)) return 'ended';
  if (!active && book.rules.some((one) => isCopyOf(version, one))) return 'confirmed';
  if (effectiveTo !== null && effectiveTo < today) return 'ended';
  if (!active) return 'waiting';
  if (activeFrom > today || (effectiveFrom !== null && effectiveFrom > today)) return 'scheduled';
  return versionInForce(book, id, today, today) === version ? 'inForce' : 'outranked';
}

/** Off, and nobody has confirmed it yet. A law that has ended can be confirmed too, for the days before. */
export const mayConfirm = (book: Rulebook, version: RuleVersion): boolean =>
  !version.active && !book.rules.some((one) => isCopyOf(version, one));

/** Confirmed or set here, and without a last day yet. */
export const mayTakeBack = (version: RuleVersion): boolean => isOwn(version) && version.activeTo === null;

/** A choice of the house, or what the documents leave open: the store may say so itself. */
export function maySet(book: Rulebook, id: RuleId, today: Day): boolean {
  const now = versionInForce(book, id, today, today);
  return now !== null && (now.source === 'house' || now.value === null);
}

/** What takes the same place from the same day on was replaced before it held. */
function withNew(book: Rulebook, version: RuleVersion): Rulebook {
  const rules = book.rules.map((one) =>
    samePlace(one, version) && !neverHeld(one) ? { ...one, activeTo: addDays(one.activeFrom, -1) } : one,
  );
  return { ...book, rules: [...rules, version] };
}

/** Switches a version on from a day. The one that waited stays as it came. */
export const confirmVersion = (
  book: Rulebook,
  version: RuleVersion,
  { source, from, by, on }: Vouched & { readonly source: string },
): Rulebook =>
  withNew(book, {
    ...version,
    source,
    active: true,
    activeFrom: from,
    activeTo: null,
    verifiedBy: by,
    verifiedOn: on,
  });

/** From a day on the store decides as if this version had not been confirmed or set: what it replaced holds again. */
export function takeBackVersion(book: Rulebook, version: RuleVersion, from: Day): Rulebook {
  const held = from > version.activeFrom;
  const replaced = book.rules.findLast(
    (one) => one !== version && samePlace(one, version) && wasReplaced(one),
  );
  const rules = book.rules.flatMap((one): RuleVersion[] => {
    if (one === version)
      return [
        {
          ...one,
          activeTo: held ? addDays(from, -1) : earlier(addDays(from, -1), addDays(one.activeFrom, -2)),
        },
      ];
    if (one !== replaced) return [one];
    if (!held) return [{ ...one, activeTo: null }];
    const again = { ...one, activeFrom: from, activeTo: null };
    // Where another begins on that day already, it replaces this one, too: taken back, it gives it free.
    const isTaken = book.rules.some((other) => samePlace(other, again) && !neverHeld(other));
    return [one, isTaken ? { ...again, activeTo: addDays(from, -1) } : again];
  });
  return { ...book, rules };
}

/** `wished` has the rule's id, unit and new value; it takes the place of the version that it follows. */
export function setHouseValue(book: Rulebook, wished: RuleVersion, { from, by, on }: Vouched): Rulebook {
  const before = versionInForce(book, wished.id, from, from);
  return withNew(book, {
    ...wished,
    effectiveFrom: before?.effectiveFrom ?? null,
    effectiveTo: null,
    activeFrom: from,
    activeTo: null,
    source: 'house',
    certainty: 'SURE',
    verifiedBy: by,
    verifiedOn: on,
    active: true,
  });
}

const ofRule = (book: Rulebook | null, id: RuleId) => book?.rules.filter((one) => one.id === id) ?? [];
const same = (one: readonly RuleVersion[], other: readonly RuleVersion[]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Until the day before; what was off goes, for the file says anew what waits. */
const closed = (versions: readonly RuleVersion[], from: Day): RuleVersion[] =>
  versions
    .filter(({ active }) => active)
    .map((one) => ({ ...one, activeTo: earlier(one.activeTo, addDays(from, -1)) }));

/** From the day on. A file switches nothing on that is not sure: that takes a manager of this store. */
const taken = (versions: readonly RuleVersion[], from: Day): RuleVersion[] =>
  versions
    .filter(({ active, activeTo }) => !active || activeTo === null || activeTo >= from)
    .map((one) => {
      if (!one.active) return one;
      return one.certainty === 'SURE'
        ? { ...one, activeFrom: later(one.activeFrom, from) }
        : { ...one, active: false, activeTo: null, verifiedBy: null, verifiedOn: null };
    });

export interface Merge {
  /** The rulebook of this store. */
  readonly ours: Rulebook;
  /** The file on which it rests; null where that is not known. */
  readonly base: Rulebook | null;
  /** The file that comes. */
  readonly theirs: Rulebook;
  readonly from: Day;
  /** Rules that stay as this store has them, whatever the file says: a new program undoes no act of a manager. */
  readonly settled: ReadonlySet<string>;
}

export interface Merged {
  readonly book: Rulebook;
  readonly changed: readonly RuleId[];
  /** Settled here, and otherwise in the file. */
  readonly kept: readonly RuleId[];
}

/** Rule by rule: what the file leaves as its forerunner had it stays as this store has it. */
export function mergeBooks({ ours, base, theirs, from, settled }: Merge): Merged {
  const [changed, kept]: [RuleId[], RuleId[]] = [[], []];
  const ids = [...new Set([...theirs.rules, ...ours.rules].map(({ id }) => id))];
  const rules = ids.flatMap((id): RuleVersion[] => {
    const [own, before, comes] = [ofRule(ours, id), ofRule(base, id), ofRule(theirs, id)];
    // A rule that was not there before decided about no earlier day.
    if (own.length === 0) return comes;
    if (comes.length === 0 || same(comes, own) || (base !== null && same(comes, before))) return own;
    if (settled.has(id)) {
      kept.push(id);
      const waits = comes.filter((one) => !one.active && !own.some((held) => same([held], [one])));
      return [...own, ...waits];
    }
    changed.push(id);
    return [...closed(own, from), ...taken(comes, from)];
  });
  const { id, name, version } = theirs;
  const last = addDays(from, -1);
  const earlierOnes = [...(ours.earlier ?? []), { version: ours.version, until: last }].map((one) => ({
    ...one,
    until: earlier(one.until, last),
  }));
  return { book: { id, name, version, earlier: earlierOnes, rules }, changed, kept };
}
