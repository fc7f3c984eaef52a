import type { View } from '#domain/dossier/view.ts';
import type { Text, Wording } from '#kernel/text.ts';

/** What one document of a kind is about, when it is not the whole study: one asset, one scenario, one policy. */
export interface Subject {
  /** For programs, in kebab-case: `asset`. */
  readonly id: string;
  readonly one: Text;
  /** Everything that such a document can be made for, in the order in which people look for it. */
  readonly of: (view: View) => readonly SubjectRow[];
}

export interface SubjectRow {
  readonly id: string;
  readonly name: Wording;
}

export const ASSET: Subject = {
  id: 'asset',
  one: { fr: 'actif', en: 'asset' },
  of: ({ dossier }) => dossier.assets,
};

export const SCENARIO: Subject = {
  id: 'scenario',
  one: { fr: 'scénario', en: 'scenario' },
  of: ({ dossier }) => dossier.scenarios.map(({ id, title }) => ({ id, name: title })),
};
