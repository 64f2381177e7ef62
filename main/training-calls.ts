/** What makes a training store: calls in the past, each at its day. */
import type { CallName, InputOf, OutputOf } from '../preload/contract/calls';
import type { CounterWindow } from './ports';

/** The steps of all people are taken in the order of time; of one day, in the order in which they stand. */
export interface Step {
  readonly daysAgo: number;
  readonly take: () => Promise<void>;
}

/** A training store that cannot be made is a fault: there is nobody there to refuse anything to. */
export async function must<Name extends CallName>(
  window: CounterWindow,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const reply = await window.call(name, input);
  if (reply.kind !== 'done') throw new Error(`training: ${name} answered ${reply.kind}`);
  return reply.value;
}
