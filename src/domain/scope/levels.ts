import type { Text } from '#kernel/text.ts';

/** The five levels of criticality, lowest first. */
export const LEVELS = ['low', 'moderate', 'high', 'critical', 'unacceptable'] as const;
export type LevelId = (typeof LEVELS)[number];

export const LEVEL_WORDS = {
  low: { fr: 'Faible', en: 'Low' },
  moderate: { fr: 'Modéré', en: 'Moderate' },
  high: { fr: 'Élevé', en: 'High' },
  critical: { fr: 'Critique', en: 'Critical' },
  unacceptable: { fr: 'Inacceptable', en: 'Unacceptable' },
} as const satisfies Record<LevelId, Text>;

/** 0 for the lowest level to 4 for the highest. */
export function rank(level: LevelId): number {
  return LEVELS.indexOf(level);
}

/** The dimensions in which a consequence is felt; the worst of them is the consequence. */
export const DIMENSIONS = ['financial', 'legal', 'operational', 'reputation', 'people'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const DIMENSION_WORDS = {
  financial: { fr: 'Financière', en: 'Financial' },
  legal: { fr: 'Juridique', en: 'Legal' },
  operational: { fr: 'Opérationnelle', en: 'Operational' },
  reputation: { fr: 'Réputation', en: 'Reputation' },
  people: { fr: 'Personnes', en: 'People' },
} as const satisfies Record<Dimension, Text>;
