/**
 * The rulebook file that comes with the program, and a store that may have a rulebook of its own by then.
 *
 * A newer program brings a newer file. Rule by rule, what changed in the file is taken over from the day on which
 * the store is first opened with it; a rule that a manager confirmed, set or loaded here stays as it is, and the
 * rulebook's page names it. Nothing that decided on an earlier day is touched: what the file replaces gets a last
 * day. The acts are not replayed one by one, since the rules that they were about may have changed their sense.
 */
import { createHash } from 'node:crypto';
import type { Rulebook } from '../../../preload/contract/rulebook';
import { readKeptRulebook } from '../../../preload/contract/rulebook-kept';
import type { Day, Instant } from '../../../preload/contract/values';
import { mergeBooks } from '../../rules/rulebook-acts';
import { rulebookActs } from '../../store/rulebook-acts';
import { rulebooks } from '../../store/rulebooks';
import type { Unit } from '../../store/unit';

interface Book {
  readonly rules: Rulebook;
  readonly hash: string;
  readonly text: string;
}

export const asBook = (rules: Rulebook): Book => {
  const text = JSON.stringify(rules);
  return { rules, text, hash: createHash('sha256').update(text).digest('hex') };
};

const shippedAct = { kind: 'shipped', rule: null, reason: null, by: null } as const;
/** Acts of the program have no form: their id is the hash of what came, as far as it fits. */
const idOf = (hash: string, at: Instant) => `${hash.slice(0, 12)}-${Date.parse(at)}`;

/** The file decides as it came, from the founding on; or from this program on, in a store of an earlier one. */
export async function beginRulebook(unit: Unit, shipped: Book, today: Day, at: Instant): Promise<void> {
  const { hash, text, rules } = shipped;
  await rulebooks(unit).keep({ hash, book: text, at });
  const details = { version: rules.version };
  const first = { ...shippedAct, id: idOf(hash, at), from: today, hash, before: null, file: hash };
  await rulebookActs(unit).add({ ...first, details, at });
}

const bookOf = async (unit: Unit, hash: string): Promise<Rulebook | null> => {
  const row = await rulebooks(unit).byHash(hash);
  return row ? readKeptRulebook(row.book) : null;
};

/** Whether the program brings another file than it did when the store was last opened. */
export const bringsNews = async (unit: Unit, shipped: Book): Promise<boolean> =>
  (await rulebookActs(unit).lastShipped())?.file !== shipped.hash;

/** Takes over what is new in the file, once. */
export async function takeOverShipped(unit: Unit, shipped: Book, today: Day, at: Instant): Promise<void> {
  const [last, before] = [await rulebookActs(unit).lastShipped(), await rulebookActs(unit).latest()];
  if (!last || !before) return beginRulebook(unit, shipped, today, at);
  if (last.file === shipped.hash) return;
  const ours = await bookOf(unit, before.hash);
  if (ours === null) throw new Error('the rulebook in use cannot be read');
  const acts = await rulebookActs(unit).all();
  const settled = new Set(
    acts.flatMap(({ kind, rule, details }) => [
      ...(rule === null ? [] : [rule]),
      ...(kind === 'loaded' ? details.changed : []),
    ]),
  );
  const base = await bookOf(unit, last.file);
  const merged = mergeBooks({ ours, base, theirs: shipped.rules, from: today, settled });
  const next = asBook(merged.book);
  await rulebooks(unit).keep({ hash: shipped.hash, book: shipped.text, at });
  await rulebooks(unit).keep({ hash: next.hash, book: next.text, at });
  await rulebookActs(unit).add({
    ...shippedAct,
    id: idOf(next.hash, at),
    from: today,
    hash: next.hash,
    before: before.hash,
    file: shipped.hash,
    details: { version: shipped.rules.version, changed: [...merged.changed], kept: [...merged.kept] },
    at,
  });
}
