import type { Text } from '#kernel/text.ts';

/** How much a finding matters, mildest first. Rules own it; nothing and nobody lowers it afterwards. */
export const SEVERITIES = ['INFO', 'WARNING', 'CRITICAL'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  INFO: { fr: 'à savoir', en: 'to know' },
  WARNING: { fr: 'à corriger', en: 'to correct' },
  CRITICAL: { fr: 'à traiter d’abord', en: 'to treat first' },
};

/** Below zero when the first matters more. */
export function bySeverity(left: Severity, right: Severity): number {
  return SEVERITIES.indexOf(right) - SEVERITIES.indexOf(left);
}
