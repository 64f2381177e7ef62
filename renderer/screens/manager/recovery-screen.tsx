/** A new recovery key for the safe: the passphrase is asked, the key is shown once, as at first run. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/client';
import { Form } from '../../forms/form';
import { RecoveryKey } from '../../forms/recovery-key';
import { SubmitBar } from '../../forms/submit-bar';
import { PassphraseField } from '../../forms/text-fields';
import { Page } from '../../frame/page';
import { useBack } from './back';

type Step = { readonly kind: 'ask' | 'kept' } | { readonly kind: 'show'; readonly recoveryKey: string };

export function RecoveryKeyScreen() {
  const { t } = useTranslation();
  const back = useBack();
  const [step, setStep] = useState<Step>({ kind: 'ask' });
  if (step.kind === 'show') {
    return (
      <Page
        key="show"
        title={t('firstRun.recovery.title')}
        lead={t('firstRun.recovery.lead')}
        width="reading"
      >
        <RecoveryKey
          recoveryKey={step.recoveryKey}
          submit={t('manager.recoveryKey.done')}
          onKept={() => setStep({ kind: 'kept' })}
        />
      </Page>
    );
  }
  return (
    <Page
      key="ask"
      title={t('manager.recoveryKey.title')}
      lead={t('manager.recoveryKey.lead')}
      back={back}
      width="reading"
    >
      {step.kind === 'kept' ? (
        <p className="note" role="status">
          {t('manager.recoveryKey.kept')}
        </p>
      ) : (
        <AskForm onMade={(recoveryKey) => setStep({ kind: 'show', recoveryKey })} />
      )}
    </Page>
  );
}

function AskForm({ onMade }: { onMade: (recoveryKey: string) => void }) {
  const { t } = useTranslation();
  const make = useAct('store.newRecoveryKey', { refresh: false });
  return (
    <section className="card stack">
      <p className="note" data-tone="warn">
        {t('manager.recoveryKey.warn')}
      </p>
      <Form
        name="recovery-key"
        values={{ passphrase: '' }}
        retry="passphrase"
        send={make.act}
        done={({ recoveryKey }) => onMade(recoveryKey)}
      >
        <PassphraseField name="passphrase" label={t('manager.recoveryKey.passphrase')} />
        <SubmitBar label={t('manager.recoveryKey.submit')} />
      </Form>
    </section>
  );
}
