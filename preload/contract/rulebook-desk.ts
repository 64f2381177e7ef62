/** The rulebook of this store: read, confirmed, set, loaded and replayed by a manager (B-RUL-1). */
import { z } from 'zod';
import { call } from './call';
import { Verdict } from './card';
import { SaleDecision } from './dispense';
import { Rule } from './registration-view';
import { RuleIdValue, RuleVersion } from './rulebook';
import { Day, Id, Instant, line, PersonName } from './values';

/** Content hash of a rulebook: a form that was filled in under another one is stale. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'wrong.id');

/** A version, and what it is today. */
export const ShownVersion = z.strictObject({
  /** Its place in the rulebook that has the hash. */
  at: z.int().nonnegative(),
  /**
   * `waiting` is off until a manager confirms it; of one that is `confirmed` a copy holds; `outranked` is switched
   * on, but a later law or a later choice decides.
   */
  standing: z.enum(['inForce', 'scheduled', 'waiting', 'confirmed', 'outranked', 'ended']),
  /** Confirmed or set by a manager of this store. */
  own: z.boolean(),
  mayConfirm: z.boolean(),
  mayTakeBack: z.boolean(),
  version: RuleVersion,
});
export type ShownVersion = z.infer<typeof ShownVersion>;

const RuleLine = z.strictObject({
  id: RuleIdValue,
  /** Null: no version is in force. */
  inForce: ShownVersion.nullable(),
  /** Switched on for a later day. */
  scheduled: z.boolean(),
  waiting: z.boolean(),
  /** A manager of this store did something to it. */
  changedHere: z.boolean(),
});
export type RuleLine = z.infer<typeof RuleLine>;

const Book = z.strictObject({ hash: Hash, name: z.string(), version: z.string() });

/** One act; `by` and `reason` are null where the program brought a file. */
const Act = z.strictObject({
  sequence: z.int(),
  kind: z.enum(['shipped', 'loaded', 'confirmed', 'takenBack', 'valueSet']),
  rule: RuleIdValue.nullable(),
  from: Day,
  hash: Hash,
  /** Of the file, where one came. */
  version: z.string().nullable(),
  /** The version that was set, confirmed or taken back, as far as this program can read it. */
  chosen: RuleVersion.nullable(),
  /** Rules that a file changed, and rules that stayed as this store had them. */
  changed: z.array(RuleIdValue),
  kept: z.array(RuleIdValue),
  reason: z.string().nullable(),
  at: Instant,
  by: z.string().nullable(),
});
export type RulebookActView = z.infer<typeof Act>;

/** How a value is typed; null has to come with a file. */
const Shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole'), least: z.int() }),
  z.strictObject({ kind: z.literal('wholes') }),
  z.strictObject({ kind: z.literal('yesNo') }),
  z.strictObject({ kind: z.literal('oneOf'), of: z.array(z.string()).readonly() }),
  z.strictObject({ kind: z.literal('someOf'), of: z.array(z.string()).readonly() }),
  z.strictObject({ kind: z.literal('text') }),
  /** `words` holds no blanks: they are kept as hyphens. */
  z.strictObject({ kind: z.literal('texts'), words: z.boolean() }),
  z.strictObject({ kind: z.literal('parts'), of: z.array(z.string()).readonly() }),
]);
export type Shape = z.infer<typeof Shape>;

/** Before and after of one rule, without the days on which this store switches. */
const Difference = z.strictObject({
  rule: RuleIdValue,
  kind: z.enum(['added', 'removed', 'changed']),
  /** A manager of this store had settled it. */
  own: z.boolean(),
  before: z.array(RuleVersion),
  after: z.array(RuleVersion),
});
export type Difference = z.infer<typeof Difference>;

const act = { key: Id, book: Hash, from: Day, reason: line(400) };
/** Where a version that is switched on already begins later and takes over: told, and accepted. */
const takeOverKnown = z.boolean().optional();
const ofVersion = { ...act, rule: RuleIdValue, at: z.int().nonnegative() };
const nothing = z.strictObject({});
const manager = ['manager'] as const;

export const rulebookCalls = {
  'rulebook.list': call({
    input: nothing,
    output: z.strictObject({
      book: Book,
      today: Day,
      rules: z.array(RuleLine),
      /** Newest first. */
      acts: z.array(Act),
    }),
    who: manager,
    effect: 'reads',
    trace: 'none',
  }),
  'rulebook.rule': call({
    input: z.strictObject({ rule: RuleIdValue }),
    output: z.strictObject({
      book: Book,
      today: Day,
      line: RuleLine,
      versions: z.array(ShownVersion),
      acts: z.array(Act),
      /** The house may set it itself. */
      settable: z.boolean(),
      shape: Shape.nullable(),
      /** False: a decision needs it, so that "not set" is no choice. */
      mayBeOpen: z.boolean(),
    }),
    who: manager,
    effect: 'reads',
    trace: 'none',
  }),
  /** Switches a version on that nobody vouched for yet: its source was read. */
  'rulebook.confirm': call({
    input: z.strictObject({
      ...ofVersion,
      /** Where it was read; it may be a better place than the file names. */
      source: line(120),
      read: z.boolean().refine((read) => read, 'wrong.sourceUnread'),
      takeOverKnown,
    }),
    output: nothing,
    who: manager,
    effect: 'writes',
    trace: 'act',
  }),
  /** A version that was confirmed or set here decides no more from that day on. */
  'rulebook.takeBack': call({
    input: z.strictObject(ofVersion),
    output: nothing,
    who: manager,
    effect: 'writes',
    trace: 'act',
  }),
  /** A choice of the house; null is "not set". */
  'rulebook.setValue': call({
    input: z.strictObject({ ...act, rule: RuleIdValue, value: z.json(), takeOverKnown }),
    output: nothing,
    who: manager,
    effect: 'writes',
    trace: 'act',
  }),
  /** Opens the file dialog; its end comes as a notice with this token. */
  'rulebook.chooseFile': call({
    input: nothing,
    output: z.strictObject({ token: Id }),
    who: manager,
    effect: 'gate',
    trace: 'act',
  }),
  /** What a chosen file would change; nothing is loaded. */
  'rulebook.compare': call({
    input: z.strictObject({ token: Id }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('good'),
        file: Book,
        /** The rulebook with which it was compared. */
        book: Book,
        today: Day,
        differences: z.array(Difference),
      }),
      /** Paths such as `rules[3].value`, in the order of the file; the first ones. */
      z.strictObject({
        kind: z.literal('bad'),
        paths: z.array(z.string()),
        more: z.int().nonnegative(),
      }),
    ]),
    who: manager,
    effect: 'gate',
    trace: 'act',
  }),
  /** The very file that was compared, from a later day on. */
  'rulebook.load': call({
    input: z.strictObject({ ...act, token: Id, file: Hash }),
    output: nothing,
    who: manager,
    effect: 'writes',
    trace: 'act',
  }),
  /** Every rulebook that was ever in use, newest first. */
  'rulebook.inUse': call({
    input: nothing,
    output: z.strictObject({
      today: Day,
      books: z.array(z.strictObject({ hash: Hash, act: Act })),
    }),
    who: manager,
    effect: 'reads',
    trace: 'none',
  }),
  /** A card's verdict on a day, as it was known on another, by the rulebook that was in use then. */
  'rulebook.replayCard': call({
    input: z.strictObject({
      patient: Id,
      day: Day,
      known: Day,
      /** Another rulebook than the one of that day; null takes that one. */
      book: Hash.nullable(),
    }),
    output: z.strictObject({
      patient: z.strictObject({ id: Id, name: PersonName, birthDate: Day }),
      book: Book,
      /** The rulebook that was in use at the end of that day. */
      ofDay: z.boolean(),
      verdict: Verdict.omit({ renewalOpensOn: true, next: true }),
      rules: z.array(z.strictObject({ rule: Rule, version: RuleVersion })),
    }),
    who: manager,
    effect: 'reads',
    trace: 'lookUp',
  }),
  /** A sale decided once more from what was written down with it, by the rulebook of its day. */
  'rulebook.replaySale': call({
    input: z.strictObject({ dispense: Id }),
    output: z.strictObject({
      book: Book,
      day: Day,
      at: Instant,
      /** As it was written down with the sale, and as the same rulebook says it again. */
      held: SaleDecision,
      again: SaleDecision,
      same: z.boolean(),
    }),
    who: manager,
    effect: 'reads',
    trace: 'lookUp',
  }),
} as const;
