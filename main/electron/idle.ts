/** Locks a window that nobody touched for its idle time, and every window when the machine sleeps. */
import { powerMonitor } from 'electron';
import type { Counter } from '../ports';
import type { KnownWindow, Windows } from './windows';

/** The lock comes within a second of the time that the manager set. */
const lookEvery = 500;

/** `counter` answers null until it is built: before that nobody can be signed in. */
export function watchIdle(windows: Windows, counter: () => Counter | null): void {
  const touched = new Map<string, number>();
  const signedIn = new Set<string>();
  const touch = (key: string) => touched.set(key, performance.now());

  function look(counter: Counter, { key, contents }: KnownWindow) {
    if (!touched.has(key)) contents.on('input-event', () => touch(key));
    const side = counter.window(key);
    const seconds = side.idleSeconds();
    if (seconds === 0 || !signedIn.has(key)) touch(key);
    if (seconds === 0) signedIn.delete(key);
    else signedIn.add(key);
    const since = performance.now() - (touched.get(key) ?? 0);
    if (seconds > 0 && since >= seconds * 1_000) void side.idle();
  }

  function lookAtAll() {
    const built = counter();
    if (built) for (const known of windows.all()) look(built, known);
  }

  function lockAll() {
    const built = counter();
    if (built) for (const { key } of windows.all()) void built.window(key).idle();
  }

  setInterval(lookAtAll, lookEvery);
  windows.onGone(({ key }) => {
    touched.delete(key);
    signedIn.delete(key);
  });
  powerMonitor.on('lock-screen', lockAll);
  powerMonitor.on('suspend', lockAll);
}
