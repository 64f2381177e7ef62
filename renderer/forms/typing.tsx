import { useEffect, useRef } from 'react';
import { type FieldValues, useFormContext } from 'react-hook-form';

/** Tells every change of the form's values; draws nothing. */
export function Typing<Values extends FieldValues>({ hear }: { hear: (values: Values) => void }) {
  const { watch } = useFormContext<Values>();
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const listening = watch((values) => latest.current(values as Values));
    return () => listening.unsubscribe();
  }, [watch]);
  return null;
}
