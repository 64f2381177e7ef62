/** First run, or a new key, was broken off before anybody said that they have the key on paper. */
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useSituation } from '../client/situation';
import { routes } from '../routes';

export function RecoveryReminder() {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [location] = useLocation();
  // The page itself says what to do.
  if (!situation.recoveryKeyUnkept || location === routes.recoveryKey.path) return null;
  return (
    <section className="reminder" data-tone="warn" aria-label={t('manager.recoveryKey.title')}>
      <span className="row">
        <KeyRound aria-hidden /> {t('frame.recovery.title')}
      </span>
      <Link href={routes.recoveryKey.path} className="button">
        {t('frame.recovery.open')}
      </Link>
    </section>
  );
}
