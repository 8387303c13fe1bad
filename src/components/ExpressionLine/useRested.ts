import { useEffect, useState } from 'react';

/** How long a fault must stand before what could help is worked out, in milliseconds. */
const PAUSE = 250;

/** A value once it has stayed the same for a moment; until then undefined. */
export function useRested<Value>(value: Value): Value | undefined {
  const [rested, setRested] = useState<Value>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return rested === value ? rested : undefined;
}
