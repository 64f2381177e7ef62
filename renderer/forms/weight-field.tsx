/** A weight as people write it, `3.5` or `1/8 oz`: read by the contract, kept as typed until then. */
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../preload/contract/reply';
import { readWeight, type WeightWish } from '../../preload/contract/weight';
import type { FieldProps } from './field';
import { TextField } from './text-fields';

export function WeightField(props: FieldProps) {
  const { t } = useTranslation();
  return (
    <TextField {...props} hint={props.hint ?? t('forms.weightHint')} width="short" inputMode="decimal" />
  );
}

/** Milligrams, or what is wrong at the field. */
export function readTyped(field: string, text: string, wish: WeightWish): Reply<number> {
  const read = readWeight(text, wish);
  return read.kind === 'good'
    ? { kind: 'done', value: read.milligrams }
    : { kind: 'invalid', fields: { [field]: read.wrong } };
}
