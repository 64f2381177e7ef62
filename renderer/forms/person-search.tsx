/** Finds a person by name or number: name and birth year only, and one audit row when the list is left. */
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Suggestion } from '../../preload/contract/patient';
import { useCall, useClient } from '../client/client';
import { fullName } from '../client/names';

export interface PersonSearchProps {
  readonly label: string;
  readonly hint?: string;
  /** What is said where nobody matches. */
  readonly none: string;
  /** Names the list for screen readers. */
  readonly results: string;
  readonly born: (year: number) => string;
  readonly onChosen: (chosen: Suggestion) => void;
}

/** Below this many letters everybody would match. */
const shortest = 2;
const pauseMilliseconds = 150;

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** Tells the trail once that the list which stood there was chosen from or left (decisions, people). */
function useLeftOnce() {
  const client = useClient();
  const shown = useRef(0);
  const leave = useRef((chosen: string | null) => {
    if (shown.current === 0) return;
    void client.call('search.left', { shown: shown.current, chosen });
    shown.current = 0;
  });
  useEffect(() => () => leave.current(null), []);
  return { shown, leave: leave.current };
}

export function PersonSearch(props: PersonSearchProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const text = usePaused(typed.trim());
  const asked = useCall('search.suggest', { text }, { enabled: text.length >= shortest, keepPrevious: true });
  const found = text.length >= shortest && asked.reply?.kind === 'done' ? asked.reply.value : null;
  const { shown, leave } = useLeftOnce();
  useEffect(() => {
    shown.current = Math.max(shown.current, found?.length ?? 0);
  }, [found, shown]);

  return (
    <div className="field person-search">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <div className="search-box">
        <Search aria-hidden />
        <input
          id={id}
          className="input"
          type="search"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={props.hint ? `${id}-hint` : undefined}
          aria-controls={`${id}-list`}
          onChange={(event) => setTyped(event.target.value)}
          // Continue belongs to the form around; here Enter has no list line to mean.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      <p role="status" className={found?.length === 0 ? 'soft' : 'visually-hidden'}>
        {found && (found.length === 0 ? props.none : `${props.results}: ${found.length}`)}
      </p>
      <ul id={`${id}-list`} className="found" aria-label={props.results}>
        {found?.map((one) => (
          <li key={`${one.kind}-${one.id}-${one.number ?? ''}`}>
            <button
              type="button"
              className="found-line"
              onClick={() => {
                leave(one.id);
                props.onChosen(one);
              }}
            >
              <span className="strong">{fullName(one.name)}</span>
              <span className="soft">{props.born(one.birthYear)}</span>
              {one.number && <span className="mono">{one.number}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
