/** Weights in the screen's language. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatGrams, formatMilligrams } from '../../preload/contract/weight';

export interface Weights {
  readonly grams: (milligrams: number) => string;
  readonly milligrams: (milligrams: number) => string;
}

export function useWeights(): Weights {
  const { i18n } = useTranslation();
  const language = i18n.language.startsWith('es') ? 'es' : 'en';
  return useMemo(
    () => ({
      grams: (milligrams) => formatGrams(milligrams, language),
      milligrams: (milligrams) => formatMilligrams(milligrams, language),
    }),
    [language],
  );
}
