/** The papers' sentences, and days, times, names and numbers as each language writes them. */
import { createInstance } from 'i18next';
import type { WindowKey } from '../../preload/contract/delivery-values';
import type { Address, Language, PersonName } from '../../preload/contract/values';
import type { PaperFrame } from './content';

/** The word files as they lie in resources/words. */
export type Words = Readonly<Record<string, unknown>>;
export type Facts = Readonly<Record<string, string | number>>;

export interface Speech {
  readonly language: Language;
  /** A sentence by its key below `papers`; a key without words is a fault, never a blank. */
  say(key: string, facts?: Facts): string;
  /** A list of sentences: `key.1`, `key.2` … as far as there are words. */
  list(key: string, facts?: Facts): string[];
  /** The words of something that a rulebook names; one that is newer than the words stays as it is. */
  named(key: string, otherwise: string): string;
  /** The readable name of a rule's source; a citation stays as it is. */
  source(source: string): string;
  /** Several things as one: "a, b and c", or "a, b or c". */
  all(parts: readonly string[], way?: 'conjunction' | 'disjunction'): string;
  /** Milligrams in grams, with as many places as they need; one milligram stays visible. */
  grams(milligrams: number): string;
  /** What a label says of THC and the like. */
  milligrams(milligrams: number): string;
  /** Cents in dollars. */
  money(cents: number): string;
  day(day: string): string;
  /** With the day of the week. */
  weekday(day: string): string;
  /** From when to when, on a day that is said before it. */
  span(window: Pick<WindowKey, 'from' | 'to'>): string;
  /** Month and year of a day, to begin a sentence with. */
  month(day: string): string;
  instant(instant: string, zone: string): string;
  hours(hours: NonNullable<PaperFrame['store']['hours']>): string[];
  /** The same in another language, for a part of a paper. */
  in(language: Language): Speech;
}

const locales = { en: 'en-US', es: 'es-US' } as const;

export function speakers(words: Readonly<Record<Language, Words>>): Record<Language, Speech> {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    resources: { en: { translation: words.en }, es: { translation: words.es } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  const speaker = (language: Language, others: (language: Language) => Speech): Speech => {
    const locale = locales[language];
    const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const weekdayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
    const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    const monthFormat = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    const instants = new Map<string, Intl.DateTimeFormat>();
    /** Making one takes longer than all that it is used for on a paper. */
    const instantIn = (zone: string): Intl.DateTimeFormat => {
      const format =
        instants.get(zone) ??
        new Intl.DateTimeFormat(locale, {
          year: 'numeric',
          month: 'long',
          day: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
          timeZone: zone,
          timeZoneName: 'short',
        });
      instants.set(zone, format);
      return format;
    };
    const key = (name: string) => `papers.${name}`;
    /** Sentences without facts, and the lists' ends: the same on every paper. */
    const known = new Map<string, string>();
    const lookUp = (name: string, facts: Facts): string =>
      i18n.t(key(name), { lng: language, ...facts, defaultValue: '' });
    /** Empty where there are none: asking first whether there are any takes as long as the words. */
    const worded = (name: string, facts?: Facts): string => {
      if (facts) return lookUp(name, facts);
      const text = known.get(name) ?? lookUp(name, {});
      known.set(name, text);
      return text;
    };
    const say = (name: string, facts?: Facts): string => {
      const text = worded(name, facts);
      if (text === '') throw new Error(`No words: papers.${name} (${language})`);
      return text;
    };
    const time = (hhmm: string) => clock.format(new Date(`2000-01-01T${hhmm}:00Z`));
    return {
      language,
      say,
      list(name, facts) {
        const found: string[] = [];
        for (
          let text = worded(`${name}.1`, facts);
          text !== '';
          text = worded(`${name}.${found.length + 1}`, facts)
        )
          found.push(text);
        if (found.length === 0) throw new Error(`No words: papers.${name} (${language})`);
        return found;
      },
      source: (source) =>
        i18n.exists(source, { lng: language }) ? i18n.t(source, { lng: language }) : source,
      all: (parts, type = 'conjunction') => new Intl.ListFormat(locale, { type }).format(parts),
      named: (name, otherwise) => worded(name) || otherwise,
      grams: (milligrams) => `${number.format(milligrams / 1000)}\u00a0g`,
      milligrams: (milligrams) => `${number.format(milligrams)}\u00a0mg`,
      month: (day) => capital(monthFormat.format(new Date(`${day}T00:00:00Z`))),
      money: (cents) => money.format(cents / 100),
      day: (day) => dayFormat.format(new Date(`${day}T00:00:00Z`)),
      weekday: (day) => weekdayFormat.format(new Date(`${day}T00:00:00Z`)),
      span: ({ from, to }) => say('hours.span', { from: time(from), to: time(to) }),
      instant: (instant, zone) => instantIn(zone).format(new Date(instant)),
      hours: (hours) => hourLines(hours, { weekday, time, say }),
      in: others,
    };
  };
  const all: Record<Language, Speech> = {
    en: speaker('en', (language) => all[language]),
    es: speaker('es', (language) => all[language]),
  };
  return all;
}

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Days with the same hours stand together: "Monday to Friday: 10:00 AM to 8:00 PM". */
function hourLines(
  hours: NonNullable<PaperFrame['store']['hours']>,
  use: { weekday: Intl.DateTimeFormat; time: (hhmm: string) => string; say: Speech['say'] },
): string[] {
  // 3 January 2000 was a Monday.
  const name = (index: number) => {
    return capital(use.weekday.format(new Date(Date.UTC(2000, 0, 3 + index))));
  };
  const groups: { first: number; last: number; open: string }[] = [];
  for (const [index, day] of week.entries()) {
    const open = hours[day];
    const text = open
      ? use.say('hours.open', { opens: use.time(open.opens), closes: use.time(open.closes) })
      : use.say('hours.closed');
    const before = groups.at(-1);
    if (before && before.open === text) before.last = index;
    else groups.push({ first: index, last: index, open: text });
  }
  return groups.map(({ first, last, open }) =>
    first === last
      ? use.say('hours.day', { day: name(first), open })
      : use.say('hours.days', { first: name(first), last: name(last), open }),
  );
}

/** In the order in which it is read aloud. */
export const fullName = ({ given, middle, family, suffix }: PersonName): string =>
  [given, middle, family, suffix].filter((part) => part !== '').join(' ');

export const addressLines = ({ line1, line2, town, state, zip }: Address): string[] =>
  [line1, line2, `${town}, ${state} ${zip}`].filter((part) => part !== '');

export const phoneText = (phone: string): string => phone.replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

/** Enough to tell people apart where everybody can read it: "Marisol E." */
export function shortName({ given, family }: PersonName): string {
  const [first] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(family);
  return first ? `${given} ${first.segment}.` : given;
}
