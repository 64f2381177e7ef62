/** A rule's value as people read it: numbers with their unit, closed sets in words. */
import { useTranslation } from 'react-i18next';
import type { RuleVersion } from '../../../preload/contract/rulebook';
import { useWhen } from '../../client/when';

export type Valued = Pick<RuleVersion, 'value' | 'unit'>;
export type ValueWords = (version: Valued) => string;

/** Addresses, links and the like stand as they are; they name no word. */
const isWord = (text: string) => /^[a-zA-Z][a-zA-Z0-9-]*$/.test(text);
/** A word of a file that this program does not know: as readable as it can be. */
const spaced = (text: string) =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/-/g, ' ')
    .toLowerCase();

interface Words {
  readonly value: ValueWords;
  /** For a line of a list: of a long list its beginning. */
  readonly brief: ValueWords;
  readonly word: (text: string) => string;
}

const [longest, shown] = [6, 3];

export function useValueWords(): Words {
  const { t } = useTranslation();
  const { locale } = useWhen();
  const figure = (value: number) => new Intl.NumberFormat(locale).format(value);
  const list = (parts: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(parts);
  const word = (text: string) =>
    isWord(text) ? t(`rulebook.values.${text}`, { defaultValue: spaced(text) }) : text;

  function measure(value: number, unit: RuleVersion['unit']): string {
    if (unit === null) return figure(value);
    if (unit === 'milligrams') return t('rulebook.units.milligrams', { figure: figure(value / 1000) });
    if (unit === 'cents')
      return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' }).format(value / 100);
    return t(`rulebook.units.${unit}`, { count: value, figure: figure(value) });
  }

  function read(value: unknown, unit: RuleVersion['unit']): string {
    if (value === null || value === undefined) return t('common.notSet');
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'number') return measure(value, unit);
    if (typeof value === 'string') return word(value);
    if (Array.isArray(value)) return list(value.map((part) => inList(part, unit)));
    return Object.entries(value)
      .map(([part, held]) => t('rulebook.part', { part: word(part), value: read(held, unit) }))
      .join('; ');
  }

  /** Inside a list, what goes with the first part stands in brackets. */
  function inList(part: unknown, unit: RuleVersion['unit']): string {
    if (typeof part !== 'object' || part === null) return read(part, unit);
    const [first = '', ...rest] = Object.values(part)
      .filter((held) => held !== null)
      // A year takes no comma.
      .map((held) => (typeof held === 'number' ? String(held) : read(held, unit)));
    return rest.length === 0 ? first : `${first} (${rest.join(' – ')})`;
  }

  function brief({ value, unit }: Valued): string {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [];
    if (parts.length <= longest) return read(value, unit);
    const first = list(parts.slice(0, shown).map((part) => inList(part, unit)));
    return t('rulebook.andMore', { first, count: parts.length - shown });
  }

  return { value: ({ value, unit }) => read(value, unit), brief, word };
}

/** What a rule says, in one sentence. */
export function useRuleWords(): (id: string) => string {
  const { t } = useTranslation();
  return (id) => t([`rules.${id}`, 'refusals.ruleWithoutWords'], { id });
}
