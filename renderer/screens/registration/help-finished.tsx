/** After the help: the papers, and what stays to be done by whoever was helped. */
import { useTranslation } from 'react-i18next';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { useDesk } from './desk';
import { FinishedShell, NextSteps } from './finished-shell';

export function HelpFinished() {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const passwordDueOn = view.guide.cpmrs?.passwordDueOn ?? null;
  return (
    <FinishedShell
      title={t('registration.help.finishedTitle')}
      lead={t('registration.help.finishedLead', { name: fullName(view.person.name) })}
    >
      <NextSteps>
        {view.subject === 'certifier' && (
          <>
            <li>{t('registration.help.nextMissing')}</li>
            <li>{t('registration.help.nextSteps')}</li>
          </>
        )}
        {passwordDueOn && (
          <>
            <li>{t('registration.help.nextPassword', { day: when.day(passwordDueOn) })}</li>
            <li>{t('registration.help.nextReminder')}</li>
          </>
        )}
        <li>{t('registration.help.nextAgain')}</li>
      </NextSteps>
    </FinishedShell>
  );
}
