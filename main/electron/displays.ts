/** The customer's display: where a second one stands, a window of its own opens there, and goes with it. */
import { type BrowserWindow, type Display, screen } from 'electron';

/** The first display is the operator's: the customer's window opens on another one. */
const customerDisplay = (): Display | null => {
  const { id } = screen.getPrimaryDisplay();
  return screen.getAllDisplays().find((display) => display.id !== id) ?? null;
};

interface CustomerWindow {
  readonly window: BrowserWindow;
  /** The display that it fills; null for a plain window of a development start. */
  readonly display: number | null;
}

export interface DisplayWays {
  /** Opens the window, on that display or (null) wherever there is room. */
  readonly open: (display: Display | null) => BrowserWindow;
  /** Lets the page keep what was typed; then the window may go. */
  readonly letSave: (window: BrowserWindow) => Promise<void>;
  /** A window beside the operator's on the same display, for whoever develops or tests. */
  readonly alongside: boolean;
}

/** Follows the displays that come and go. */
export function watchDisplays({ open, letSave, alongside }: DisplayWays): void {
  let shown: CustomerWindow | null = null;

  function look(): void {
    const display = customerDisplay();
    if (shown && shown.display !== null && shown.display !== display?.id) leave(shown);
    if (shown || (!display && !alongside)) return;
    const window = open(display);
    const one = { window, display: display?.id ?? null };
    shown = one;
    window.once('closed', () => {
      if (shown === one) shown = null;
    });
  }

  function leave(gone: CustomerWindow): void {
    shown = null;
    // A window manager would move it to the display that is left, in front of the operator or of anybody.
    gone.window.hide();
    void letSave(gone.window).then(() => {
      if (!gone.window.isDestroyed()) gone.window.destroy();
    });
  }

  screen.on('display-added', look);
  screen.on('display-removed', look);
  screen.on('display-metrics-changed', look);
  look();
}
