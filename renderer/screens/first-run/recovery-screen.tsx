/** The recovery key, once and never again; it stays until the manager says that they have it. */
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { Cover } from '../../frame/cover';
import { RecoveryPrint } from './recovery-print';

export type Founded = OutputOf<'store.found'>;

interface RecoveryProps {
  readonly founded: Founded;
  readonly onKept: () => void;
}

export function RecoveryScreen({ founded, onKept }: RecoveryProps) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(false);
  return (
    <Cover title={t('firstRun.recovery.title')} lead={t('firstRun.recovery.lead')} width="wide">
      <section className="card stack" aria-labelledby="recovery-key">
        <h2 id="recovery-key" className="row">
          <KeyRound aria-hidden /> {t('firstRun.recovery.key')}
        </h2>
        <p className="recovery-key mono">{founded.recoveryKey}</p>
        <p className="soft">{t('firstRun.recovery.keyHint')}</p>
        <RecoveryPrint recoveryKey={founded.recoveryKey} />
      </section>
      <label className="choice">
        <input type="checkbox" checked={kept} onChange={(event) => setKept(event.target.checked)} />
        <span className="choice-label">{t('firstRun.recovery.iHaveIt')}</span>
      </label>
      <div className="submit-bar">
        <button type="button" className="button" data-kind="primary" disabled={!kept} onClick={onKept}>
          {t('firstRun.recovery.submit')}
        </button>
      </div>
    </Cover>
  );
}
