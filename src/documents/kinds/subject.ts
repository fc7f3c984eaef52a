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

export const INTERVIEW: Subject = {
  id: 'interview',
  one: { fr: 'entretien', en: 'interview' },
  of: ({ dossier }) => dossier.interviews.map(({ id, subject }) => ({ id, name: subject })),
};

/** The row that the door has let in: a missing one is a bug. */
export function rowNamed<Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no row is called ${id}: doors let only those in that exist`);
  return row;
}

export const REQUEST: Subject = {
  id: 'request',
  one: { fr: 'appel d’offres', en: 'request for proposals' },
  of: ({ dossier }) => dossier.requests.map(({ id, title }) => ({ id, name: title })),
};

export const POLICY: Subject = {
  id: 'policy',
  one: { fr: 'politique', en: 'policy' },
  of: ({ dossier }) => dossier.policies.map(({ id, title }) => ({ id, name: title })),
};
