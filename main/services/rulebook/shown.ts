/** The rulebook as its pages show it: each rule with what holds, what waits and what was done to it here. */
import { type RuleId, RuleIdValue, RuleVersion, ruleIds } from '../../../preload/contract/rulebook';
import type { RulebookActView, RuleLine, ShownVersion } from '../../../preload/contract/rulebook-desk';
import { shapeOf } from '../../../preload/contract/rulebook-shape';
import { versionOn } from '../../rules/rulebook';
import { isOwn, mayConfirm, maySet, mayTakeBack, standingOf } from '../../rules/rulebook-acts';
import { mayBeOpen } from '../../rules/rulebook-needed';
import type { Scope, UseCase } from '../../scope/scope';
import { type RulebookAct, rulebookActs } from '../../store/rulebook-acts';

const known = (ids: readonly string[]): RuleId[] =>
  ids.flatMap((id) => {
    const read = RuleIdValue.safeParse(id);
    return read.success ? [read.data] : [];
  });

export function actView({ details, before: _, file: __, rule, ...act }: RulebookAct): RulebookActView {
  const chosen = RuleVersion.safeParse(details.chosen);
  return {
    ...act,
    rule: known(rule === null ? [] : [rule])[0] ?? null,
    version: details.version,
    chosen: chosen.success ? chosen.data : null,
    changed: known(details.changed),
    kept: known(details.kept),
  };
}

export const bookView = ({ book, bookHash, today }: Pick<Scope, 'book' | 'bookHash' | 'today'>) => ({
  hash: bookHash,
  name: book.name,
  version: versionOn(book, today),
});

function shownVersions(id: RuleId, { book, today }: Scope): ShownVersion[] {
  return book.rules.flatMap((version, at) =>
    version.id === id
      ? [
          {
            at,
            standing: standingOf(book, version, today),
            own: isOwn(version),
            mayConfirm: mayConfirm(book, version),
            mayTakeBack: mayTakeBack(version),
            version,
          },
        ]
      : [],
  );
}

const isAbout = (id: RuleId, { rule, kind, details }: RulebookAct) =>
  rule === id || (kind === 'loaded' && details.changed.includes(id));

function lineOf(id: RuleId, versions: readonly ShownVersion[], acts: readonly RulebookAct[]): RuleLine {
  const has = (standing: ShownVersion['standing']) => versions.some((one) => one.standing === standing);
  return {
    id,
    inForce: versions.find(({ standing }) => standing === 'inForce') ?? null,
    scheduled: has('scheduled'),
    waiting: has('waiting'),
    changedHere: acts.some((act) => isAbout(id, act)),
  };
}

export const list: UseCase<'rulebook.list'> = async (_, scope) => {
  const acts = await rulebookActs(scope.unit).all();
  return {
    book: bookView(scope),
    today: scope.today,
    rules: ruleIds.map((id) => lineOf(id, shownVersions(id, scope), acts)),
    acts: acts.map(actView),
  };
};

export const rule: UseCase<'rulebook.rule'> = async ({ rule: id }, scope) => {
  const acts = await rulebookActs(scope.unit).all();
  const versions = shownVersions(id, scope);
  const shape = shapeOf(id);
  return {
    book: bookView(scope),
    today: scope.today,
    line: lineOf(id, versions, acts),
    versions,
    acts: acts
      .filter((act) => isAbout(id, act) || [...act.details.changed, ...act.details.kept].includes(id))
      .map(actView),
    settable: shape !== null && maySet(scope.book, id, scope.today),
    shape,
    mayBeOpen: mayBeOpen(id),
  };
};

export const inUse: UseCase<'rulebook.inUse'> = async (_, { unit, today }) => {
  const acts = await rulebookActs(unit).all();
  return { today, books: acts.map((act) => ({ hash: act.hash, act: actView(act) })) };
};
