import { useEffect, useRef } from 'react';
import { atRest, onKey, quiet, restMilliseconds, type Scanning } from './scanner';

type Typable = HTMLInputElement | HTMLTextAreaElement;

interface Snapshot {
  readonly field: Typable;
  readonly value: string;
}

const typable = (target: EventTarget | null): Typable | null =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))
    ? target
    : null;

/** Through the prototype's setter, so that React sees the change of its controlled field. */
function putBack({ field, value }: Snapshot) {
  const proto =
    field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Hears scans anywhere in the window, before any field does (capture phase). */
export function useScanner(onScan: (text: string) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    let state: Scanning = quiet;
    let before: Snapshot | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function rest() {
      const text = atRest(state, performance.now());
      state = quiet;
      before = null;
      if (text !== null) latest.current(text);
    }
    function hear(event: KeyboardEvent) {
      if (event.repeat || event.isComposing) return;
      const field = typable(event.target);
      const step = onKey(state, { key: event.key, ctrl: event.ctrlKey, at: event.timeStamp });
      if (step.state.slipped === 1 && step.state.mode === 'person')
        before = field ? { field, value: field.value } : null;
      state = step.state;
      if (step.swallow) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (step.takeBack && before) putBack(before);
      if (state.mode === 'burst') {
        clearTimeout(timer);
        timer = setTimeout(rest, restMilliseconds + 5);
      }
    }
    window.addEventListener('keydown', hear, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', hear, { capture: true });
    };
  }, []);
}
