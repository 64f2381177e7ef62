/**
 * Tells a scanner that types (keyboard wedge) from a person, without an ending key: a licence's code holds
 * line ends of its own. A burst begins with the prefix key or with a run of keys faster than fingers (a longer
 * run where somebody may be typing); it ends when the keys rest.
 */
import { type ScannerSettings, usualScanner } from '../../preload/contract/scanner';

export interface ScanKey {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt?: boolean;
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
  /** Figures typed while Alt is held: together they are one character. */
  readonly altCode: string;
}

export interface ScanStep {
  readonly state: Scanning;
  readonly swallow: boolean;
  /** The burst was recognised by its pace just now: what slipped into a field is to be taken back. */
  readonly takeBack: boolean;
}

const fastKeysOfABurst = 5;
/** Quick fingers roll over a few keys at this pace, never over eight; the shortest code has eight. */
const fastKeysInAField = 8;
const longest = 4096;

export const quiet: Scanning = {
  text: '',
  lastAt: Number.NEGATIVE_INFINITY,
  mode: 'person',
  slipped: 0,
  altCode: '',
};

/** STX, which scanners send as Ctrl+B, or the key that the manager chose. */
const isPrefix = ({ key, ctrl }: ScanKey, { prefix }: ScannerSettings) =>
  (ctrl && key.toLowerCase() === 'b') || key === '\u0002' || (prefix !== 'none' && key === prefix);

/** The separators of a code, as Ctrl with a key: LF, CR, FS, GS, RS and US. Other controls mean nothing here. */
const controls: Readonly<Record<string, string>> = {
  j: '\n',
  m: '\r',
  '\\': '\u001c',
  ']': '\u001d',
  '^': '\u001e',
  '6': '\u001e',
  _: '\u001f',
  '-': '\u001f',
};

function letterOf({ key, ctrl, alt }: ScanKey): string | null {
  if (alt) return null;
  if (ctrl) return controls[key.toLowerCase()] ?? null;
  if (key === 'Enter') return '\n';
  if (key === 'Tab') return '\t';
  return [...key].length === 1 ? key : null;
}

/** What the figures typed with Alt stand for: a scanner on Windows sends accents and controls so. */
function altLetter(code: string): string {
  const number = Number(code);
  const isSeparator = number === 10 || number === 13 || (number >= 28 && number <= 31);
  const isLetter = (number >= 32 && number <= 126) || (number >= 160 && number <= 255);
  return code !== '' && (isSeparator || isLetter) ? String.fromCharCode(number) : '';
}

/** Every licence begins with this sign and a control: no finger types that, and its Enter must press nothing. */
const beginsALicence = (text: string) => /^[@"]\p{Cc}$/u.test(text);

function inBurst(before: Scanning, key: ScanKey): ScanStep {
  const { altCode } = before;
  if (key.alt && /^\d$/.test(key.key)) {
    const state = { ...before, altCode: altCode + key.key, lastAt: key.at };
    return { state, swallow: true, takeBack: false };
  }
  // Control keys inside a burst must never reach the page (a crafted code could press them).
  const text = (before.text + altLetter(altCode) + (letterOf(key) ?? '')).slice(0, longest);
  return { state: { ...before, text, altCode: '', lastAt: key.at }, swallow: true, takeBack: false };
}

export function onKey(before: Scanning, key: ScanKey, settings = usualScanner): ScanStep {
  const gap = key.at - before.lastAt;
  if (isPrefix(key, settings))
    return { state: { ...quiet, mode: 'burst', lastAt: key.at }, swallow: true, takeBack: false };
  if (before.mode === 'burst' && gap <= settings.rest) return inBurst(before, key);
  const letter = letterOf(key);
  // Shift and its kind come between the letters of a scan and of a person alike.
  if (letter === null) return { state: { ...before, mode: 'person' }, swallow: false, takeBack: false };
  const fast = gap <= settings.gap;
  const text = fast ? before.text + letter : letter;
  const slipped = fast ? before.slipped + 1 : 1;
  const enough = slipped >= (key.inField ? fastKeysInAField : fastKeysOfABurst);
  const recognised = enough || beginsALicence(text);
  return {
    state: { text, lastAt: key.at, mode: recognised ? 'burst' : 'person', slipped, altCode: '' },
    swallow: recognised,
    takeBack: recognised,
  };
}

/** The burst's text once it has rested; null while it goes on, and for a person's typing. */
export function atRest(state: Scanning, at: number, settings = usualScanner): string | null {
  const over = at - state.lastAt >= settings.rest;
  const text = (state.text + altLetter(state.altCode)).trim();
  return over && state.mode === 'burst' && text !== '' ? text : null;
}
