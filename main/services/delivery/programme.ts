import { begunProgramme } from '../../../preload/contract/delivery-programme';
import { programmeOn } from '../../rules/delivery/programme';
import type { UseCase } from '../../scope/scope';
import { profileOf } from './order-facts';

/** As it holds today, with the rule or the store's own word that each value comes from. */
export const programme: UseCase<'delivery.programme'> = async (_, scope) => {
  const { book, today } = scope;
  const profile = profileOf(scope);
  const on = programmeOn({ ...profile, delivery: profile.delivery ?? begunProgramme }, book, today, today);
  if (on === null) throw new Error('a programme that is none');
  const { windows, capacity, minimum, leadHours, radiusMiles, towns, agents, custodyHours } = on;
  return {
    delivers: profile.delivery !== null,
    windows: { ...windows, value: windows.value && [...windows.value] },
    capacity,
    minimum,
    leadHours,
    radiusMiles,
    towns: { ...towns, value: towns.value && [...towns.value] },
    agents: { ...agents, value: agents.value && [...agents.value] },
    custodyHours,
    agent: on.agent,
    fromZip: on.fromZip,
  };
};
