/** How far orders are brought: a radius with its uncertain band, or towns by name (R-DLV-3, B-DLV-2). */
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../forms/text-fields';
import { useMiles } from '../../frame/delivery/reasons';
import type { Told } from './programme-screen';
import { ToldLine } from './told';

export function ReachFields({ told }: { told: Told }) {
  const { t } = useTranslation();
  const miles = useMiles();
  return (
    <fieldset className="stack">
      <legend className="section-legend">{t('delivery.programme.reach')}</legend>
      <p className="field-hint">{t('delivery.programme.reachHint')}</p>
      <ToldLine
        value={told.radiusMiles.value === null ? null : miles(told.radiusMiles.value)}
        rule={told.radiusMiles.rule}
      />
      <div className="field-row">
        <TextField
          name="radiusMiles"
          label={t('delivery.programme.radius')}
          width="short"
          inputMode="numeric"
          optional
        />
        <TextField name="bandMiles" label={t('delivery.programme.band')} width="short" inputMode="numeric" />
      </div>
      <p className="field-hint">{t('delivery.programme.bandHint')}</p>
      <TextField
        name="fromZip"
        label={t('delivery.programme.fromZip')}
        hint={t('delivery.programme.fromZipHint', {
          zip: told.fromZip ?? t('common.notSet'),
        })}
        width="short"
        inputMode="numeric"
        optional
      />
      <ToldLine value={told.towns.value?.join(', ') ?? null} rule={told.towns.rule} />
      <TextArea
        name="towns"
        label={t('delivery.programme.towns')}
        hint={t('delivery.programme.townsHint')}
        rows={4}
        optional
      />
    </fieldset>
  );
}
