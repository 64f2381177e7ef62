/** Money in the screen's language. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../preload/contract/money';

/** Cents, to be read. */
export function useMoney(): (cents: number) => string {
  const { i18n } = useTranslation();
  const language = i18n.language.startsWith('es') ? 'es' : 'en';
  return useMemo(() => (cents) => formatMoney(cents, language), [language]);
}
