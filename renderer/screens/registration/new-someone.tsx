/** Somebody new, or somebody known here: asked about who registers and, for caregivers, about the patient. */
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Suggestion } from '../../../preload/contract/patient';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { RadioCards } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { FieldGroup } from '../../forms/field';
import { useTyped } from '../../forms/form';
import { NameFields } from '../../forms/person-fields';
import { PersonSearch } from '../../forms/person-search';
import { TextField } from '../../forms/text-fields';
import { pathTo } from '../../routes';
import { namedIn } from './new-input';

interface SomeoneProps {
  /** Where the values stand in the form. */
  readonly name: 'person' | 'patient';
  readonly label: string;
  readonly newHint: string;
  readonly nameLabel: string;
  readonly birthDate: string;
}

export function SomeoneFields({ name, label, newHint, nameLabel, birthDate }: SomeoneProps) {
  const { t } = useTranslation();
  const kind = useTyped(`${name}.kind`);
  return (
    <>
      <RadioCards
        name={`${name}.kind`}
        label={label}
        options={[
          { value: 'new', label: t('registration.new.whoNew'), hint: newHint },
          { value: 'known', label: t('registration.new.whoKnown'), hint: t('registration.new.whoKnownHint') },
        ]}
      />
      {kind === 'known' && <Known name={name} />}
      {kind === 'new' && (
        <>
          <fieldset className="stack">
            <legend className="field-label">{nameLabel}</legend>
            <p className="field-hint">{t('registration.new.nameHint')}</p>
            <NameFields name={`${name}.name`} />
          </fieldset>
          <DayField name={`${name}.birthDate`} label={birthDate} hint={t('registration.new.birthDateHint')} />
          <TextField
            name={`${name}.zip`}
            label={t('registration.new.zip')}
            hint={t('registration.new.zipHint')}
            width="short"
            inputMode="numeric"
            optional
          />
        </>
      )}
    </>
  );
}

function Known({ name: field }: Pick<SomeoneProps, 'name'>) {
  const { t } = useTranslation();
  const { setValue } = useFormContext();
  const [, go] = useLocation();
  const id = useTyped(`${field}.patient`);
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const known = typeof id === 'string' && id !== '';
  const ward = useTyped('patient.patient');
  // A caregiver is no patient of this store: their name stands with whom they care for.
  const page = field === 'person' && typeof ward === 'string' && ward !== '' ? ward : id;
  // Came from a patient's page: their name is asked once, by the call that counts as a look-up.
  const asked = useCall(
    'patient.view',
    { patient: typeof page === 'string' ? page : '' },
    { enabled: known && chosen === null },
  );
  const found = asked.reply?.kind === 'done' && namedIn(asked.reply.value, id);
  const name = chosen
    ? t('registration.new.chosen', { name: fullName(chosen.name), year: chosen.birthYear })
    : found &&
      t('registration.new.chosen', { name: fullName(found.name), year: found.birthDate.slice(0, 4) });

  function choose(one: Suggestion) {
    if (one.kind === 'session') return go(pathTo('register', { session: one.id }));
    setChosen(one);
    setValue(`${field}.patient`, one.id);
  }
  if (!known)
    return (
      <FieldGroup name={`${field}.patient`} label={t('registration.new.whoKnown')}>
        {() => (
          <PersonSearch
            label={t('registration.new.search')}
            hint={t('registration.new.searchHint')}
            none={t('registration.new.noneFound')}
            results={t('registration.new.results')}
            born={(year) => t('registration.new.born', { year })}
            // A caregiver is no patient of this store.
            {...(field === 'person' ? { among: 'people' as const } : {})}
            onChosen={choose}
          />
        )}
      </FieldGroup>
    );
  return (
    <FieldGroup name={`${field}.patient`} label={t('registration.new.chosenTitle')}>
      {() => (
        <div className="card-plain row-spread">
          <p className="strong">{name}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              setChosen(null);
              setValue(`${field}.patient`, '');
            }}
          >
            {t('registration.new.chooseOther')}
          </button>
        </div>
      )}
    </FieldGroup>
  );
}
