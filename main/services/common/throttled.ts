import { Refusal, refuse } from '../../scope/refusal';
import type { GateScope } from '../../scope/scope';

/** Tries a secret under a name, no faster than the throttle lets; a refused try counts. */
export async function throttled<T>(
  name: string,
  { desk, now }: GateScope,
  attempt: () => Promise<T>,
): Promise<T> {
  const at = Date.parse(now);
  const wait = desk.throttle.waits(name, at);
  if (wait > 0) refuse('sign-in-throttled', { seconds: Math.ceil(wait / 1000) });
  try {
    const passed = await attempt();
    desk.throttle.passed(name);
    return passed;
  } catch (error) {
    const wrong = error instanceof Refusal && ['sign-in-failed', 'recovery-key-wrong'].includes(error.code);
    if (wrong) desk.throttle.failed(name, at);
    throw error;
  }
}
