/** The six-month prompt (R-PMP-3): said above every page until the passphrase is changed or it is put off. */
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAct, useCall } from '../client/client';
import { useSituation } from '../client/situation';
import { routes } from '../routes';

export function PassphraseReminder() {
  const { situation } = useSituation();
  const due = situation.operator?.passphraseDue ?? null;
  return due !== null && situation.today !== null && due <= situation.today ? <Reminder /> : null;
}

function Reminder() {
  const { t } = useTranslation();
  const { askAgain } = useSituation();
  const profile = useCall('store.profile', {});
  const postpone = useAct('staff.postponePassphrase');
  const compulsory = profile.reply?.kind === 'done' && profile.reply.value.profile.passphrasePromptCompulsory;
  const putOff = (until: 'tomorrow' | 'nextWeek') => void postpone.act({ until }).then(askAgain);
  return (
    <section className="reminder" aria-label={t('reminder.title')}>
      <span className="row">
        <KeyRound aria-hidden /> {t('reminder.title')}
      </span>
      <span className="row">
        <Link href={routes.me.path} className="button">
          {t('reminder.change')}
        </Link>
        {!compulsory && (
          <>
            <button type="button" className="button" data-kind="quiet" onClick={() => putOff('tomorrow')}>
              {t('reminder.tomorrow')}
            </button>
            <button type="button" className="button" data-kind="quiet" onClick={() => putOff('nextWeek')}>
              {t('reminder.nextWeek')}
            </button>
          </>
        )}
      </span>
    </section>
  );
}
