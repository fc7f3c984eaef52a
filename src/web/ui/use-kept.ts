import { useEffect, useState } from 'react';
import { readStored, writeStored } from './stored.ts';

/**
 * A state that the browser keeps, so that a reload loses nothing. What was kept and does not read as expected, from another
 * version of the page, is passed over.
 */
export function useKept<Value>(
  key: string,
  fresh: Value,
  read: (kept: unknown) => Value | undefined,
): readonly [Value, (change: (before: Value) => Value) => void] {
  const [value, setValue] = useState<Value>(() => parse(readStored(key), read) ?? fresh);
  useEffect(() => writeStored(key, value === fresh ? undefined : JSON.stringify(value)), [key, value, fresh]);
  return [value, setValue];
}

function parse<Value>(
  text: string | undefined,
  read: (kept: unknown) => Value | undefined,
): Value | undefined {
  if (text === undefined) return undefined;
  try {
    return read(JSON.parse(text));
  } catch {
    return undefined;
  }
}
