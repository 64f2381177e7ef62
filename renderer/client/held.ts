/** Something that this window remembers between two pages: in memory alone, never in an address or a store. */
import { useSyncExternalStore } from 'react';

export interface Held<Value> {
  get(): Value | null;
  set(value: Value | null): void;
  /** Draws anew when it changes. */
  use(): Value | null;
}

const forgetters = new Set<() => void>();

/** Every value made here is forgotten with the replies: at a lock, a sign-out and a hand-over. */
export function held<Value>(): Held<Value> {
  let kept: Value | null = null;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const one: Held<Value> = {
    get: () => kept,
    set(value) {
      kept = value;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, one.get),
  };
  forgetters.add(() => one.set(null));
  return one;
}

export function forgetHeld(): void {
  for (const forget of forgetters) forget();
}
