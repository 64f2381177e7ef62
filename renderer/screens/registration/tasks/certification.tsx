/** Nobody can log in before a certifier has certified the patient (R-PAT-1). */
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Certifier } from '../../../../preload/contract/certifier';
import { useCall } from '../../../client/client';
import { RadioCards } from '../../../forms/choice-fields';
import { ComboField } from '../../../forms/combo-field';
import { DayField } from '../../../forms/day-field';
import { useTyped } from '../../../forms/form';
import { TextField } from '../../../forms/text-fields';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';

interface Typed extends Record<string, unknown> {
  readonly certified: string;
  readonly certifier: { readonly name: string; readonly profession: string; readonly licenceNumber: string };
  readonly certifiedOn: string;
}

const blank: Typed = {
  certified: '',
  certifier: { name: '', profession: '', licenceNumber: '' },
  certifiedOn: '',
};

export function CertificationTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'certification');
  return (
    <TaskPage<Typed>
      task="certification"
      values={{ ...blank, ...saved }}
      answers={({ certified, certifier, certifiedOn }) =>
        certified === 'yes' ? { certified, certifier, certifiedOn } : { certified }
      }
    >
      <RadioCards
        name="certified"
        label={t('registration.task.certification.certified')}
        options={[
          { value: 'yes', label: t('registration.task.certification.certifiedYes') },
          {
            value: 'no',
            label: t('registration.task.certification.certifiedNo'),
            hint: t('registration.task.certification.certifiedNoHint'),
          },
        ]}
      />
      <CertifierFields />
    </TaskPage>
  );
}

/** Below these letters every certifier would be suggested. */
const shortest = 2;

function CertifierFields() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { setValue } = useFormContext();
  const certified = useTyped('certified') === 'yes';
  const [text, setText] = useState('');
  const asked = useCall(
    'registration.certifiers',
    { text },
    { enabled: text.length >= shortest, keepPrevious: true },
  );
  if (!certified) return null;
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
      <DayField
        name="certifiedOn"
        label={t('registration.task.certification.certifiedOn')}
        hint={t('registration.task.certification.certifiedOnHint')}
      />
    </>
  );
}
