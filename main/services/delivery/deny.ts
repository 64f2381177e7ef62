/** Addresses to which nothing is brought: a manager's, with a reason, until it is lifted with one. */
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { deniedAddresses } from '../../store/denied-addresses';
import { sentOnce } from '../common/sent-once';

export const denied: UseCase<'delivery.denied'> = async (_, { unit }) => deniedAddresses(unit).all();

export const deny: UseCase<'delivery.deny'> = async ({ key, ...wanted }, scope) => {
  const { address, reason } = wanted;
  const { now, operator, unit } = scope;
  scope.because(reason);
  const id = await sentOnce({ call: 'delivery.deny', key, wanted }, scope, (made) =>
    deniedAddresses(unit).add({ id: made, address, reason, at: now, by: operator.id }),
  );
  // Sent again after it was lifted, it denies nothing.
  return (await deniedAddresses(unit).byId(id)) ?? refuse('not-found');
};

export const lift: UseCase<'delivery.liftDenial'> = async ({ denied: id, reason }, scope) => {
  const { now, operator, unit } = scope;
  scope.because(reason);
  const held = (await deniedAddresses(unit).byId(id)) ?? refuse('not-found');
  await deniedAddresses(unit).lift({ id: held.id, why: reason, at: now, by: operator.id });
  return {};
};
