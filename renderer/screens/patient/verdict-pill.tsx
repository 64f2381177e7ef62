import { CircleCheck, CircleHelp, CircleX, ClockAlert, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../preload/contract/card';
import { StatusPill, type Tone } from '../../frame/parts';

const looks: Record<Verdict['kind'], { readonly tone: Tone; readonly Icon: typeof CircleCheck }> = {
  valid: { tone: 'good', Icon: CircleCheck },
  expiresSoon: { tone: 'warn', Icon: ClockAlert },
  expired: { tone: 'wrong', Icon: CircleX },
  revoked: { tone: 'wrong', Icon: CircleX },
  lost: { tone: 'wrong', Icon: CircleX },
  replaced: { tone: 'wrong', Icon: CircleX },
  ended: { tone: 'wrong', Icon: CircleX },
  notYetRegistered: { tone: 'info', Icon: Hourglass },
  unknown: { tone: 'neutral', Icon: CircleHelp },
};

/** The same word and icon as on the card check, small. */
export function VerdictPill({ verdict }: { verdict: Pick<Verdict, 'kind'> }) {
  const { t } = useTranslation();
  const { tone, Icon } = looks[verdict.kind];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {t('patient.verdict')}: {t(`card.verdict.${verdict.kind}`)}
    </StatusPill>
  );
}
