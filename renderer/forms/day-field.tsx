/** A calendar day, typed in the order of the language; the value is `YYYY-MM-DD`, or '' while unfinished. */
import { type CalendarDate, parseDate } from '@internationalized/date';
import { useEffect, useState } from 'react';
import { DateField, DateInput, DateSegment } from 'react-aria-components';
import { useController } from 'react-hook-form';
import { FieldGroup, type FieldProps } from './field';
import { PartsKeeper } from './parts-keeper';

function dayOf(value: unknown): CalendarDate | null {
  if (typeof value !== 'string' || value === '') return null;
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}

export function DayField(props: FieldProps) {
  const { field } = useController({ name: props.name });
  const [day, setDay] = useState(() => dayOf(field.value));
  // A draft that arrives later, or a reset, replaces what stands here; typing does not come back.
  useEffect(() => {
    setDay((before) => ((before?.toString() ?? '') === (field.value ?? '') ? before : dayOf(field.value)));
  }, [field.value]);
  return (
    <FieldGroup {...props}>
      {({ id, describedBy, wrong }) => (
        <DateField
          id={id}
          aria-label={props.label}
          {...(describedBy ? { 'aria-describedby': describedBy } : {})}
          value={day}
          onChange={(next) => {
            setDay(next);
            field.onChange(next?.toString() ?? '');
          }}
          onBlur={field.onBlur}
          isInvalid={wrong !== null}
          shouldForceLeadingZeros
        >
          <PartsKeeper
            keepValue={() => () => {
              setDay(day);
              field.onChange(day?.toString() ?? '');
            }}
          >
            <DateInput className="input day-input">
              {(segment) => <DateSegment segment={segment} className="day-part" />}
            </DateInput>
          </PartsKeeper>
        </DateField>
      )}
    </FieldGroup>
  );
}
