/** The questions of the start page. */
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../forms/choice-fields';
import { useTyped } from '../../forms/form';
import { NameFields } from '../../forms/person-fields';
import { isHelp, isLater, kindOf, reasons, registrants } from './new-input';
import { SomeoneFields } from './new-someone';

/** What they come for, and whose certificate it is. */
export function Reason() {
  const { t } = useTranslation();
  const reason = useTyped('reason');
  return (
    <>
      <RadioCards
        name="reason"
        label={t('registration.new.reason')}
        options={reasons.map((value) => ({
          value,
          label: t(`registration.new.reasons.${value}`),
          hint: t(`registration.new.reasonHints.${value}`),
        }))}
      />
      {isLater(reason) && (
        <RadioCards
          name="whose"
          label={t('registration.new.whose')}
          inline
          options={registrants.map((value) => ({ value, label: t(`registration.new.registrants.${value}`) }))}
        />
      )}
    </>
  );
}

/** Who registers or is helped, and whom a caregiver cares for. */
export function Who() {
  const { t } = useTranslation();
  const reason = useTyped('reason');
  const kind = kindOf(reason, useTyped('whose'));
  if (kind === null) return null;
  if (isHelp(reason))
    return (
      <fieldset className="stack">
        <legend className="field-label">{t('registration.new.helped')}</legend>
        <p className="field-hint">{t('registration.new.helpedHint')}</p>
        <NameFields name="person.name" />
      </fieldset>
    );
  return (
    <>
      <SomeoneFields
        name="person"
        label={t('registration.new.who')}
        newHint={t('registration.new.whoNewHint')}
        nameLabel={t('registration.task.details.nameGroup')}
        birthDate={t('registration.new.birthDate')}
      />
      {kind.subject === 'caregiver' && (
        <SomeoneFields
          name="patient"
          label={t('registration.new.ward')}
          newHint={t('registration.new.wardNewHint')}
          nameLabel={t('registration.new.wardName')}
          birthDate={t('registration.new.wardBirthDate')}
        />
      )}
    </>
  );
}
