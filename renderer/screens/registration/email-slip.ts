import { useTranslation } from 'react-i18next';
import { likelyEmail } from '../../../preload/contract/email-typo';
import { useDesk } from './desk';

/** The question about a likely slip, for a field's `notice`. */
export function useEmailSlip(): (typed: string) => string | null {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (typed) => {
    const suggestion = likelyEmail(typed.trim().toLowerCase(), view.guide.emailDomains);
    return suggestion ? t('registration.task.email.slip', { suggestion }) : null;
  };
}
