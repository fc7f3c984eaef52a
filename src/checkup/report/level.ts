import type { Text } from '#kernel/text.ts';
import type { Finding } from '../rules/finding.ts';

/** The global level of a checkup, best first. */
export const LEVELS = ['green', 'orange', 'red'] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_SIGNS: Readonly<Record<Level, string>> = { green: '🟢', orange: '🟠', red: '🔴' };

export const LEVEL_WORDS: Readonly<Record<Level, Text>> = {
  green: { fr: 'vert', en: 'green' },
  orange: { fr: 'orange', en: 'orange' },
  red: { fr: 'rouge', en: 'red' },
};

/**
 * Red while something critical is not muted; orange while something is to correct, or while a required element is not
 * known: what was not seen is never good. Green otherwise.
 *
 * @param findings those that nobody muted
 * @param unknown how many required kinds of evidence are not fully known
 */
export function levelOf(findings: readonly Finding[], unknown: number): Level {
  const worst = findings.flatMap((finding) => (finding.outcome === 'not-met' ? [finding.severity] : []));
  if (worst.includes('CRITICAL')) return 'red';
  return worst.includes('WARNING') || unknown > 0 ? 'orange' : 'green';
}
