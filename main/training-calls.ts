/** What makes a training store: calls in the past, each at its day. */
import type { CallName, InputOf, OutputOf } from '../preload/contract/calls';
import type { CounterWindow } from './ports';

/** The steps of all people are taken in the order of time; at one time, in the order in which they stand. */
export interface Step {
  readonly daysAgo: number;
  /** Time of that day; of today, all is done when the store is made. */
  readonly clock?: string;
  readonly take: () => Promise<void>;
}

const usual = '11:00';

/** Of a day long past, so that it is over whenever the store is made. */
export const clockOf = ({ clock = usual }: { readonly clock?: string | undefined }): string => clock;

export const inOrder = (steps: readonly Step[]): Step[] =>
  steps.toSorted((one, other) => other.daysAgo - one.daysAgo || clockOf(one).localeCompare(clockOf(other)));

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
