/** What the counter needs from outside, and what it offers: plain interfaces, no Electron. */
import type { CallName, InputOf, ReplyOf } from '../preload/contract/calls';
import type { Notice } from '../preload/contract/notices';
import type { Printer } from '../preload/contract/paper';
import type { PaperInput } from './papers/content';

/** Renders a paper; in the kiosk a worker thread behind it, in Node tests the renderer itself. */
export interface PaperMaker {
  /** Rejects with `NoGlyph` when a character has no font. */
  render(input: PaperInput): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PrintJob {
  readonly printer: string;
  readonly copies: number;
  /** Shown in the queue; never a person's name. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

export interface JobState {
  readonly job: string;
  readonly state: 'queued' | 'printing' | 'printed' | 'stopped' | 'gone';
  readonly reason: string;
}

/** The operating system's print queue. */
export interface Printing {
  printers(): Promise<Printer[]>;
  /** Resolves with the job's id once it is queued; `follow` hears every later state until the end. */
  print(job: PrintJob, follow: (state: JobState) => void): Promise<string>;
}

/** The operating system's keychain, where it is a real one; null elsewhere. */
export interface Keychain {
  wrap(key: Uint8Array): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

/** A file that somebody chose, or that a scanner wrote. */
export interface OutsideFile {
  /** Its own name, without the folder. */
  readonly name: string;
  /** When it was last written, in milliseconds since the epoch. */
  readonly at: number;
  readonly size: number;
  read(
    most: number,
  ): Promise<
    { readonly kind: 'read'; readonly bytes: Uint8Array } | { readonly kind: 'gone' | 'tooLarge' | 'growing' }
  >;
}

/** Dialogs for files, and the folder into which a scanner writes. */
export interface Files {
  /** Null: closed without a choice. Left out, it is a picture or a PDF that is asked for. */
  chooseFile(kind?: 'rulebook'): Promise<OutsideFile | null>;
  /** The scanner's folder; false: closed without a choice. */
  chooseFolder(): Promise<boolean>;
  /** Null: none was chosen yet. */
  folder(): Promise<{ readonly name: string; readonly there: boolean } | null>;
  /** Newest first; null: the folder cannot be read now. */
  scans(): Promise<OutsideFile[] | null>;
}

/** Log lines hold references and names of calls, never a person's data. */
export interface Log {
  info(line: Readonly<Record<string, string | number | boolean>>): void;
  fault(line: Readonly<Record<string, string | number | boolean>>): void;
}

export interface CounterOptions {
  /** Folder of store, keyring and preferences; `:memory:` keeps everything in memory (tests). */
  readonly dataFolder: string;
  /** Folder with rulebooks, profiles, words and fonts. */
  readonly resources: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly version: string;
  readonly training: boolean;
  /** A packaged, full-screen kiosk: only a manager ends the program. Left out: anybody may. */
  readonly kiosk?: boolean;
  readonly papers: PaperMaker;
  readonly printing: Printing;
  readonly keychain: Keychain | null;
  /** Left out: no file comes from outside. */
  readonly files?: Files;
  readonly log: Log;
  /** Starts the program again, in training mode or out of it. */
  readonly relaunch: (mode: { training: boolean }) => void;
  readonly quit: () => void;
}

/** One window's side of the counter: its calls and its notices. */
export interface CounterWindow {
  call<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<ReplyOf<Name>>;
  onNotice(listener: (notice: Notice) => void): () => void;
  /**
   * Idle time ran out: locks the window if an operator stands there, and takes a walk-in's session off
   * the screen; else does nothing.
   */
  idle(): Promise<void>;
  /** Seconds without touch until `idle` is due; 0 while nothing of anybody's is shown. */
  idleSeconds(): number;
  /** So many seconds before that, whoever stands there is warned; 0 where nobody is. */
  warnSeconds(): number;
  /** How often the page itself said that somebody is there. */
  touches(): number;
  /** Whether the camera is open to whoever stands here: to staff who run registrations. */
  mayCapture(): boolean;
  /** The window is gone: forgets who stood there. */
  close(): void;
}

export interface Counter {
  /**
   * `key` names a window (a webContents); the first call makes it. A staff window begins with nobody signed in,
   * the customer's with its welcome.
   */
  window(key: string, kind?: 'staff' | 'customer'): CounterWindow;
  close(): Promise<void>;
}
