/** Locks a window that nobody touched for its idle time, and every window when the machine sleeps. */
import { powerMonitor } from 'electron';
import { noticeChannel } from '../../preload/channel';
import type { Notice } from '../../preload/contract/notices';
import type { Counter } from '../ports';
import { type KnownWindow, sideOf, type Windows } from './windows';

/** The lock comes within a second of the time that the manager set. */
const lookEvery = 500;

interface Watched {
  touchedAt: number;
  /** Something of somebody's was on it when it was last looked at. */
  shows: boolean;
  /** The page said that it goes blank soon. */
  warned: boolean;
  /** What the page itself counted as a touch: a voice or a switch presses no key. */
  touches: number;
}

/** `counter` answers null until it is built: before that nobody can be signed in. */
export function watchIdle(windows: Windows, counter: () => Counter | null): void {
  const watched = new Map<string, Watched>();

  function tell({ contents }: KnownWindow, seconds: number) {
    const notice: Notice = { kind: 'idle', seconds };
    if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(noticeChannel, notice);
  }

  function touch(known: KnownWindow, one: Watched) {
    one.touchedAt = performance.now();
    if (!one.warned) return;
    one.warned = false;
    tell(known, 0);
  }

  function watch(known: KnownWindow): Watched {
    const before = watched.get(known.key);
    if (before) return before;
    const one = { touchedAt: performance.now(), shows: false, warned: false, touches: 0 };
    watched.set(known.key, one);
    known.contents.on('input-event', () => touch(known, one));
    return one;
  }

  function look(counter: Counter, known: KnownWindow) {
    const one = watch(known);
    const side = sideOf(counter, known);
    const seconds = side.idleSeconds();
    const touches = side.touches();
    if (seconds === 0 || !one.shows || touches !== one.touches) touch(known, one);
    one.shows = seconds > 0;
    one.touches = touches;
    if (seconds === 0) return;
    const left = seconds - (performance.now() - one.touchedAt) / 1_000;
    if (left <= 0) {
      one.warned = false;
      void side.idle();
    } else if (left <= side.warnSeconds() && !one.warned) {
      one.warned = true;
      tell(known, Math.ceil(left));
    }
  }

  function lookAtAll() {
    const built = counter();
    if (built) for (const known of windows.all()) look(built, known);
  }

  function lockAll() {
    const built = counter();
    if (built) for (const known of windows.all()) void sideOf(built, known).idle();
  }

  setInterval(lookAtAll, lookEvery);
  windows.onGone(({ key }) => watched.delete(key));
  powerMonitor.on('lock-screen', lockAll);
  powerMonitor.on('suspend', lockAll);
}
