/** Who the patient is, as on their photo ID (R-PAT-9). */
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../preload/contract/registration';
import { useProposedAddress } from '../../../client/proposed-person';
import { YesNoField } from '../../../forms/choice-fields';
import { DayField } from '../../../forms/day-field';
import { AddressFields, NameFields, noAddress } from '../../../forms/person-fields';
import { PhoneField } from '../../../forms/text-fields';
import { Waiting } from '../../../frame/answer';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { useReached } from '../reached';
import { TaskPage } from '../task-page';

/** A renewal or a change asks only what changed, and what is not on record yet (R-MD-4). */
function asked({ known, purpose, subject, tasks }: SessionView) {
  const changed = answersIn({ tasks }, 'changes')?.changed ?? null;
  const asks = (part: 'name' | 'address' | 'phone') => changed === null || changed.includes(part);
  const isFirst = known === null;
  return {
    name: asks('name'),
    birthDate: isFirst,
    address: asks('address') || !known?.address,
    phone: asks('phone') || !known?.phone,
    // Caregivers may live elsewhere: the documents ask patients alone (R-PAT-9). Whoever moved away says so.
    residency: subject !== 'caregiver' && purpose !== 'change' && (isFirst || asks('address')),
  };
}

export function DetailsTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const asks = asked(view);
  const reached = useReached('details');
  const proposed = useProposedAddress(view.id);
  const { name, birthDate } = view.person;
  const values = answersIn(view, 'details') ?? {
    name,
    birthDate,
    connecticutResident: '',
    address: view.known?.address ?? proposed ?? noAddress,
    phone: view.known?.phone ?? reached?.phone ?? '',
  };
  if (reached === null) return <Waiting />;
  return (
    <TaskPage<Record<string, unknown>>
      task="details"
      values={{ ...values }}
      answers={(typed) => (asks.residency ? typed : { ...typed, connecticutResident: null })}
      {...(view.purpose !== 'first' ? { lead: t('registration.task.details.leadChanged') } : {})}
    >
      {asks.name && (
        <fieldset className="stack">
          <legend className="field-label">{t('registration.task.details.nameGroup')}</legend>
          <NameFields name="name" />
        </fieldset>
      )}
      {asks.birthDate && (
        <DayField
          name="birthDate"
          label={t('registration.task.details.birthDate')}
          hint={t('registration.task.details.birthDateHint')}
        />
      )}
      {asks.residency && (
        <YesNoField
          name="connecticutResident"
          label={t('registration.task.details.resident')}
          hint={t('registration.task.details.residentHint')}
        />
      )}
      {asks.address && (
        <fieldset className="stack">
          <legend className="field-label">{t('registration.task.details.addressGroup')}</legend>
          <AddressFields name="address" />
        </fieldset>
      )}
      {asks.phone && (
        <PhoneField
          name="phone"
          label={t('registration.task.details.phone')}
          hint={t('registration.task.details.phoneHint')}
        />
      )}
    </TaskPage>
  );
}
