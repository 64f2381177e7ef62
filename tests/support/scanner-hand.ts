/** A scanner that types: real key events at its pace, control characters as Ctrl with a key. */
import type { Page } from 'playwright/test';

const control = 2;
const controlAndShift = 10;
const separators: Readonly<Record<string, { key: string; code: string; vk: number; modifiers: number }>> = {
  '\n': { key: 'j', code: 'KeyJ', vk: 74, modifiers: control },
  '\r': { key: 'm', code: 'KeyM', vk: 77, modifiers: control },
  '\u001e': { key: '^', code: 'Digit6', vk: 54, modifiers: controlAndShift },
};

function strokeOf(letter: string) {
  const separator = separators[letter];
  if (separator) {
    const { key, code, vk, modifiers } = separator;
    return { key, code, windowsVirtualKeyCode: vk, modifiers };
  }
  return { key: letter, text: letter };
}
const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };

/** `ending: 'enter'` types Enter for every separator, as most scanners are set up when they are bought. */
export async function scans(page: Page, text: string, ending: 'ctrl' | 'enter' = 'ctrl'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const strokes = [...text].map((letter) =>
    ending === 'enter' && separators[letter] ? enter : strokeOf(letter),
  );
  // Sent without waiting for one another: a test's round trip is slower than a scanner.
  await Promise.all(
    strokes.flatMap((stroke) => {
      const { text: _, ...up } = { text: '', ...stroke };
      const down = 'text' in stroke ? 'keyDown' : 'rawKeyDown';
      return [
        session.send('Input.dispatchKeyEvent', { type: down, ...stroke }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...up }),
      ];
    }),
  );
  await session.detach();
}
