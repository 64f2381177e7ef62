/** The walk-in types who they are, as on their photo ID (R-PAT-9, B-REG-2). */

import { useTranslation } from 'react-i18next';
import { taskAnswers } from '../../../preload/contract/registration-values';
import { YesNoField } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { AddressFields, NameFields, noAddress, noName } from '../../forms/person-fields';
import { PhoneField } from '../../forms/text-fields';
import { savedAnswers } from './saved';
import { TaskForm } from './task-form';
import type { StepProps } from './walk-in-screen';

export function DetailsStep(props: StepProps) {
  const { t } = useTranslation();
  const { name, minor, birthDate, asksResidency, phone } = props.view;
  const blank = {
    name: minor ?? name ?? noName,
    birthDate,
    connecticutResident: '',
    address: noAddress,
    phone: minor ? '' : (phone ?? ''),
  };
  return (
    <TaskForm<Record<string, unknown>>
      {...props}
      task="details"
      values={savedAnswers(props.view, 'details', taskAnswers.details) ?? blank}
      answers={(typed) => (asksResidency ? typed : { ...typed, connecticutResident: null })}
      submit={t('walkIn.details.save')}
      {...(minor ? { title: t('walkIn.details.titleMinor'), lead: t('walkIn.details.leadMinor') } : {})}
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
          label={t(minor ? 'walkIn.details.residentMinor' : 'walkIn.details.resident')}
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
    </TaskForm>
  );
}
