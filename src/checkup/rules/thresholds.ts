import type { Text } from '#kernel/text.ts';
import type { Threshold } from './rule.ts';

/** The units that thresholds are told in; each function says between which bounds a procedure may move one. */

export function days(value: number, words: Text): Threshold {
  return { default: value, min: 0, max: 730, unit: { fr: 'jours', en: 'days' }, words };
}

/** A share of a hundred. */
export function percent(value: number, words: Text): Threshold {
  return { default: value, min: 0, max: 100, unit: { fr: '%', en: '%' }, words };
}

/** How many times what it was before. */
export function times(value: number, words: Text): Threshold {
  return { default: value, min: 1, max: 100, unit: { fr: 'fois', en: 'times' }, words };
}

export function count(
  value: number,
  words: Text,
  unit: Text = { fr: 'requêtes', en: 'requests' },
): Threshold {
  return { default: value, min: 0, max: 1_000_000_000, unit, words };
}

export function seconds(value: number, words: Text): Threshold {
  return { default: value, min: 0, max: 63_072_000, unit: { fr: 'secondes', en: 'seconds' }, words };
}

/** 12.345 becomes 12.3: a share is told with one decimal. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
