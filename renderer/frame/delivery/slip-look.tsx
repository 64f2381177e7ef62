/** Language of the customer's part of a slip, and its size: the driver's part is a record, in English. */
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../preload/contract/values';
import { RadioCards, TickBox } from '../../forms/choice-fields';

/** `own`: each customer's, as their last session had it. */
const customers = ['own', 'en', 'es'] as const;

export interface SlipLookTyped {
  readonly customer: string;
  readonly largePrint: boolean;
}

export const slipLook: SlipLookTyped = { customer: 'own', largePrint: false };

export const customersLanguage = ({ customer }: Pick<SlipLookTyped, 'customer'>): Language | null =>
  customer === 'en' || customer === 'es' ? customer : null;

export function SlipLook() {
  const { t } = useTranslation();
  return (
    <>
      <RadioCards
        name="customer"
        label={t('delivery.pack.slip.customer')}
        hint={t('delivery.pack.slip.customerHint')}
        inline
        options={customers.map((value) => ({
          value,
          label: t(value === 'own' ? 'delivery.pack.slip.own' : `registration.languages.${value}`),
        }))}
      />
      <TickBox name="largePrint" label={t('registration.paper.largePrint')} />
    </>
  );
}
