import { useSyncExternalStore } from 'react';
import { useSituation } from '../client/situation';

/** CSS pixels of one rem at 100 % text (tokens.css). */
const remPixels = 18;

function watch(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** Whether a row that needs so many rems no longer fits: large text and a small window ask for the same. */
export function useFolds(rems: number): boolean {
  const { situation } = useSituation();
  const width = useSyncExternalStore(watch, () => window.innerWidth);
  return width < (rems * remPixels * situation.preferences.textSize) / 100;
}
