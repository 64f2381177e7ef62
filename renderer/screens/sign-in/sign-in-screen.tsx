/** Who is at the counter: a name from the list and the shift's passphrase. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Reply } from '../../../preload/contract/reply';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { RadioCards, SelectField } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { PassphraseField } from '../../forms/text-fields';
import { Cover } from '../../frame/cover';
import { NotDone } from '../../frame/not-done';
import { RecoverForm } from './recover-form';
import { TrainingAccounts } from './training-accounts';

/** More names than this stand in a list that opens. */
const namesSideBySide = 6;

export function SignInScreen({ turnedOut }: { turnedOut: Reply<unknown> | null }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const [recovering, setRecovering] = useState(false);
  const learning = !recovering && situation.trainingAccounts.length > 0;
  // The next operator begins at home, never on the last one's page.
  useEffect(() => go('/'), [go]);

  return (
    <Cover
      width={learning ? 'wide' : 'narrow'}
      title={t(recovering ? 'signIn.recoverTitle' : 'signIn.title')}
      {...(recovering ? { lead: t('signIn.recoverLead') } : {})}
    >
      {turnedOut && !recovering && <NotDone reply={turnedOut} />}
      {recovering ? (
        <RecoverForm onLeave={() => setRecovering(false)} />
      ) : (
        <div className={learning ? 'columns' : ''} data-wider="second">
          <SignInForm />
          {learning && <TrainingAccounts accounts={situation.trainingAccounts} />}
        </div>
      )}
      {!recovering && <OtherWays onRecover={() => setRecovering(true)} />}
    </Cover>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const { situation, askAgain } = useSituation();
  const signIn = useAct('staff.signIn', { refresh: false });
  const options = situation.names.map((name) => ({ value: name, label: name }));
  const only = situation.names.length === 1 ? (situation.names[0] ?? '') : '';
  const nameField = { name: 'name', label: t('signIn.name'), options };
  return (
    <Form
      name="sign-in"
      values={{ name: only, passphrase: '' }}
      retry="passphrase"
      send={signIn.act}
      done={askAgain}
    >
      {options.length > namesSideBySide ? (
        <SelectField {...nameField} />
      ) : (
        <RadioCards {...nameField} inline />
      )}
      <PassphraseField name="passphrase" label={t('signIn.passphrase')} />
      <SubmitBar label={t('signIn.submit')} />
    </Form>
  );
}

function OtherWays({ onRecover }: { onRecover: () => void }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const training = useAct('store.training', { refresh: false });
  const quit = useAct('screen.quit', { refresh: false });
  return (
    <section className="stack" aria-label={t('signIn.otherWays')}>
      <div className="row">
        {!situation.training && (
          <button type="button" className="link-button" onClick={onRecover}>
            {t('signIn.recover')}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          onClick={() => void training.act({ on: !situation.training })}
        >
          {t(situation.training ? 'training.leave' : 'training.open')}
        </button>
        {situation.mayQuit && (
          <button type="button" className="link-button" onClick={() => void quit.act({})}>
            {t('signIn.quit')}
          </button>
        )}
      </div>
      {training.reply && <NotDone reply={training.reply} />}
      {quit.reply && <NotDone reply={quit.reply} />}
      <p className="soft small">
        {t('signIn.version', { version: situation.version })}{' '}
        {!situation.encrypted && t('store.notEncrypted')}
      </p>
    </section>
  );
}
