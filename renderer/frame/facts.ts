/** Facts of a refusal or of a wrong value, ready for a sentence: days and tasks in words, the rest as it came. */
import type { Facts } from '../../preload/contract/reply';

interface Speech {
  readonly day: (day: string) => string;
  readonly task: (task: string) => string;
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
/** Facts that name a task of a session. */
const taskFacts = ['task', 'after'];

function dressed(key: string, value: Facts[string], speech: Speech): Facts[string] {
  if (isDay(value)) return speech.day(value);
  return typeof value === 'string' && taskFacts.includes(key) ? speech.task(value) : value;
}

export const dressFacts = (facts: Facts, speech: Speech): Facts =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, dressed(key, value ?? null, speech)]));
