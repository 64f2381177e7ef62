/** A staff window: the page in its sandbox, full screen unless it is asked to be a plain window. */
import { app, BrowserWindow, type Session } from 'electron';
import { startPage } from './addresses';
import { guardWindow } from './guards';

export interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly kiosk: boolean;
  /** Upper left corner of the display that it fills; null leaves the place to the window manager. */
  readonly at?: { readonly x: number; readonly y: number } | null;
}

/** Opens hidden, and shows itself with its first painted page. */
export function openWindow({ session, preload, kiosk, at = null }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Counterside',
    show: false,
    ...at,
    width: 1280,
    height: 800,
    useContentSize: true,
    kiosk,
    fullscreen: kiosk,
    frame: !kiosk,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  guardWindow(window);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(startPage).catch(() => undefined);
  return window;
}
