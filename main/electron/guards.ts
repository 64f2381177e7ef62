/** What a page is kept from: leaving, opening windows, embedding others, zooming, renaming itself. */
import { app, type BrowserWindow, type WebContents } from 'electron';
import { isOurs, isStart, restartPage, startPage } from './addresses';
import { reachesPage } from './keys';

/** Every webContents that ever comes to be, ours or not. */
export function guardAllContents(restart: () => void): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, restart));
}

function guardContents(contents: WebContents, restart: () => void): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // A page may begin anew at its own start (hand-over, plain page) and nowhere else.
    if (event.isMainFrame && isStart(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame && event.url === restartPage) restart();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  // about:blank asks nobody: the empty page is left again at once.
  contents.on('did-navigate', (_event, url) => {
    if (!isOurs(url)) void contents.loadURL(startPage).catch(() => undefined);
    // Nothing to go back to: the page before may have been another person's.
    else contents.navigationHistory.clear();
  });
  contents.on('before-input-event', (event, input) => {
    if (!reachesPage(input)) event.preventDefault();
  });
  contents.on('zoom-changed', () => contents.setZoomLevel(0));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** What belongs to the frame around the page. */
export function guardWindow(window: BrowserWindow): void {
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.webContents.setVisualZoomLevelLimits(1, 1);
}
