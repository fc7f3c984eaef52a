import type { Text } from '#kernel/text.ts';

/** Where the whole of a slide stands. */
export const REPORT: Text = {
  fr: 'le rapport d’appréciation des risques.',
  en: 'the risk assessment report.',
};
