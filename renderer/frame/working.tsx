/** How the milligrams of a line came about, as a sum that can be checked by hand (B-ALW-3). */
import { useTranslation } from 'react-i18next';
import type { Working } from '../../preload/contract/dispense';
import { useWeights } from '../client/grams';

export function WorkingSum({ working }: { working: Working }) {
  const { t } = useTranslation();
  const { grams, milligrams } = useWeights();
  const total = grams(working.milligrams);
  if (working.counted === 'weight')
    return (
      <>{t('dispense.working.weight', { units: working.units, weight: grams(working.weight ?? 0), total })}</>
    );
  return (
    <>
      {t('dispense.working.cannabinoids', {
        units: working.units,
        thc: milligrams(working.thc ?? 0),
        thcPerGram: milligrams(working.thcPerGram ?? 0),
        other: milligrams(working.other ?? 0),
        otherPerGram: milligrams(working.otherPerGram ?? 0),
        total,
      })}
    </>
  );
}
