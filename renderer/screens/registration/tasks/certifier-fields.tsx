/** Name, profession and licence number of a certifier; those known here fill all three (B-REG-3). */
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Certifier } from '../../../../preload/contract/certifier';
import { useCall } from '../../../client/client';
import { RadioCards } from '../../../forms/choice-fields';
import { ComboField } from '../../../forms/combo-field';
import { TextField } from '../../../forms/text-fields';
import { useDesk } from '../desk';

/** Below these letters every certifier would be suggested. */
const shortest = 2;

export const blankCertifier: { readonly [Part in keyof Certifier]: string } = {
  name: '',
  profession: '',
  licenceNumber: '',
};

/** Fields below `certifier` in the form's values. */
export function CertifierFields() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { setValue } = useFormContext();
  const [text, setText] = useState('');
  const asked = useCall(
    'registration.certifiers',
    { text },
    { enabled: text.length >= shortest, keepPrevious: true },
  );
  const known: readonly Certifier[] =
    asked.reply?.kind === 'done' && text.length >= shortest ? asked.reply.value : [];
  const professionOf = (one: Certifier) => t(`registration.task.certification.${one.profession}`);
  return (
    <>
      <ComboField
        name="certifier.name"
        label={t('registration.task.certification.certifier')}
        hint={t('registration.task.certification.certifierHint')}
        suggestions={known.map((one) => ({
          key: one.licenceNumber,
          text: one.name,
          detail: t('registration.task.certification.known', {
            profession: professionOf(one),
            number: one.licenceNumber,
          }),
        }))}
        onTyped={setText}
        onChosen={(key) => {
          const chosen = known.find((one) => one.licenceNumber === key);
          if (chosen) setValue('certifier', chosen, { shouldDirty: true });
        }}
      />
      <RadioCards
        name="certifier.profession"
        label={t('registration.task.certification.profession')}
        options={view.guide.professions.map((value) => ({
          value,
          label: t(`registration.task.certification.${value}`),
        }))}
      />
      <TextField
        name="certifier.licenceNumber"
        label={t('registration.task.certification.licenceNumber')}
        hint={t('registration.task.certification.licenceHint')}
        width="short"
        upperCase
      />
    </>
  );
}
