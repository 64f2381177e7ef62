import { useEffect, useRef, useState } from 'react';

/** Seconds before the end in which the page says so. */
const warnsFor = 15;
const touches = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/**
 * Closes what nobody touches for so many seconds; null never does. Answers the seconds that are left once they
 * are few, else null. A mouse that trembles on the counter is no touch.
 */
export function useIdleClose(seconds: number | null, close: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (seconds === null) return;
    let touchedAt = performance.now();
    const touched = () => {
      touchedAt = performance.now();
      setLeft(null);
    };
    const look = () => {
      const rest = Math.ceil(seconds - (performance.now() - touchedAt) / 1000);
      if (rest <= 0) latest.current();
      else setLeft(rest <= Math.min(warnsFor, seconds / 2) ? rest : null);
    };
    const timer = setInterval(look, 500);
    for (const kind of touches) window.addEventListener(kind, touched, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const kind of touches) window.removeEventListener(kind, touched, { capture: true });
    };
  }, [seconds]);
  return left;
}
