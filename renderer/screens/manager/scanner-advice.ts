/** What the test sheet makes of a scan: how it came, what it is, and what to set up. */
import type { OutputOf } from '../../../preload/contract/calls';
import type { Reply } from '../../../preload/contract/reply';
import type { ScannerSettings } from '../../../preload/contract/scanner';
import type { Heard, HeardKey } from '../../frame/heard';

export type Read = Reply<OutputOf<'scan.read'>>;

const signs: Readonly<Record<string, string>> = {
  '\n': '<LF>',
  '\r': '<CR>',
  '\t': '<TAB>',
  '\u001c': '<FS>',
  '\u001d': '<GS>',
  '\u001e': '<RS>',
  '\u001f': '<US>',
};

/** Each control by a sign of its own. */
export const visible = (text: string): string =>
  text.replace(/\p{Cc}/gu, (control) => `${signs[control] ?? '<?>'}${control === '\n' ? '\n' : ''}`);

export interface Pace {
  readonly usual: number;
  readonly longest: number;
}

/** The gap that half of the keys stay below, and the longest one. */
export function paceOf(keys: readonly HeardKey[]): Pace {
  const gaps = keys.flatMap(({ gap }) => (gap === null ? [] : [gap])).toSorted((one, other) => one - other);
  return { usual: gaps[Math.floor(gaps.length / 2)] ?? 0, longest: gaps.at(-1) ?? 0 };
}

export type Advice =
  | 'good'
  | 'controlsLost'
  | 'controlsChanged'
  | 'capsLock'
  | 'layout'
  | 'raiseGap'
  | 'raiseRest'
  | 'twoScans'
  | 'unreadable'
  | 'unknown';

/** A scan that comes close to a limit today runs over it on a busy machine. */
const near = 0.7;

/** In the order of their weight; `good` alone where nothing is to be done. */
export function adviceOf({ text, keys }: Heard, read: Read, { gap, rest }: ScannerSettings): Advice[] {
  const { usual, longest } = paceOf(keys);
  const level = read.kind === 'done' && read.value.kind === 'licence' ? read.value.licence.level : null;
  const refused = read.kind === 'refused' ? read.code : null;
  const advice: (Advice | false)[] = [
    refused === 'scan-two-cards' && 'twoScans',
    refused === 'scan-licence-unreadable' && 'unreadable',
    level === 3 && 'controlsLost',
    level === 2 && 'controlsChanged',
    /ansi \d{6}/.test(text) && 'capsLock',
    text.startsWith('"') && 'layout',
    usual > gap * near && 'raiseGap',
    longest > rest * near && 'raiseRest',
    read.kind === 'done' && read.value.kind === 'unknown' && 'unknown',
  ];
  const given = advice.filter((one) => one !== false);
  return given.length > 0 ? given : ['good'];
}
