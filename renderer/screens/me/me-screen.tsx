/** One's own account: who I am here, and new secrets (R-PMP-3). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { useWhen } from '../../client/when';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { PassphraseField, PinField } from '../../forms/text-fields';
import { Page } from '../../frame/page';
import { SummaryList } from '../../frame/parts';

export function MeScreen() {
  const { t } = useTranslation();
  const when = useWhen();
  const { situation, askAgain } = useSituation();
  const change = useAct('staff.changeSecrets');
  const [round, setRound] = useState(0);
  const { operator } = situation;
  if (!operator) return null;
  return (
    <Page title={t('me.title')} width="reading">
      <SummaryList
        rows={[
          { key: 'name', label: t('account.name'), value: operator.name },
          {
            key: 'roles',
            label: t('account.roles'),
            value: operator.roles.map((role) => t(`roles.${role}`)).join(', '),
          },
          ...(operator.passphraseDue
            ? [{ key: 'due', label: t('me.due'), value: when.day(operator.passphraseDue) }]
            : []),
        ]}
      />
      <section className="card stack" aria-labelledby="secrets">
        <h2 id="secrets">{t('me.secrets')}</h2>
        {round > 0 && (
          <p className="note" role="status">
            {t('me.changed')}
          </p>
        )}
        <Form
          key={round}
          name="secrets"
          values={{ passphrase: '', next: '', pin: '' }}
          send={change.act}
          done={async () => {
            setRound(round + 1);
            await askAgain();
          }}
        >
          <PassphraseField name="passphrase" label={t('me.oldPassphrase')} />
          <PassphraseField
            name="next"
            label={t('account.newPassphrase')}
            hint={t('account.passphraseHint')}
          />
          <PinField name="pin" label={t('account.newPin')} hint={t('account.pinHint')} />
          <SubmitBar label={t('me.submit')} />
        </Form>
      </section>
    </Page>
  );
}
