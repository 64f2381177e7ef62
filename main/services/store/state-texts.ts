/** The state page's statements and items, as a manager enters them (R-PAT-4, R-PAT-7). */
import type { Scope, UseCase } from '../../scope/scope';
import { stateTexts as kept } from '../../store/state-texts';

const list = ({ unit }: Scope) => kept(unit).current();

export const stateTexts: UseCase<'store.stateTexts'> = (_input, scope) => list(scope);

export const addStateText: UseCase<'store.addStateText'> = async (text, scope) => {
  await kept(scope.unit).add({ ...text, id: scope.newId(), at: scope.now, by: scope.operator.id });
  return list(scope);
};

export const changeStateText: UseCase<'store.changeStateText'> = async (text, scope) => {
  await kept(scope.unit).change({ ...text, at: scope.now, by: scope.operator.id });
  return list(scope);
};

export const retireStateText: UseCase<'store.retireStateText'> = async ({ id, version }, scope) => {
  await kept(scope.unit).retire({ id, version, at: scope.now });
  return list(scope);
};
