/** Who the patient is, as on their photo ID (R-PAT-9). */
import { useTranslation } from 'react-i18next';
import { YesNoField } from '../../../forms/choice-fields';
import { DayField } from '../../../forms/day-field';
import { AddressFields, NameFields, noAddress } from '../../../forms/person-fields';
import { PhoneField } from '../../../forms/text-fields';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';

export function DetailsTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'details');
  const { name, birthDate } = view.person;
  // Caregivers may live elsewhere: the documents ask patients alone (R-PAT-9).
  const asksResidency = view.subject !== 'caregiver';
  const values = saved ?? { name, birthDate, connecticutResident: '', address: noAddress, phone: '' };
  return (
    <TaskPage<Record<string, unknown>>
      task="details"
      values={{ ...values }}
      answers={(typed) => (asksResidency ? typed : { ...typed, connecticutResident: null })}
    >
      <fieldset className="stack">
        <legend className="field-label">{t('registration.task.details.nameGroup')}</legend>
        <NameFields name="name" />
      </fieldset>
      <DayField
        name="birthDate"
        label={t('registration.task.details.birthDate')}
        hint={t('registration.task.details.birthDateHint')}
      />
      {asksResidency && (
        <YesNoField
          name="connecticutResident"
          label={t('registration.task.details.resident')}
          hint={t('registration.task.details.residentHint')}
        />
      )}
      <fieldset className="stack">
        <legend className="field-label">{t('registration.task.details.addressGroup')}</legend>
        <AddressFields name="address" />
      </fieldset>
      <PhoneField
        name="phone"
        label={t('registration.task.details.phone')}
        hint={t('registration.task.details.phoneHint')}
      />
    </TaskPage>
  );
}
