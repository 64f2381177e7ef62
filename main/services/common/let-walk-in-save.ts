import type { Caller } from '../../scope/caller';
import { operatorOf } from '../../scope/caller';
import type { Desk } from '../../scope/house';

/** Whoever leaves their window ends their hand-over: what the walk-in typed a moment ago is kept first. */
export async function letWalkInSave(caller: Caller, { customer }: Desk): Promise<void> {
  const given = customer.handOver();
  if (given && given.operator.id === operatorOf(caller)?.id) await customer.letSave();
}
