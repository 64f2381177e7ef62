import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../preload/contract/card';
import { StatusPill } from '../../frame/parts';
import { verdictLooks } from '../../frame/verdict-looks';

/** The same word and icon as on the card check, small. */
export function VerdictPill({ verdict }: { verdict: Pick<Verdict, 'kind'> }) {
  const { t } = useTranslation();
  const { tone, Icon } = verdictLooks[verdict.kind];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {t('patient.verdict')}: {t(`card.verdict.${verdict.kind}`)}
    </StatusPill>
  );
}
