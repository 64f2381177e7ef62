/** Dialogs for a file or a folder: opened by the main process, never by a page. */
import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Files } from '../ports';
import { openScannerFolder, outsideFile } from './scanner-folder';

const pictures = { name: 'JPG, PNG, WebP, PDF', extensions: ['jpg', 'jpeg', 'png', 'webp', 'pdf'] };
const rulebooks = { name: 'JSON', extensions: ['json'] };

export function openFiles(dataFolder: string): Files {
  const scanner = openScannerFolder(dataFolder);
  let isOpen = false;

  /** Null where nothing was chosen, or a dialog is open already. */
  async function ask(options: OpenDialogOptions): Promise<string | null> {
    if (isOpen) return null;
    isOpen = true;
    try {
      const parent = BrowserWindow.getFocusedWindow();
      const wish: OpenDialogOptions = { ...options, title: 'Counterside' };
      const answer = parent ? await dialog.showOpenDialog(parent, wish) : await dialog.showOpenDialog(wish);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    } finally {
      isOpen = false;
    }
  }

  return {
    folder: scanner.folder,
    scans: scanner.scans,
    async chooseFile(kind) {
      const path = await ask({
        properties: ['openFile', 'dontAddToRecent'],
        filters: [kind === 'rulebook' ? rulebooks : pictures],
      });
      return path === null ? null : outsideFile(path);
    },
    async chooseFolder() {
      const path = await ask({ properties: ['openDirectory', 'dontAddToRecent'] });
      if (path !== null) await scanner.choose(path);
      return path !== null;
    },
  };
}
