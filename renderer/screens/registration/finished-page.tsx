/** After the submission: the number, what happens next, and the papers to print. */
import { useTranslation } from 'react-i18next';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { answersIn } from './answers';
import { isHandedIn, isHelp, useDesk } from './desk';
import { FinishedShell, NextSteps } from './finished-shell';
import { HelpFinished } from './help-finished';
import { CaregiverPart } from './linked-sessions';

export function FinishedPage() {
  const { view } = useDesk();
  return isHelp(view) ? <HelpFinished /> : <Submitted />;
}

function Submitted() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const handedIn = isHandedIn(view);
  const ofFirst =
    view.subject === 'caregiver' ? 'registration.finished.leadCaregiver' : 'registration.finished.lead';
  // Whoever renews holds a certificate that counts meanwhile.
  const ofHandedIn = view.purpose === 'renewal' ? 'registration.session.notRegistered.renewal' : ofFirst;
  return (
    <FinishedShell
      title={t(handedIn ? 'registration.finished.title' : 'registration.finished.ended.title')}
      lead={t(handedIn ? ofHandedIn : `registration.finished.ended.${view.purpose}`, {
        name: fullName(view.person.name),
      })}
    >
      <CaregiverPart />
      {handedIn && <WhatNext />}
    </FinishedShell>
  );
}

/** After a submission: the state's part, and the day to remember. */
function WhatNext() {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const mailed = answersIn(view, 'documents')?.items.some(({ how }) => how === 'mailed') ?? false;
  return (
    <NextSteps>
      {mailed && <li>{t('registration.finished.mail')}</li>}
      <li>{t('registration.finished.next1')}</li>
      <li>{t('registration.finished.next2')}</li>
      <li>{t('registration.finished.next3')}</li>
      {view.expiresOn && <li>{t('registration.finished.next4', { day: when.day(view.expiresOn) })}</li>}
    </NextSteps>
  );
}
