/** Name and address, in the shapes of the contract's PersonName and Address. */
import { useTranslation } from 'react-i18next';
import { TextField } from './text-fields';

/** Values below `name`: given, middle, family, suffix. */
export function NameFields({ name, hint }: { name: string; hint?: string }) {
  const { t } = useTranslation();
  return (
    <div className="field-row" data-kind="name">
      <TextField name={`${name}.given`} label={t('forms.given')} {...(hint ? { hint } : {})} />
      <TextField name={`${name}.middle`} label={t('forms.middle')} optional />
      <TextField name={`${name}.family`} label={t('forms.family')} />
      <TextField
        name={`${name}.suffix`}
        label={t('forms.suffix')}
        hint={t('forms.suffixHint')}
        width="short"
        optional
      />
    </div>
  );
}

/** Values below `name`: line1, line2, town, state, zip. */
export function AddressFields({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <TextField name={`${name}.line1`} label={t('forms.line1')} hint={t('forms.line1Hint')} />
      <TextField name={`${name}.line2`} label={t('forms.line2')} optional />
      <div className="field-row">
        <TextField name={`${name}.town`} label={t('forms.town')} />
        <TextField
          name={`${name}.state`}
          label={t('forms.state')}
          hint={t('forms.stateHint')}
          width="short"
          upperCase
        />
        <TextField
          name={`${name}.zip`}
          label={t('forms.zip')}
          hint={t('forms.zipHint')}
          width="short"
          inputMode="numeric"
        />
      </div>
    </div>
  );
}

export const noName = { given: '', middle: '', family: '', suffix: '' } as const;
export const noAddress = { line1: '', line2: '', town: '', state: 'CT', zip: '' } as const;
