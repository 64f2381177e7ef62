/** Language and size of a paper that is about to be made. */
import { useTranslation } from 'react-i18next';
import { RadioCards, TickBox } from './choice-fields';

export function PaperLook() {
  const { t } = useTranslation();
  return (
    <>
      <RadioCards
        name="language"
        label={t('registration.paper.language')}
        inline
        options={(['en', 'es'] as const).map((value) => ({
          value,
          label: t(`registration.languages.${value}`),
        }))}
      />
      <TickBox name="largePrint" label={t('registration.paper.largePrint')} />
    </>
  );
}
