/** The fields of the store profile, for first run and the manager's page alike. */
import { useTranslation } from 'react-i18next';
import { weekdays, zones } from '../../preload/contract/profile';
import { SelectField, YesNoField } from './choice-fields';
import { useTyped } from './form';
import { AddressFields } from './person-fields';
import { PhoneField, TextField } from './text-fields';
import { TimeField } from './time-field';

const idleChoices = ['30', '60', '120', '180', '300', '600', '900', '1800'] as const;

export function ProfileFields() {
  const { t } = useTranslation();
  const idle = String(useTyped('idleSeconds'));
  const idles =
    idleChoices.some((choice) => choice === idle) || idle === '' ? idleChoices : [idle, ...idleChoices];
  return (
    <>
      <TextField name="name" label={t('profile.name')} />
      <fieldset className="stack">
        <legend className="field-label">{t('profile.address')}</legend>
        <p className="field-hint">{t('profile.addressHint')}</p>
        <AddressFields name="address" />
      </fieldset>
      <div className="field-row">
        <PhoneField name="phone" label={t('profile.phone')} optional />
        <PhoneField name="fax" label={t('profile.fax')} optional />
      </div>
      <fieldset className="stack">
        <legend className="field-label">{t('profile.hours')}</legend>
        <p className="field-hint">{t('profile.hoursHint')}</p>
        <div className="hours">
          {weekdays.map((day) => (
            <div key={day} className="hours-day">
              <span className="strong" aria-hidden>
                {t(`weekdays.${day}`)}
              </span>
              <TimeField
                name={`hours.${day}.opens`}
                label={t('profile.opens', { day: t(`weekdays.${day}`) })}
              />
              <TimeField
                name={`hours.${day}.closes`}
                label={t('profile.closes', { day: t(`weekdays.${day}`) })}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <SelectField
        name="zone"
        label={t('profile.zone')}
        options={zones.map((zone) => ({ value: zone, label: t(`zones.${zone.split('/')[1]}`) }))}
      />
      <SelectField
        name="idleSeconds"
        label={t('profile.idle')}
        hint={t('profile.idleHint')}
        options={idles.map((value) => ({ value, label: idleWords(Number(value)) }))}
      />
      <YesNoField
        name="passphrasePromptCompulsory"
        label={t('profile.compulsory')}
        hint={t('profile.compulsoryHint')}
      />
    </>
  );

  function idleWords(seconds: number) {
    return seconds % 60 === 0
      ? t('profile.minutes', { count: seconds / 60 })
      : t('profile.seconds', { count: seconds });
  }
}
