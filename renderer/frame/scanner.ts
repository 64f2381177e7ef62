/**
 * Tells a scanner that types (keyboard wedge) from a person, without an ending key: an ID's code holds
 * line ends of its own. A burst begins with the prefix key or with a run of keys faster than fingers (a longer
 * run where somebody may be typing); it ends when the keys rest.
 */
export interface ScanKey {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  readonly ctrl: boolean;
  /** Milliseconds on any steady clock. */
  readonly at: number;
  /** The focus stands where keys are typed into: a field, or a part of a date. */
  readonly inField: boolean;
}

export interface Scanning {
  readonly text: string;
  readonly lastAt: number;
  /** `person`: keys pass; `burst`: keys are swallowed. */
  readonly mode: 'person' | 'burst';
  /** Fast keys in a row that passed before the burst was recognised. */
  readonly slipped: number;
}

export interface ScanStep {
  readonly state: Scanning;
  readonly swallow: boolean;
  /** The burst was recognised by its pace just now: what slipped into a field is to be taken back. */
  readonly takeBack: boolean;
}

/** Scanners rest 1 to 20 ms between keys, quick fingers 60 and more. */
export const fastMilliseconds = 25;
/** Within a burst a slow scanner may pause a little; after this rest it is over. */
export const restMilliseconds = 120;
const fastKeysOfABurst = 5;
/** Quick fingers roll over a few keys at this pace, never over eight; the shortest code has eight. */
const fastKeysInAField = 8;
const longest = 4096;

export const quiet: Scanning = { text: '', lastAt: Number.NEGATIVE_INFINITY, mode: 'person', slipped: 0 };

/** STX, which scanners send as Ctrl+B. */
const isPrefix = ({ key, ctrl }: ScanKey) => (ctrl && key.toLowerCase() === 'b') || key === '\u0002';

function letterOf({ key, ctrl }: ScanKey): string | null {
  if (ctrl) return null;
  if (key === 'Enter') return '\n';
  if (key === 'Tab') return '\t';
  return [...key].length === 1 ? key : null;
}

export function onKey(before: Scanning, key: ScanKey): ScanStep {
  const gap = key.at - before.lastAt;
  if (isPrefix(key))
    return { state: { ...quiet, mode: 'burst', lastAt: key.at }, swallow: true, takeBack: false };
  if (before.mode === 'burst' && gap <= restMilliseconds) {
    // Control keys inside a burst must never reach the page (a crafted code could press them).
    const text = (before.text + (letterOf(key) ?? '')).slice(0, longest);
    return { state: { ...before, text, lastAt: key.at }, swallow: true, takeBack: false };
  }
  const letter = letterOf(key);
  // Shift and its kind come between the letters of a scan and of a person alike.
  if (letter === null) return { state: { ...before, mode: 'person' }, swallow: false, takeBack: false };
  const fast = gap <= fastMilliseconds;
  const text = fast ? before.text + letter : letter;
  const slipped = fast ? before.slipped + 1 : 1;
  const recognised = slipped >= (key.inField ? fastKeysInAField : fastKeysOfABurst);
  return {
    state: { text, lastAt: key.at, mode: recognised ? 'burst' : 'person', slipped },
    swallow: recognised,
    takeBack: recognised,
  };
}

/** The burst's text once it has rested; null while it goes on, and for a person's typing. */
export function atRest(state: Scanning, at: number): string | null {
  const over = at - state.lastAt >= restMilliseconds;
  return over && state.mode === 'burst' && state.text.trim() !== '' ? state.text.trim() : null;
}
