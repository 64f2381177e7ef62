/**
 * All that a page can reach: one frozen object. A sandboxed preload can load nothing but `electron`,
 * so nothing is parsed here; the main process parses what arrives.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { callChannel, noticeChannel } from './channel';
import type { Bridge, Notice } from './contract/notices';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  onNotice(listener) {
    // The event object would hand the page a sender; only the notice goes through.
    const hear = (_event: IpcRendererEvent, notice: Notice) => listener(notice);
    ipcRenderer.on(noticeChannel, hear);
    return () => {
      ipcRenderer.removeListener(noticeChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld('counter', Object.freeze(bridge));
