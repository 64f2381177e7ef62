import { useTranslation } from 'react-i18next';

/** A form of a later rulebook may have no word yet: it shows its id. */
export function useFormWord(): (form: string) => string {
  const { t } = useTranslation();
  return (form) => t([`products.form.${form}`, 'products.unknownForm'], { form });
}
