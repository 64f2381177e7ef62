/** Days and instants as people read them: the screen's language, the store's zone. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSituation } from './situation';

const localeOf = (language: string) => (language.startsWith('es') ? 'es-US' : 'en-US');

/** A calendar day has no zone: it is formatted as the UTC day that it names. */
export function dayWords(day: string, language: string, style: 'long' | 'short' = 'long'): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: style === 'long' ? 'long' : 'medium',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, date));
}

export function instantWords(
  instant: string,
  language: string,
  zone: string,
  part: 'both' | 'time' = 'both',
): string {
  const shape: Intl.DateTimeFormatOptions =
    part === 'time' ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(localeOf(language), { ...shape, timeZone: zone }).format(new Date(instant));
}

/** The year is left out while it is the running one: what was touched lately fits a line. */
export function lately(instant: string, language: string, zone: string, now: Date = new Date()): string {
  const yearOf = (at: Date) =>
    new Intl.DateTimeFormat('en-US', { year: 'numeric', timeZone: zone }).format(at);
  const at = new Date(instant);
  if (yearOf(at) !== yearOf(now)) return instantWords(instant, language, zone);
  return new Intl.DateTimeFormat(localeOf(language), {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
}

/** Ten digits as (860) 555-0123. */
export const phoneWords = (digits: string): string => digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

export interface Words {
  readonly day: (day: string, style?: 'long' | 'short') => string;
  readonly instant: (instant: string) => string;
  readonly lately: (instant: string) => string;
  readonly time: (instant: string) => string;
  readonly locale: string;
}

export function useWhen(): Words {
  const { i18n } = useTranslation();
  const { situation } = useSituation();
  const zone = situation.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { language } = i18n;
  return useMemo(
    () => ({
      day: (day, style) => dayWords(day, language, style),
      instant: (instant) => instantWords(instant, language, zone),
      lately: (instant) => lately(instant, language, zone),
      time: (instant) => instantWords(instant, language, zone, 'time'),
      locale: localeOf(language),
    }),
    [language, zone],
  );
}
