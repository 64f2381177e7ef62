import { useController } from 'react-hook-form';
import { type FieldProps, FieldText, useField } from './field';

/** A time of day, `HH:MM`. Its label is for screen readers: the row beside it names the day. */
export function TimeField(props: Pick<FieldProps, 'called' | 'label' | 'name'>) {
  const { name, label } = props;
  const { field } = useController({ name });
  const { id, describedBy, wrong } = useField(props);
  return (
    <div className="time-field" data-field={name} data-wrong={wrong !== null}>
      <input
        {...field}
        id={id}
        type="time"
        className="input"
        value={typeof field.value === 'string' ? field.value : ''}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={wrong !== null}
      />
      <FieldText id={id} hint={undefined} wrong={wrong} />
    </div>
  );
}
