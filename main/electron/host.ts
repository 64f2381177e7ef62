/** The one door between pages and the counter. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { callChannel, noticeChannel } from '../../preload/channel';
import type { Reply } from '../../preload/contract/reply';
import type { Counter, Log } from '../ports';
import { origin } from './addresses';
import { nameOf, newReference } from './reference';
import { type KnownWindow, sideOf, type Windows } from './windows';

/** A window's side of the counter as a page sees it: the name is a string until the dispatcher knows it. */
interface UntrustedCalls {
  call(name: string, input: unknown): Promise<Reply<unknown>>;
}

export interface Host {
  /** Resolves once the window has no call under way and made none for a moment, or time is up. */
  settled(key: string): Promise<void>;
}

const quietMilliseconds = 150;
const longestMilliseconds = 2_000;
const kinds: ReadonlySet<unknown> = new Set(['done', 'invalid', 'refused', 'denied', 'stale', 'fault']);

/** The window that a call came from; null unless it is the top frame of a page of ours. */
function senderOf(event: IpcMainInvokeEvent, windows: Windows): KnownWindow | null {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null || frame !== event.sender.mainFrame) return null;
  if (!URL.canParse(frame.url)) return null;
  const { protocol, host } = new URL(frame.url);
  return `${protocol}//${host}` === origin ? windows.find(event.sender) : null;
}

/** Answers calls, and carries notices to their windows. Calls wait for the counter to be built. */
export function openHost(windows: Windows, counter: () => Promise<Counter>, log: Log): Host {
  const underWay = new Map<string, number>();
  const listening = new Set<string>();

  async function listen(known: KnownWindow): Promise<UntrustedCalls> {
    const side = sideOf(await counter(), known);
    if (!listening.has(known.key)) {
      listening.add(known.key);
      side.onNotice((notice) => {
        if (!known.contents.isDestroyed()) known.contents.send(noticeChannel, notice);
      });
    }
    return side;
  }

  async function answer(known: KnownWindow, name: string, input: unknown): Promise<Reply<unknown>> {
    try {
      const reply = await (await listen(known)).call(name, input);
      if (kinds.has(reply.kind)) return reply;
      throw new TypeError('a reply of no known kind');
    } catch (error) {
      const reference = newReference();
      log.fault({ reference, at: 'host', name: nameOf(error) });
      return { kind: 'fault', reference };
    }
  }

  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    const known = senderOf(event, windows);
    if (!known || typeof name !== 'string') {
      log.fault({ at: 'host', name: known ? 'NoName' : 'UnknownSender' });
      return { kind: 'denied' };
    }
    underWay.set(known.key, (underWay.get(known.key) ?? 0) + 1);
    try {
      return await answer(known, name, input);
    } finally {
      underWay.set(known.key, (underWay.get(known.key) ?? 1) - 1);
    }
  });

  windows.onGone((known) => {
    const { key } = known;
    underWay.delete(key);
    listening.delete(key);
    void counter().then(
      (built) => sideOf(built, known).close(),
      () => undefined,
    );
  });

  return {
    settled: (key) =>
      new Promise((resolve) => {
        const began = performance.now();
        let busyAt = began;
        const look = () => {
          const now = performance.now();
          if ((underWay.get(key) ?? 0) > 0) busyAt = now;
          if (now - busyAt >= quietMilliseconds || now - began >= longestMilliseconds) resolve();
          else setTimeout(look, 25);
        };
        look();
      }),
  };
}
