/** One act on the rulebook of this store: a whole new rulebook, and the row that says who, why and from when. */
import { Rulebook, type RuleVersion } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { unacceptable } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { StaleError } from '../../store/errors';
import { type ActDetails, type NewAct, rulebookActs } from '../../store/rulebook-acts';
import { rulebooks } from '../../store/rulebooks';
import { sentOnce } from '../common/sent-once';
import { asBook } from '../common/shipped-rulebook';

export interface ActForm {
  readonly key: string;
  /** The rulebook that the form was filled in under. */
  readonly book: string;
  readonly from: Day;
  readonly reason: string;
}

interface Act {
  readonly kind: Exclude<NewAct['kind'], 'shipped'>;
  readonly rule: RuleVersion['id'] | null;
  readonly details: ActDetails;
  readonly next: Rulebook;
  /** Where a file came: the file itself, on which later ones are compared. */
  readonly file?: { readonly hash: string; readonly text: string };
}

/** No act reaches back: what was decided yesterday stays decided. */
export function refusePast(from: Day, { today }: Pick<Scope, 'today'>): void {
  if (from < today) unacceptable('from', 'rulebookPast');
}

async function write({ kind, rule, details, next, file }: Act, form: ActForm, id: string, scope: Scope) {
  const { unit, now: at, operator, bookHash, bookText } = scope;
  const book = asBook(Rulebook.parse(next));
  const acts = rulebookActs(unit);
  const before = await acts.latest();
  const kept = rulebooks(unit);
  await kept.keep({ hash: bookHash, book: bookText, at });
  await kept.keep({ hash: book.hash, book: book.text, at });
  if (file) await kept.keep({ hash: file.hash, book: file.text, at });
  await acts.add({
    id,
    kind,
    rule,
    from: form.from,
    hash: book.hash,
    before: bookHash,
    file: file?.hash ?? before?.file ?? bookHash,
    details,
    reason: form.reason,
    at,
    by: operator.id,
  });
}

/** Makes the act that the form asks for, once; a form of an older rulebook is stale. */
export async function actOnce(
  call: string,
  form: ActForm,
  scope: Scope,
  make: () => Act | Promise<Act>,
): Promise<Record<string, never>> {
  const { key, ...wanted } = form;
  await sentOnce({ call, key, wanted }, scope, async (id) => {
    if (form.book !== scope.bookHash) throw new StaleError('rulebook');
    const act = await make();
    scope.because(form.reason);
    const ended = scope.desk.bookChanges();
    scope.afterwards(ended);
    scope.otherwise(ended);
    await write(act, form, id, scope);
  });
  return {};
}
