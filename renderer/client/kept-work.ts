/**
 * Work under way that has no place in the store yet, kept over a lock of the screen: ticks, amounts and ids, no name.
 * In this window's memory only, for the operator who did it, and forgotten when they sign out.
 */
import { type ActionDispatch, useEffect, useReducer, useRef, useState } from 'react';
import { useSituation } from './situation';

const work = new Map<string, unknown>();

export const forgetWork = (): void => work.clear();

export interface KeptWork<State, Event> {
  readonly state: State;
  readonly move: ActionDispatch<[Event]>;
  /** Done: it is not offered again. */
  readonly drop: () => void;
  /** It was begun before this page was opened. */
  readonly resumed: boolean;
}

const whole = <State>(state: State): State => state;

/** A reducer whose state outlives its component. A place belongs to one kind of work; `keep` says what of it stays. */
export function useKeptWork<State, Event>(
  place: string,
  next: (state: State, event: Event) => State,
  begin: State,
  keep: (state: State) => State = whole,
): KeptWork<State, Event> {
  const operator = useSituation().situation.operator?.id ?? '';
  const key = `${operator} ${place}`;
  const [state, move] = useReducer(next, null, () => (work.has(key) ? (work.get(key) as State) : begin));
  const [resumed] = useState(() => work.has(key) && JSON.stringify(work.get(key)) !== JSON.stringify(begin));
  const dropped = useRef(false);
  useEffect(() => {
    if (!dropped.current) work.set(key, keep(state));
  }, [key, keep, state]);
  const drop = () => {
    dropped.current = true;
    work.delete(key);
  };
  return { state, move, drop, resumed };
}
