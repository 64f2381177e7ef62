/** A whole later rulebook from a file: what it would change is shown first; then it is loaded for a later day. */
import { createHash } from 'node:crypto';
import { explainIssues, Rulebook, type RuleId, type RuleVersion } from '../../../preload/contract/rulebook';
import type { Difference } from '../../../preload/contract/rulebook-desk';
import { readKeptRulebook } from '../../../preload/contract/rulebook-kept';
import type { Day } from '../../../preload/contract/values';
import { dayIn } from '../../rules/calendar';
import { type Merged, mergeBooks } from '../../rules/rulebook-acts';
import { leftOpen } from '../../rules/rulebook-needed';
import { operatorOf } from '../../scope/caller';
import { refuse, unacceptable } from '../../scope/refusal';
import type { GateScope, UseCase } from '../../scope/scope';
import { StaleError } from '../../store/errors';
import { rulebookActs } from '../../store/rulebook-acts';
import { rulebooks } from '../../store/rulebooks';
import type { Unit } from '../../store/unit';
import { answerLater } from '../common/answer-later';
import { actOnce } from './keep';

/** A rulebook with two hundred versions is a twentieth of it. */
const largestRulebook = 2_000_000;
const mostPaths = 20;

export const chooseFile: UseCase<'rulebook.chooseFile'> = async (_, scope) => {
  const { desk, newId } = scope;
  const operator = (operatorOf(scope.caller) ?? refuse('not-found')).id;
  const token = newId();
  answerLater(token, scope, async () => {
    const file = await desk.files.chooseFile('rulebook');
    if (file) desk.outside.give(token, operator, file);
    return file !== null;
  });
  return { token };
};

async function textOf(token: string, scope: GateScope): Promise<string> {
  const operator = (operatorOf(scope.caller) ?? refuse('not-found')).id;
  const file = scope.desk.outside.take(token, operator) ?? refuse('file-gone');
  const held = await file.read(largestRulebook);
  if (held.kind === 'tooLarge') return refuse('file-too-large', { megabytes: largestRulebook / 1_000_000 });
  if (held.kind !== 'read') return refuse(held.kind === 'growing' ? 'file-half-written' : 'file-gone');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(held.bytes);
  } catch {
    return refuse('rulebook-unreadable');
  }
}

/** What was compared is what is loaded, whatever becomes of the file; and loading waits for no drive. */
function keepAsRead(token: string, text: string, { caller, desk, now }: GateScope): void {
  const operator = (operatorOf(caller) ?? refuse('not-found')).id;
  const bytes = new TextEncoder().encode(text);
  const file = { name: '', at: Date.parse(now), size: bytes.length };
  desk.outside.give(token, operator, { ...file, read: async () => ({ kind: 'read', bytes }) });
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

function parsed(text: string): ReturnType<typeof Rulebook.safeParse> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refuse('rulebook-unreadable');
  }
  return Rulebook.safeParse(raw);
}

const numbers = (version: string) => version.split('.').map(Number);
/** Semantic versions, compared number by number. */
function isLater(version: string, than: string): boolean {
  const [one, other] = [numbers(version), numbers(than)];
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

interface Meeting {
  readonly ours: Rulebook;
  readonly theirs: Rulebook;
  readonly from: Day;
}

/** What the file makes of this store's rulebook, and where it cannot be taken as it is. */
async function meet(unit: Unit, { ours, theirs, from }: Meeting): Promise<Merged & { wrong: string[] }> {
  if (theirs.id !== ours.id) return refuse('rulebook-other', { id: theirs.id });
  if (!isLater(theirs.version, ours.version))
    return refuse('rulebook-not-later', { version: theirs.version, than: ours.version });
  const latest = await rulebookActs(unit).latest();
  const row = latest ? await rulebooks(unit).byHash(latest.file) : undefined;
  const base = row ? readKeptRulebook(row.book) : null;
  const merged = mergeBooks({ ours, base, theirs, from, settled: new Set() });
  if (merged.changed.length === 0) return refuse('rulebook-same', { version: theirs.version });
  return {
    ...merged,
    wrong: [...onOneDay(theirs, from), ...leftOpen(merged.book, from).map((id) => `rules.${id}`)],
  };
}

/** Two versions that begin before the file does would both begin with it. */
function onOneDay(book: Rulebook, from: Day): string[] {
  const taken = new Set<string>();
  return book.rules.flatMap(({ id, active, activeFrom, activeTo, effectiveFrom }, at) => {
    if (!active || (activeTo !== null && activeTo < from)) return [];
    const place = `${id} ${effectiveFrom} ${activeFrom > from ? activeFrom : from}`;
    if (taken.has(place)) return [`rules[${at}].effectiveFrom`];
    taken.add(place);
    return [];
  });
}

/** As it is read side by side: without the days on which this store switches. */
const bare = ({ activeFrom: _, activeTo: __, ...version }: RuleVersion) => JSON.stringify(version);

function differenceOf(
  rule: RuleId,
  {
    ours,
    merged,
    from,
    settled,
  }: {
    ours: Rulebook;
    merged: Rulebook;
    from: Day;
    settled: ReadonlySet<string>;
  },
): Difference {
  const stillThere = ({ activeTo }: RuleVersion) => activeTo === null || activeTo >= from;
  const of = (book: Rulebook) => book.rules.filter((one) => one.id === rule && stillThere(one));
  const [before, after] = [of(ours), of(merged)];
  const [left, right] = [new Set(before.map(bare)), new Set(after.map(bare))];
  const added = [...right].some((one) => !left.has(one));
  const removed = [...left].some((one) => !right.has(one));
  return {
    rule,
    kind: added === removed ? 'changed' : added ? 'added' : 'removed',
    own: settled.has(rule),
    before,
    after,
  };
}

export const compare: UseCase<'rulebook.compare'> = async ({ token }, scope) => {
  const { house, now, desk } = scope;
  const zone = house.profile()?.zone ?? refuse('store-missing');
  const today = dayIn(zone, now);
  const text = await textOf(token, scope);
  const file = parsed(text);
  const bad = (paths: readonly string[]) => ({
    kind: 'bad' as const,
    paths: paths.slice(0, mostPaths),
    more: Math.max(0, paths.length - mostPaths),
  });
  if (!file.success) return bad([...new Set(explainIssues(file.error))]);
  const theirs = file.data;
  keepAsRead(token, text, scope);
  return house.read(async (unit) => {
    const { rules: ours, hash } = await desk.rulebookIn(unit);
    const merged = await meet(unit, { ours, theirs, from: today });
    if (merged.wrong.length > 0) return bad(merged.wrong);
    const acts = await rulebookActs(unit).all();
    const settled = new Set(acts.flatMap(({ rule }) => rule ?? []));
    return {
      kind: 'good' as const,
      file: { hash: hashOf(text), name: theirs.name, version: theirs.version },
      book: { hash, name: ours.name, version: ours.version },
      today,
      differences: merged.changed.map((rule) =>
        differenceOf(rule, { ours, merged: merged.book, from: today, settled }),
      ),
    };
  });
};

export const load: UseCase<'rulebook.load'> = (form, scope) =>
  actOnce('rulebook.load', form, scope, async () => {
    const { token, from, file: shown } = form;
    const { book: ours, today, unit } = scope;
    if (from <= today) unacceptable('from', 'rulebookFuture');
    const text = await textOf(token, scope);
    const hash = hashOf(text);
    const file = parsed(text);
    if (hash !== shown || !file.success) throw new StaleError('rulebook file');
    const merged = await meet(unit, { ours, theirs: file.data, from });
    if (merged.wrong.length > 0) throw new StaleError('rulebook file');
    return {
      kind: 'loaded',
      rule: null,
      details: { version: file.data.version, changed: [...merged.changed] },
      next: merged.book,
      file: { hash, text },
    };
  });
