import type { Text } from '#kernel/text.ts';
import type { CalloutKind } from './document.ts';

/** The words that formats write around what a document says. */
export const WORDS = {
  table: { fr: 'Tableau', en: 'Table' },
  figure: { fr: 'Figure', en: 'Figure' },
  section: { fr: 'section', en: 'section' },
  appendix: { fr: 'Annexe', en: 'Appendix' },
  contents: { fr: 'Sommaire', en: 'Contents' },
  logo: { fr: 'Logo de', en: 'Logo of' },
  version: { fr: 'Version', en: 'Version' },
  date: { fr: 'Date', en: 'Date' },
  status: { fr: 'État', en: 'Status' },
  draft: { fr: 'Projet', en: 'Draft' },
  final: { fr: 'Version définitive', en: 'Final version' },
  classification: { fr: 'Classification', en: 'Classification' },
  snapshot: { fr: 'Empreinte des données (SHA-256)', en: 'Fingerprint of the data (SHA-256)' },
  shortSnapshot: { fr: 'données', en: 'data' },
  approvals: { fr: 'Approbations', en: 'Approvals' },
  role: { fr: 'Fonction', en: 'Role' },
  name: { fr: 'Nom', en: 'Name' },
  unsigned: { fr: 'en attente', en: 'pending' },
  page: { fr: 'page', en: 'page' },
  restIn: { fr: 'Abrégé ; le reste est dans', en: 'Shortened; the rest is in' },
  skip: { fr: 'Aller au texte', en: 'Skip to the text' },
  figureData: { fr: 'Les données de la figure', en: 'The data of the figure' },
} satisfies Record<string, Text>;

export const CALLOUTS: Readonly<Record<CalloutKind, Text>> = {
  note: { fr: 'À noter', en: 'Note' },
  decision: { fr: 'Décision', en: 'Decision' },
  warning: { fr: 'Attention', en: 'Warning' },
};
