/** How long somebody has waited, as it grows while the page is open. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesBetween } from '../../preload/contract/queue';

/** A minute that is a few seconds late is still the right one. */
const tickMilliseconds = 10_000;

/** The time now, again every few seconds; `onTick` asks what else has changed. */
export function useNow(onTick?: () => unknown): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      void onTick?.();
    }, tickMilliseconds);
    return () => clearInterval(timer);
  }, [onTick]);
  return now;
}

/** `12 min`, or `1 h 5 min`. */
export function useWaitWords(): {
  readonly minutes: (minutes: number) => string;
  readonly since: (instant: string, until: number | string) => string;
} {
  const { t } = useTranslation();
  const words = (minutes: number) =>
    minutes < 60
      ? t('waits.minutes', { minutes })
      : t('waits.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return { minutes: words, since: (instant, until) => words(minutesBetween(instant, until)) };
}
