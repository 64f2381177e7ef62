/** Minimum, time ahead, rounding, and who drives (R-DLV-2, R-DLV-4, R-DLV-6). */
import { useTranslation } from 'react-i18next';
import { agents, roundings } from '../../../preload/contract/delivery-programme';
import { useMoney } from '../../client/money';
import { RadioCards, SelectField } from '../../forms/choice-fields';
import { useTyped } from '../../forms/form';
import { MoneyField } from '../../forms/money-field';
import { TextField } from '../../forms/text-fields';
import type { Told } from './programme-screen';
import { ToldLine } from './told';

export function MoneyFields({ told }: { told: Told }) {
  const { t } = useTranslation();
  const money = useMoney();
  return (
    <fieldset className="stack">
      <legend className="section-legend">{t('delivery.programme.orders')}</legend>
      <ToldLine
        value={told.minimum.value === null ? null : money(told.minimum.value)}
        rule={told.minimum.rule}
      />
      <MoneyField
        name="minimum"
        label={t('delivery.programme.minimum')}
        hint={t('delivery.programme.emptyIsRule')}
        optional
      />
      <ToldLine
        value={
          told.leadHours.value === null
            ? null
            : t('delivery.programme.hours', { count: told.leadHours.value })
        }
        rule={told.leadHours.rule}
      />
      <TextField
        name="leadHours"
        label={t('delivery.programme.leadTime')}
        hint={t('delivery.programme.emptyIsRule')}
        width="short"
        inputMode="numeric"
        optional
      />
      <SelectField
        name="rounding"
        label={t('delivery.programme.rounding')}
        hint={t('delivery.programme.roundingHint')}
        width="short"
        options={roundings.map((cents) => ({ value: String(cents), label: money(cents) }))}
      />
    </fieldset>
  );
}

export function DriverFields({ told }: { told: Told }) {
  const { t } = useTranslation();
  const agent = useTyped('agent');
  const custody = told.custodyHours.value;
  return (
    <fieldset className="stack">
      <legend className="section-legend">{t('delivery.programme.drivers')}</legend>
      <RadioCards
        name="agent"
        label={t('delivery.programme.agent')}
        options={[
          { value: '', label: t('common.notSet') },
          ...agents.map((value) => ({ value, label: t(`delivery.programme.agents.${value}`) })),
        ]}
      />
      {told.agents.value && (
        <ToldLine
          value={told.agents.value.map((one) => t(`delivery.programme.agents.${one}`)).join(' · ')}
          rule={told.agents.rule}
        />
      )}
      {agent === 'deliveryService' && (
        <>
          <TextField name="service" label={t('delivery.programme.service')} />
          <ToldLine
            value={custody === null ? null : t('delivery.programme.custody', { count: custody })}
            rule={told.custodyHours.rule}
          />
        </>
      )}
    </fieldset>
  );
}
