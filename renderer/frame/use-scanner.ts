import { useEffect, useRef } from 'react';
import { useSituation } from '../client/situation';
import { type Heard, keyLog } from './heard';
import { askToKeep } from './keeping';
import { atRest, onKey, quiet, type ScanKey, type Scanning } from './scanner';

/** Milliseconds in which keys that arrived while the page was busy are handed over. */
const patience = 20;

/** Fingers that roll over give two fast keys, rarely three. */
const runOfAScanner = 3;

type Typable = HTMLInputElement | HTMLTextAreaElement;

const typable = (target: EventTarget | null): Typable | null =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))
    ? target
    : null;

const partOfADay = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[role="spinbutton"]') : null;

/** Puts back what a field held when it was made. */
type PutBack = () => void;

/** Through the prototype's setter, so that React sees the change of its controlled field. */
function keepValue(field: Typable): PutBack {
  const { value } = field;
  const proto =
    field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  return () => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

/** The parts of one day belong together: the focus walks through them by itself. */
const homeOf = (target: EventTarget | null): Element | null =>
  partOfADay(target)?.closest('[role="group"]') ?? typable(target);

function keep(target: EventTarget | null): PutBack | null {
  const field = typable(target);
  if (field) return keepValue(field);
  const part = partOfADay(target);
  return part ? askToKeep(part) : null;
}

/** Hears scans anywhere in the window, before any field does (capture phase). */
export function useScanner(onScan: (heard: Heard) => void): void {
  const { scanner } = useSituation().situation;
  const { prefix, gap, rest: wait } = scanner;
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    const settings = { prefix, gap, rest: wait };
    const log = keyLog();
    let state: Scanning = quiet;
    let putBack: PutBack | null = null;
    let keptHome: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function rest() {
      const text = atRest(state, performance.now(), settings);
      const keys = log.take();
      state = quiet;
      putBack = null;
      if (text !== null) latest.current({ text, keys });
    }
    /** On a busy page keys may wait their turn behind this timer: they are heard first. */
    function look() {
      timer = setTimeout(rest, patience);
    }
    function hear(event: KeyboardEvent) {
      if (event.repeat || event.isComposing) return;
      const { key: name, target } = event;
      const inField = typable(target) !== null || partOfADay(target) !== null;
      const rested = event.timeStamp - state.lastAt > wait;
      const { ctrlKey: ctrl, altKey: alt, timeStamp: at } = event;
      const key: ScanKey = { key: name, ctrl, alt, at, inField };
      const wasBurst = state.mode === 'burst' && !rested;
      const ran = state.slipped;
      const step = onKey(state, key, settings);
      log.add(key, !wasBurst && (step.state.slipped <= 1 || step.state.text === ''));
      // A scanner that hiccups begins its run anew: what stood here before its first key still counts. A person's
      // keys are no run: what they typed a moment before a scan stays.
      const home = homeOf(target);
      const anew = rested || ran < runOfAScanner || home !== keptHome;
      if (step.state.slipped === 1 && step.state.mode === 'person' && anew) {
        putBack = keep(target);
        keptHome = home;
      }
      state = step.state;
      if (step.swallow) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (step.takeBack) putBack?.();
      if (state.mode === 'burst') {
        clearTimeout(timer);
        timer = setTimeout(look, wait + 5);
      }
    }
    window.addEventListener('keydown', hear, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', hear, { capture: true });
    };
  }, [prefix, gap, wait]);
}
