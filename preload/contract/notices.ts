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
  /** The window was asked to close while something is typed: the screen says what is kept. */
  | { readonly kind: 'closing' };

/** The one object that the preload puts on `window.counter`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  /** Returns the function that stops listening. */
  onNotice(listener: (notice: Notice) => void): () => void;
}
