/** First run's last step: the key of the safe, before anything else can be done. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { RecoveryKey } from '../../forms/recovery-key';
import { Cover } from '../../frame/cover';

export type Founded = OutputOf<'store.found'>;

interface RecoveryProps {
  readonly founded: Founded;
  readonly onKept: () => void;
}

export function RecoveryScreen({ founded, onKept }: RecoveryProps) {
  const { t } = useTranslation();
  return (
    <Cover title={t('firstRun.recovery.title')} lead={t('firstRun.recovery.lead')} width="wide">
      <RecoveryKey recoveryKey={founded.recoveryKey} submit={t('firstRun.recovery.submit')} onKept={onKept} />
    </Cover>
  );
}
