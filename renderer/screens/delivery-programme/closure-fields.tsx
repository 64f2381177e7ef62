/** Days on which nothing is brought: holidays by name, and closures from and to (B-DLV-1). */
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { holidays } from '../../../preload/contract/delivery-programme';
import { CheckList } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { TextField } from '../../forms/text-fields';
import { noClosure } from './values';

export function ClosureFields() {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ name: 'closures' });
  const called = (at: number, field: 'firstDay' | 'lastDay' | 'why') =>
    t('delivery.programme.of', {
      row: t('delivery.programme.closure', { number: at + 1 }),
      field: t(`delivery.programme.${field}`),
    });
  const rows = useRef<HTMLFieldSetElement>(null);
  const before = useRef(fields.length);
  // A row that was added begins with its first day.
  useEffect(() => {
    if (fields.length > before.current)
      rows.current?.querySelector<HTMLElement>('.programme-row:last-of-type [role="spinbutton"]')?.focus();
    before.current = fields.length;
  }, [fields.length]);
  return (
    <fieldset className="stack" ref={rows}>
      <legend className="section-legend">{t('delivery.programme.closed')}</legend>
      <div className="programme-holidays">
        <CheckList
          name="holidays"
          label={t('delivery.programme.holidays')}
          options={holidays.map((value) => ({ value, label: t(`delivery.window.holiday.${value}`) }))}
        />
      </div>
      <p className="field-label">{t('delivery.programme.closures')}</p>
      {fields.length === 0 && <p className="soft">{t('delivery.programme.noClosures')}</p>}
      {fields.map((field, at) => (
        <fieldset key={field.id} className="card-plain programme-row">
          <legend className="visually-hidden">{t('delivery.programme.closure', { number: at + 1 })}</legend>
          <DayField
            name={`closures.${at}.from`}
            label={t('delivery.programme.firstDay')}
            called={called(at, 'firstDay')}
          />
          <DayField
            name={`closures.${at}.to`}
            label={t('delivery.programme.lastDay')}
            called={called(at, 'lastDay')}
          />
          <TextField
            name={`closures.${at}.why`}
            label={t('delivery.programme.why')}
            called={called(at, 'why')}
            hint={t('delivery.programme.whyHint')}
          />
          <button type="button" className="button" data-kind="quiet" onClick={() => remove(at)}>
            <Trash2 aria-hidden /> {t('delivery.programme.remove')}{' '}
            <span className="visually-hidden">{t('delivery.programme.closure', { number: at + 1 })}</span>
          </button>
        </fieldset>
      ))}
      <button type="button" className="button" onClick={() => append(noClosure, { shouldFocus: false })}>
        <Plus aria-hidden /> {t('delivery.programme.addClosure')}
      </button>
    </fieldset>
  );
}
