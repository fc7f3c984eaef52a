import type { Text } from '#kernel/text.ts';
import type { DocumentKindAnswer } from '#server/api.ts';

/** The archive of everything: not a kind of document, and made like one. */
export const PACK = {
  id: 'certification-pack',
  format: 'zip',
  title: { fr: 'Dossier de certification', en: 'Certification pack' },
} as const;

/** By extension; one that is not here is called by it. */
export const FORMAT_WORDS: Readonly<Record<string, Text>> = {
  pdf: { fr: 'PDF, à remettre', en: 'PDF, to hand over' },
  docx: { fr: 'Word (DOCX), à retravailler', en: 'Word (DOCX), to rework' },
  pptx: { fr: 'PowerPoint (PPTX), à projeter', en: 'PowerPoint (PPTX), to show' },
  xlsx: { fr: 'Excel (XLSX), à compléter', en: 'Excel (XLSX), to fill in' },
  html: { fr: 'Page web (HTML)', en: 'Web page (HTML)' },
  md: { fr: 'Markdown, pour git', en: 'Markdown, for git' },
  txt: { fr: 'Texte, pour un courriel', en: 'Text, for an e-mail' },
  svg: { fr: 'Dessin (SVG)', en: 'Drawing (SVG)' },
  png: { fr: 'Image (PNG)', en: 'Picture (PNG)' },
};

export const LANGUAGE_WORDS = {
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
} as const;

/** The title of a kind by its id; a kind that is gone keeps its id. */
export function titleOf(kinds: readonly DocumentKindAnswer[], id: string): Text {
  const title = id === PACK.id ? PACK.title : kinds.find((kind) => kind.id === id)?.title;
  return title ?? { fr: id, en: id };
}

/** Sizes of files, in the units that file managers show: `18 ko`, `1.2 MB`. */
export function sizeOf(bytes: number, number: (value: number) => string, t: (words: Text) => string): string {
  if (bytes < 1_000_000) return `${number(Math.ceil(bytes / 1000))}\u00A0${t({ fr: 'ko', en: 'kB' })}`;
  return `${number(Math.round(bytes / 100_000) / 10)}\u00A0${t({ fr: 'Mo', en: 'MB' })}`;
}
