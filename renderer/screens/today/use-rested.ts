import { useEffect, useState } from 'react';

/** Long enough to skip the letters of quick typing, short enough not to be waited for. */
const restMilliseconds = 120;

/** The value once it has stopped changing. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
