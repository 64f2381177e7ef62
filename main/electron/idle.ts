/** Locks a window that nobody touched for its idle time, and every window when the machine sleeps. */
import { powerMonitor, type WebContents } from 'electron';
import type { Counter } from '../ports';
import type { Windows } from './windows';

/** The lock comes within a second of the time that the manager set. */
const lookEvery = 500;

/** `counter` answers null until it is built: before that nobody can be signed in. */
export function watchIdle(windows: Windows, counter: () => Counter | null): void {
  const touched = new Map<string, number>();
  const touch = (key: string) => touched.set(key, performance.now());

  function lookAtAll() {
    const built = counter();
    if (!built) return;
    for (const { key, contents } of windows.all()) {
      if (!touched.has(key)) watch(key, contents);
      const side = built.window(key);
      const seconds = side.idleSeconds();
      const since = performance.now() - (touched.get(key) ?? 0);
      if (seconds === 0) touch(key);
      else if (since >= seconds * 1_000) {
        touch(key);
        void side.idle();
      }
    }
  }

  function watch(key: string, contents: WebContents) {
    touch(key);
    contents.on('input-event', () => touch(key));
  }

  function lockAll() {
    const built = counter();
    if (built) for (const { key } of windows.all()) void built.window(key).idle();
  }

  setInterval(lookAtAll, lookEvery);
  windows.onGone(({ key }) => touched.delete(key));
  powerMonitor.on('lock-screen', lockAll);
  powerMonitor.on('suspend', lockAll);
}
