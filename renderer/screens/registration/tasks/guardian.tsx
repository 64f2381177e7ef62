/** Who registers the minor and becomes the caregiver (R-MIN-1). */
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../../forms/choice-fields';
import { DayField } from '../../../forms/day-field';
import { NameFields, noName } from '../../../forms/person-fields';
import { EmailField, PhoneField } from '../../../forms/text-fields';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { useEmailSlip } from '../email-slip';
import { TaskPage } from '../task-page';

const ties = ['parent', 'guardian', 'legalCustodian'] as const;

interface Typed extends Record<string, unknown> {
  readonly name: Readonly<Record<string, string>>;
  readonly birthDate: string;
  readonly relationship: string;
  readonly email: string;
  readonly phone: string;
}

export function GuardianTask() {
  const { view } = useDesk();
  const saved = answersIn(view, 'guardian') ?? view.known?.guardian;
  return (
    <TaskPage<Typed>
      task="guardian"
      values={{ name: noName, birthDate: '', relationship: '', email: '', phone: '', ...saved }}
      answers={(typed) => typed}
    >
      <Fields />
    </TaskPage>
  );
}

function Fields() {
  const { t } = useTranslation();
  const slip = useEmailSlip();
  return (
    <>
      <fieldset className="stack">
        <legend className="field-label">{t('registration.task.guardian.nameGroup')}</legend>
        <NameFields name="name" />
      </fieldset>
      <DayField
        name="birthDate"
        label={t('registration.task.guardian.birthDate')}
        hint={t('registration.task.guardian.birthDateHint')}
      />
      <RadioCards
        name="relationship"
        label={t('registration.task.guardian.relationship')}
        options={ties.map((value) => ({ value, label: t(`relationship.${value}`) }))}
      />
      <EmailField
        name="email"
        label={t('registration.task.guardian.email')}
        hint={t('registration.task.guardian.emailHint')}
        notice={slip}
      />
      <PhoneField name="phone" label={t('registration.task.guardian.phone')} />
    </>
  );
}
