/** The operator's side of a hand-over on the customer's screen: what the walk-in does, and the end of it. */
import type { WalkIn } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { GateScope, UseCase } from '../../scope/scope';
import { sessionFile } from '../common/session-file';

/** A colleague's hand-over is the colleague's to watch and to end. */
function ownHandOver({ caller, desk }: GateScope): WalkIn | null {
  const given = desk.customer.handOver();
  return given && caller.kind === 'operator' && given.operator.id === caller.operator.id ? given : null;
}

/** Which task and how far; not what is typed. */
export const watch: UseCase<'walkIn.watch'> = async (_input, scope) => {
  const given = ownHandOver(scope);
  if (!given) return null;
  const { judged, record, statements } = await sessionFile(given.session, scope);
  return {
    session: record.id,
    number: record.number,
    name: record.person.name,
    tasks: judged.tasks.filter(({ id }) => given.tasks.includes(id)).map(({ id, state }) => ({ id, state })),
    at: given.at,
    statements: statements.length,
    state: given.state,
  };
};

/** The welcome stands there again; what was typed is kept as a draft. */
export const recall: UseCase<'walkIn.recall'> = async (_input, scope) => {
  const given = ownHandOver(scope) ?? refuse('not-handed-over');
  scope.about(given.about);
  await scope.desk.customer.letSave();
  scope.afterwards(() => scope.desk.customer.put(null));
  return {};
};

/** A screen that went blank, or was handed back too early, shows the session again. */
export const wake: UseCase<'walkIn.wake'> = async (_input, scope) => {
  const given = ownHandOver(scope) ?? refuse('not-handed-over');
  scope.about(given.about);
  scope.afterwards(() => scope.desk.customer.put({ ...given, state: 'working' }));
  return {};
};
