/** Who may drive, and how long a delivery service may hold goods (PA 21-1 s. 47). */
import type { Agent } from '../../../preload/contract/delivery-programme';
import type { WindowKey } from '../../../preload/contract/delivery-values';
import type { RefusalFacts } from '../../../preload/contract/reply';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { ruleInForce } from '../rulebook';
import { endOf, type Now } from './windows';

const hourMs = 3_600_000;

/** Null where no rule says who may, or that agent may. */
export function judgeAgent(agent: Agent, book: Rulebook, day: Day, today: Day): RefusalFacts | null {
  const { value, rule } = ruleInForce(book, 'delivery.agents', day, today);
  return value === null || value.includes(agent)
    ? null
    : { code: 'agent-not-allowed', facts: { agent }, rule };
}

/** From leaving to the end of the last window, in elapsed time; the store's own people have no such limit. */
export function judgeCustody(
  agent: Agent,
  windows: readonly WindowKey[],
  book: Rulebook,
  { now, today, zone }: Now,
): RefusalFacts | null {
  if (agent !== 'deliveryService') return null;
  const { value: most, rule } = ruleInForce(book, 'delivery.custody', today, today);
  const ends = windows.map((window) => endOf(window, zone));
  const held = Math.max(0, ...ends) - Date.parse(now);
  return most === null || held <= most * hourMs
    ? null
    : { code: 'custody-too-long', facts: { hours: Math.ceil(held / hourMs), most }, rule };
}
