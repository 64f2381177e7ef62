/** Which keys reach a page. Reload, zoom, history, printing, saving and developer keys do not. */
import type { Input } from 'electron';

/** Chromium acts on these without any modifier. */
const refusedKeys = new Set([
  'BrowserBack',
  'BrowserForward',
  'BrowserFavorites',
  'BrowserHome',
  'BrowserRefresh',
  'BrowserSearch',
  'ContextMenu',
  'GoBack',
  'GoHome',
  'LaunchApplication1',
  'LaunchMail',
  'Print',
  'PrintScreen',
  'ZoomIn',
  'ZoomOut',
]);

/** Editing with Ctrl (Cmd on a Mac); everything else with it belongs to a browser, not to a form. */
const editingKeys = new Set([
  ...['a', 'c', 'v', 'x', 'y', 'z'],
  // STX: the leader of a scan. The page keeps it for the scanner, so that it never makes text bold.
  'b',
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Backspace', 'Delete', 'Insert'],
]);
const modifiers = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift']);

type Pressed = Pick<Input, 'key' | 'control' | 'meta' | 'alt'>;

/** True if the key goes to the page. */
export function reachesPage({ key, control, meta, alt }: Pressed): boolean {
  if (modifiers.has(key)) return true;
  if (refusedKeys.has(key) || /^F\d{1,2}$/.test(key)) return false;
  // AltGr arrives as Ctrl+Alt and types letters such as ñ and é on many layouts.
  if (control && alt && !meta) return /^[^\p{Cc}]$/u.test(key);
  if (control || meta) return editingKeys.has(key.length === 1 ? key.toLowerCase() : key);
  // Alt alone: letters and Option characters, but no Alt+Left (history) and no Alt+F4 (window manager).
  if (alt) return /^[^\p{Cc}]$/u.test(key);
  return true;
}
