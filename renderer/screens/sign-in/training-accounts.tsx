import { useTranslation } from 'react-i18next';
import type { Situation } from '../../../preload/contract/screen';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { NotDone } from '../../frame/not-done';

/** Made-up people to learn with: their secrets are shown, since nothing real is behind them. */
export function TrainingAccounts({ accounts }: { accounts: Situation['trainingAccounts'] }) {
  const { t } = useTranslation();
  const { askAgain } = useSituation();
  const signIn = useAct('staff.signIn', { refresh: false });
  return (
    <section className="card stack" aria-labelledby="training-accounts">
      <h2 id="training-accounts">{t('training.accounts')}</h2>
      <p className="soft">{t('training.accountsHint')}</p>
      {signIn.reply && <NotDone reply={signIn.reply} />}
      <ul className="people" data-columns="two">
        {accounts.map(({ name, passphrase, pin, roles }) => (
          <li key={name} className="person-line">
            <div>
              <p className="strong">{name}</p>
              <p className="soft small">{roles.map((role) => t(`roles.${role}`)).join(', ')}</p>
              <p className="small">
                {t('signIn.passphrase')} <span className="mono">{passphrase}</span>
              </p>
              <p className="small">
                {t('signIn.pin')} <span className="mono">{pin}</span>
              </p>
            </div>
            <button
              type="button"
              className="button"
              onClick={() => void signIn.act({ name, passphrase }).then(askAgain)}
            >
              {t('training.signInAs', { name })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
