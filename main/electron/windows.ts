/** Which windows are ours: role → webContents. Whoever is not in here is not answered. */
import type { BrowserWindow, WebContents } from 'electron';
import type { Counter, CounterWindow } from '../ports';

/** `second` is a further staff window on the same store; `customer` stands on the customer's display. */
export type WindowRole = 'counter' | 'second' | 'customer';

export interface KnownWindow {
  readonly role: WindowRole;
  /** Names the window to the counter; it outlives a reload and a crashed page. */
  readonly key: string;
  readonly window: BrowserWindow;
  readonly contents: WebContents;
}

export interface Windows {
  add(role: WindowRole, window: BrowserWindow): KnownWindow;
  /** Null for a webContents that nobody registered. */
  find(contents: Pick<WebContents, 'id'>): KnownWindow | null;
  withRole(role: WindowRole): KnownWindow | null;
  all(): readonly KnownWindow[];
  /** Hears each window that is gone. */
  onGone(listener: (known: KnownWindow) => void): void;
}

/** This window's side of the counter: what is open to it depends on whose window it is. */
export const sideOf = (counter: Counter, { key, role }: KnownWindow): CounterWindow =>
  counter.window(key, role === 'customer' ? 'customer' : 'staff');

/** One window a role; a window leaves the registry when it is closed. */
export function createWindows(): Windows {
  const known = new Map<WindowRole, KnownWindow>();
  const listeners: ((known: KnownWindow) => void)[] = [];
  const all = () => [...known.values()];
  return {
    all,
    find: (contents) => all().find((one) => one.contents.id === contents.id) ?? null,
    withRole: (role) => known.get(role) ?? null,
    onGone: (listener) => void listeners.push(listener),
    add(role, window) {
      if (known.has(role)) throw new Error(`there is already a window with the role ${role}`);
      const one: KnownWindow = {
        role,
        key: `${role}-${window.webContents.id}`,
        window,
        contents: window.webContents,
      };
      known.set(role, one);
      window.once('closed', () => {
        known.delete(role);
        for (const listener of listeners) listener(one);
      });
      return one;
    },
  };
}
