/** What the main process tells a window unasked. Notices carry no person's data. */
export type Notice =
  /** The window's standing changed (locked, handed over, signed out): ask `screen.situation` again. */
  | { readonly kind: 'situation' }
  /** A print job moved on. `reason` is the queue's own state word, for the log line on screen. */
  | {
      readonly kind: 'print';
      readonly job: string;
      readonly state: 'queued' | 'printing' | 'printed' | 'stopped' | 'gone';
      readonly reason: string;
    }
  /** A walk-in on the customer's screen moved on, or their hand-over ended: ask `walkIn.watch` again. */
  | { readonly kind: 'walkIn' }
  /** Nobody touches this window: it goes blank in so many seconds. 0 says that somebody did. */
  | { readonly kind: 'idle'; readonly seconds: number }
  /** A dialog for a file or folder was answered; `chosen` false: closed without a choice. */
  | { readonly kind: 'file'; readonly token: string; readonly chosen: boolean }
  /** The window was asked to close while something is typed: the screen says what is kept. */
  | { readonly kind: 'closing' };

/** The one object that the preload puts on `window.counter`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  /** Returns the function that stops listening. */
  onNotice(listener: (notice: Notice) => void): () => void;
}
