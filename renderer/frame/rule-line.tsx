/** Which rule decided, from which document, since when (B-REG-1). */
import { useTranslation } from 'react-i18next';
import type { RuleCited } from '../../preload/contract/reply';
import { useSource } from '../client/sources';
import { useWhen } from '../client/when';

export function RuleLine({ rule }: { rule: RuleCited }) {
  const { t } = useTranslation();
  const when = useWhen();
  const sourceOf = useSource();
  return (
    <>
      {t([`rules.${rule.id}`, 'refusals.ruleWithoutWords'], { id: rule.id })}{' '}
      {t('refusals.source', { source: sourceOf(rule.source) })}{' '}
      {rule.effectiveFrom && t('refusals.since', { day: when.day(rule.effectiveFrom) })}
    </>
  );
}
