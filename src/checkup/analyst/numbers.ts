/** A run of digits with what may stand between them: `1 250,5`, `1,250.5`, `2026-11-23`. */
const WRITTEN = /\d+(?:[ \u00a0\u202f,.'’]\d+)*/g;

/**
 * Every reading of the numbers in a text. A group mark in one language is a decimal mark in another: a number counts as
 * known when one of its readings is.
 */
export function numbersIn(text: string): readonly (readonly number[])[] {
  return [...text.matchAll(WRITTEN)].map(([written]) => readingsOf(written));
}

function readingsOf(written: string): readonly number[] {
  const bare = written.replaceAll(/[ \u00a0\u202f'’]/g, '');
  const readings = [
    bare.replaceAll(',', ''),
    bare.replaceAll('.', '').replaceAll(',', '.'),
    bare.replaceAll(',', '.'),
    bare.replaceAll(/[,.]/g, ''),
  ].map(Number);
  return [...new Set(readings.filter(Number.isFinite))];
}

/** The parts of a written number, each by itself: `2026, 11` of a date, `203.0.113` of a network. */
export function partsOf(text: string): readonly number[] {
  return [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

/** Every number that stands in a value, as a number or within a text, however deep. */
export function numbersWithin(value: unknown): ReadonlySet<number> {
  const found = new Set<number>();
  collect(value, found);
  return found;
}

function collect(value: unknown, found: Set<number>): void {
  if (typeof value === 'number') found.add(value);
  else if (typeof value === 'string') {
    for (const readings of numbersIn(value)) for (const number of readings) found.add(number);
    for (const number of partsOf(value)) found.add(number);
  } else if (Array.isArray(value)) for (const one of value) collect(one, found);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) collect(one, found);
}
