import { CONTROL_IDS } from '../register/field.ts';
import type { Applicability } from './applicability.ts';

/** The statement of applicability, whole: one line for each of the 93 controls, answered or not. */
export function statement(lines: readonly Applicability[]): readonly Applicability[] {
  const answered = new Map(lines.map((line) => [line.control, line]));
  return CONTROL_IDS.map((control) => answered.get(control) ?? { control, drivers: [], evidence: [] });
}

export const THEMES = ['organisational', 'people', 'physical', 'technological'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_WORDS = {
  organisational: { fr: 'Mesures organisationnelles', en: 'Organisational controls' },
  people: { fr: 'Mesures liées aux personnes', en: 'People controls' },
  physical: { fr: 'Mesures physiques', en: 'Physical controls' },
  technological: { fr: 'Mesures technologiques', en: 'Technological controls' },
} as const;

/** The theme of a control, read from its clause: 5 organisational, 6 people, 7 physical, 8 technological. */
export function themeOf(control: string): Theme {
  const theme = THEMES[Number(control.split('.')[0]) - 5];
  if (!theme) throw new Error(`${control} is not a control of ISO/IEC 27002:2022`);
  return theme;
}

/** How far one line is; excluded lines have no status, and an unanswered line is not a line without work. */
export type Progress = 'undecided' | 'excluded' | 'not-started' | 'planned' | 'partial' | 'implemented';

export function progressOf(line: Applicability): Progress {
  if (line.decision === undefined) return 'undecided';
  return line.decision === 'excluded' ? 'excluded' : (line.status ?? 'not-started');
}
