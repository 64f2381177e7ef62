import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { profiles } from '../../store/profiles';

export const profile: UseCase<'store.profile'> = async (_input, { unit }) =>
  (await profiles(unit).current()) ?? refuse('not-found');

export const changeProfile: UseCase<'store.changeProfile'> = async (wanted, scope) => {
  const { house, now, operator, unit } = scope;
  const version = await profiles(unit).change({ ...wanted, at: now, by: operator.id });
  scope.afterwards(() => house.profileChanged(wanted.profile));
  return { profile: wanted.profile, version };
};
