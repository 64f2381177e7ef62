import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../preload/contract/registration';
import { isHelp } from './desk';

/** The heading of a session: help is no registration. */
export function useSessionTitle(): (view: Pick<SessionView, 'number' | 'purpose' | 'subject'>) => string {
  const { t } = useTranslation();
  return (view) =>
    t(isHelp(view) ? `registration.help.title.${view.subject}` : 'registration.session.title', {
      number: view.number,
    });
}
