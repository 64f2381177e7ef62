/** The recovery key, once and never again; it stays until the manager says that they have it. */
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/client';
import { NotDone } from '../frame/not-done';
import { RecoveryPrint } from './recovery-print';

interface RecoveryKeyProps {
  readonly recoveryKey: string;
  /** The button below, verb and noun. */
  readonly submit: string;
  readonly onKept: () => void;
}

export function RecoveryKey({ recoveryKey, submit, onKept }: RecoveryKeyProps) {
  const { t } = useTranslation();
  const [has, setHas] = useState(false);
  const keep = useAct('store.keepRecoveryKey', { refresh: false });
  const say = () =>
    void keep.act({ recoveryKey }).then((reply) => {
      if (reply.kind === 'done') onKept();
    });
  return (
    <>
      <section className="card stack" aria-labelledby="recovery-key">
        <h2 id="recovery-key" className="row">
          <KeyRound aria-hidden /> {t('firstRun.recovery.key')}
        </h2>
        <p className="recovery-key mono">{recoveryKey}</p>
        <p className="soft">{t('firstRun.recovery.keyHint')}</p>
        <RecoveryPrint recoveryKey={recoveryKey} />
      </section>
      {keep.reply && <NotDone reply={keep.reply} focus />}
      <label className="choice">
        <input type="checkbox" checked={has} onChange={(event) => setHas(event.target.checked)} />
        <span className="choice-label">{t('firstRun.recovery.iHaveIt')}</span>
      </label>
      <div className="submit-bar">
        <button
          type="button"
          className="button"
          data-kind="primary"
          disabled={!has}
          aria-disabled={keep.busy}
          onClick={say}
        >
          {submit}
        </button>
      </div>
    </>
  );
}
