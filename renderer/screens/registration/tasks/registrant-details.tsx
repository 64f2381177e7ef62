/** Who registers with the CPMRS: what they are, and whether the documents oblige them (R-PMP-1). */
import { useTranslation } from 'react-i18next';
import { YesNoField } from '../../../forms/choice-fields';
import { useTyped } from '../../../forms/form';
import { EmailField, TextField } from '../../../forms/text-fields';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { useEmailSlip } from '../email-slip';
import { TaskPage } from '../task-page';
import { OnlyThere } from './only-there';

interface Typed extends Record<string, unknown> {
  readonly profession: string;
  readonly controlledSubstanceRegistration: string;
  readonly email: string;
}

const blank: Typed = { profession: '', controlledSubstanceRegistration: '', email: '' };

export function RegistrantDetailsTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const slip = useEmailSlip();
  return (
    <TaskPage<Typed>
      task="registrantDetails"
      values={{ ...blank, ...answersIn(view, 'registrantDetails') }}
      answers={({ profession, controlledSubstanceRegistration, email }) => ({
        profession,
        controlledSubstanceRegistration,
        email,
      })}
      before={<OnlyThere text={t('registration.help.cpmrsSecrets')} />}
    >
      <TextField
        name="profession"
        label={t('registration.task.registrantDetails.profession')}
        hint={t('registration.task.registrantDetails.professionHint')}
      />
      <YesNoField
        name="controlledSubstanceRegistration"
        label={t('registration.task.registrantDetails.registration')}
        hint={t('registration.task.registrantDetails.registrationHint')}
      />
      <Obliged />
      <EmailField
        name="email"
        label={t('registration.task.registrantDetails.email')}
        hint={t('registration.task.registrantDetails.emailHint')}
        notice={slip}
      />
    </TaskPage>
  );
}

function Obliged() {
  const { t } = useTranslation();
  const said = useTyped('controlledSubstanceRegistration');
  if (said !== 'yes' && said !== 'no') return null;
  return <p className="note">{t(`registration.task.registrantDetails.obliged.${said}`)}</p>;
}
