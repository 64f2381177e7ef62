/** Windows as the rulebook says, or the store's own with their places (R-DLV-1, B-DLV-1). */
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { weekdays } from '../../../preload/contract/profile';
import { useWhen } from '../../client/when';
import { hoursWords } from '../../client/window-words';
import { RadioCards, SelectField } from '../../forms/choice-fields';
import { useTyped } from '../../forms/form';
import { TextField } from '../../forms/text-fields';
import { TimeField } from '../../forms/time-field';
import type { Told } from './programme-screen';
import { ToldLine } from './told';
import { noWindow } from './values';

export function WindowFields({ told }: { told: Told }) {
  const { t } = useTranslation();
  const own = useTyped('ownWindows') === 'yes';
  return (
    <fieldset className="stack">
      <legend className="section-legend">{t('delivery.programme.windows')}</legend>
      <ToldWindows told={told} />
      <RadioCards
        name="ownWindows"
        label={t('delivery.programme.whichWindows')}
        options={[
          { value: 'no', label: t('delivery.programme.asRulebook') },
          { value: 'yes', label: t('delivery.programme.ownWindows') },
        ]}
      />
      {own && <Rows />}
      <TextField
        name="weeksAhead"
        label={t('delivery.programme.weeksAhead')}
        hint={t('delivery.programme.weeksAheadHint')}
        width="short"
        inputMode="numeric"
      />
    </fieldset>
  );
}

function ToldWindows({ told: { windows } }: { told: Told }) {
  const { t } = useTranslation();
  const { locale } = useWhen();
  const all = windows.value;
  const days = weekdays.filter((day) => all?.some(({ weekday }) => weekday === day));
  return (
    <ToldLine value={all && t('delivery.programme.windowsNow', { count: all.length })} rule={windows.rule}>
      <dl className="told-windows">
        {days.map((day) => (
          <div key={day}>
            <dt>{t(`weekdays.${day}`)}</dt>
            <dd>
              <ul>
                {all
                  ?.filter(({ weekday }) => weekday === day)
                  .map(({ from, to, capacity }) => (
                    <li key={from} className="figures">
                      {hoursWords({ from, to }, locale)}{' '}
                      {capacity !== null && t('delivery.programme.windowPlaces', { count: capacity })}
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </ToldLine>
  );
}

function Rows() {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ name: 'windows' });
  const called = (at: number, field: 'from' | 'places' | 'to' | 'weekday') =>
    t('delivery.programme.of', {
      row: t('delivery.programme.window', { number: at + 1 }),
      field: t(`delivery.programme.${field}`),
    });
  return (
    <div className="stack">
      {fields.map((field, at) => (
        <fieldset key={field.id} className="card-plain programme-row">
          <legend className="visually-hidden">{t('delivery.programme.window', { number: at + 1 })}</legend>
          <SelectField
            name={`windows.${at}.weekday`}
            label={t('delivery.programme.weekday')}
            called={called(at, 'weekday')}
            width="short"
            options={weekdays.map((value) => ({ value, label: t(`weekdays.${value}`) }))}
          />
          <div className="field">
            <span className="field-label" aria-hidden>
              {t('delivery.programme.from')}
            </span>
            <TimeField
              name={`windows.${at}.from`}
              label={t('delivery.programme.from')}
              called={called(at, 'from')}
            />
          </div>
          <div className="field">
            <span className="field-label" aria-hidden>
              {t('delivery.programme.to')}
            </span>
            <TimeField
              name={`windows.${at}.to`}
              label={t('delivery.programme.to')}
              called={called(at, 'to')}
            />
          </div>
          <TextField
            name={`windows.${at}.capacity`}
            label={t('delivery.programme.places')}
            called={called(at, 'places')}
            width="short"
            inputMode="numeric"
            optional
          />
          {fields.length > 1 && (
            <button type="button" className="button" data-kind="quiet" onClick={() => remove(at)}>
              <Trash2 aria-hidden />
              <span className="visually-hidden">
                {t('delivery.programme.remove')} {t('delivery.programme.window', { number: at + 1 })}
              </span>
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" className="button" onClick={() => append(noWindow)}>
        <Plus aria-hidden /> {t('delivery.programme.addWindow')}
      </button>
    </div>
  );
}
