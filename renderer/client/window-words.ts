/** A delivery window in words: its day with the day of the week, its hours in the store's own clock. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowKey } from '../../preload/contract/delivery-values';
import { useSituation } from './situation';
import { useWhen } from './when';

const utc = (day: string, clock = '00:00') => new Date(`${day}T${clock}:00Z`);
/** Hours stand on some day; which one makes no difference. */
const anyDay = '2000-01-01';

/** Hours of a day need no zone. */
const ofDay = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;

/** "9:30 AM – 1:30 PM" */
export const hoursWords = ({ from, to }: Pick<WindowKey, 'from' | 'to'>, locale: string): string =>
  new Intl.DateTimeFormat(locale, ofDay).formatRange(utc(anyDay, from), utc(anyDay, to));

/** "9:30 AM" of `09:30`. */
export const clockWords = (clock: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, ofDay).format(utc(anyDay, clock));

/** "Wed, Mar 11", or "Wednesday, March 11". The year is said where it is not the running one. */
export function windowDayWords(
  day: string,
  locale: string,
  today: string,
  style: 'short' | 'long' = 'short',
): string {
  const shape: Intl.DateTimeFormatOptions = { weekday: style, month: style, day: 'numeric', timeZone: 'UTC' };
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { ...shape, ...year }).format(utc(day));
}

export interface WindowWords {
  /** "Wed, Mar 11, 9:30 AM – 1:30 PM" */
  readonly window: (window: WindowKey) => string;
  readonly hours: (window: WindowKey) => string;
  readonly day: (day: string, style?: 'short' | 'long') => string;
}

export function useWindowWords(): WindowWords {
  const { t } = useTranslation();
  const { locale } = useWhen();
  const { today } = useSituation().situation;
  return useMemo(() => {
    const day: WindowWords['day'] = (of, style) => windowDayWords(of, locale, today ?? of, style);
    const hours: WindowWords['hours'] = (window) => hoursWords(window, locale);
    return {
      day,
      hours,
      window: (window) => t('delivery.window.at', { day: day(window.day), hours: hours(window) }),
    };
  }, [t, locale, today]);
}
