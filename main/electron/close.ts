/** Closing a window keeps what was typed; a kiosk's window does not close at all. */
import type { BrowserWindow } from 'electron';
import { noticeChannel } from '../../preload/channel';
import type { Notice } from '../../preload/contract/notices';
import type { Host } from './host';
import type { KnownWindow } from './windows';

const closing: Notice = { kind: 'closing' };

/** Tells the page, and waits until it has saved its draft. */
export async function letSave(known: KnownWindow, host: Host): Promise<void> {
  if (known.contents.isDestroyed() || known.contents.isCrashed()) return;
  known.contents.send(noticeChannel, closing);
  await host.settled(known.key);
}

/** `leaving` says that the program ends by its own doing; then nothing is held back. */
export function guardClose(
  window: BrowserWindow,
  known: KnownWindow,
  host: Host,
  options: { readonly kiosk: boolean; readonly leaving: () => boolean },
): void {
  window.on('close', (event) => {
    if (options.leaving()) return;
    event.preventDefault();
    void letSave(known, host).then(() => {
      if (!options.kiosk && !window.isDestroyed()) window.destroy();
    });
  });
}
