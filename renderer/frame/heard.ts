/** What was heard of a scan, key by key, and who takes it before it leads anywhere. */
import type { OutputOf } from '../../preload/contract/calls';
import type { ScanKey } from './scanner';

export interface HeardKey {
  /** From 1: the same key comes again and again. */
  readonly place: number;
  /** As a person would name it: `A`, `Enter`, `Ctrl+J`. */
  readonly name: string;
  /** Milliseconds since the key before; null for the first one. */
  readonly gap: number | null;
}

export interface Heard {
  readonly text: string;
  readonly keys: readonly HeardKey[];
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'CapsLock', 'NumLock', 'Meta']);

const nameOf = ({ key, ctrl, alt }: ScanKey) =>
  `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${key.length === 1 && (ctrl || alt) ? key.toUpperCase() : key}`;

/** The keys that belong to one run, in order; a slow key begins a new one. */
export function keyLog() {
  let keys: HeardKey[] = [];
  let last: number | null = null;
  return {
    /** `anew`: the run begins with this key. */
    add(key: ScanKey, anew: boolean) {
      if (modifiers.has(key.key)) return;
      if (anew) keys = [];
      const gap = keys.length === 0 || last === null ? null : Math.round(key.at - last);
      keys.push({ place: keys.length + 1, name: nameOf(key), gap });
      last = key.at;
    },
    take(): readonly HeardKey[] {
      const all = keys;
      keys = [];
      return all;
    },
  };
}

type Taker = (heard: Heard) => void;
let taker: Taker | null = null;

/** The test sheet takes every scan of its window, so that none of them leads anywhere. Answers the undo. */
export function takeScans(take: Taker): () => void {
  taker = take;
  return () => {
    if (taker === take) taker = null;
  };
}

/** Whether somebody took it. */
export function offerScan(heard: Heard): boolean {
  taker?.(heard);
  return taker !== null;
}

/** Whether the page takes what was read: a slip that it is waiting for. Anything else leads where it belongs. */
export type ReadTaker = (scan: OutputOf<'scan.read'>, heard: Heard) => boolean;
let readTaker: ReadTaker | null = null;

/** Answers the undo. */
export function takeReads(take: ReadTaker): () => void {
  readTaker = take;
  return () => {
    if (readTaker === take) readTaker = null;
  };
}

export const offerRead: ReadTaker = (scan, heard) => readTaker?.(scan, heard) ?? false;
