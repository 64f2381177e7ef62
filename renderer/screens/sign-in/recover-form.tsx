import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { PassphraseField, PinField, TextField } from '../../forms/text-fields';

/** The recovery key of first run opens the store when no passphrase does, and names a manager anew. */
export function RecoverForm({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const { askAgain } = useSituation();
  const recover = useAct('store.recover', { refresh: false });
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <div className="stack">
        <p className="note" role="status">
          {t('signIn.recovered')}
        </p>
        <button type="button" className="button" data-kind="primary" onClick={onLeave}>
          {t('signIn.toSignIn')}
        </button>
      </div>
    );
  }
  return (
    <Form
      name="recover"
      values={{ recoveryKey: '', name: '', passphrase: '', pin: '' }}
      send={recover.act}
      done={async () => {
        setDone(true);
        await askAgain();
      }}
    >
      <TextField
        name="recoveryKey"
        label={t('signIn.recoveryKey')}
        hint={t('signIn.recoveryKeyHint')}
        width="full"
      />
      <TextField name="name" label={t('signIn.managerName')} hint={t('signIn.managerNameHint')} />
      <PassphraseField
        name="passphrase"
        label={t('account.newPassphrase')}
        hint={t('account.passphraseHint')}
      />
      <PinField name="pin" label={t('account.newPin')} hint={t('account.pinHint')} />
      <SubmitBar label={t('signIn.recoverSubmit')} onCancel={onLeave} />
    </Form>
  );
}
