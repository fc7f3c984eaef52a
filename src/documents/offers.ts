import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import { type Format, type RenderOptions, render } from './formats/format.ts';
import { FORMATS } from './formats/index.ts';
import { KINDS } from './kinds/index.ts';
import type { Kind, Source } from './kinds/kind.ts';

/** A kind in a format that can write it and makes sense for it. */
export interface Offer {
  readonly kind: Kind;
  readonly format: Format;
}

/** Every pair that exists, kinds first: what doors show, and what they accept. */
export function offers(): readonly Offer[] {
  return KINDS.flatMap((kind) => formatsOf(kind).map((format) => ({ kind, format })));
}

/** The formats that a kind can be had in: those that write its model, or the ones of them that it names; some are for those only that name them. */
export function formatsOf(kind: Kind): readonly Format[] {
  return FORMATS.filter(
    ({ id, writes, onlyNamed = false }) =>
      writes[kind.model] !== undefined && (kind.formats?.includes(id) ?? !onlyNamed),
  );
}

/** The pair, or a refusal that names the formats that the kind exists in. */
export function offerOf(kind: Kind, format: Format): Result<Offer> {
  const formats = formatsOf(kind);
  if (formats.includes(format)) return ok({ kind, format });
  const existing = formats.map(({ extension }) => extension).join(', ');
  return refuse({
    code: 'no-such-document',
    path: ['format'],
    found: format.extension,
    message: {
      fr: `« ${kind.title.fr} » n’existe pas en ${format.extension} ; formats possibles : ${existing}`,
      en: `“${kind.title.en}” does not exist as ${format.extension}; possible formats: ${existing}`,
    },
  });
}

/** The id that the document is about: that of the study where the kind names no subject, and none was given. */
export function subjectOf(kind: Kind, { view }: Source, given: string | undefined): Result<string> {
  const { subject } = kind;
  if (!subject) {
    return given === undefined ? ok(view.dossier.study.id) : refuseSubject('not-expected', given, WHOLE);
  }
  const ids = subject.of(view).map(({ id }) => id);
  if (given !== undefined && ids.includes(given)) return ok(given);
  const code = given === undefined ? 'missing' : 'unknown-subject';
  return refuseSubject(code, given, {
    fr: `ce document porte sur un élément du registre (${subject.one.fr}) ; donnez son identifiant : ${some(ids, 'fr')}`,
    en: `this document is about one row of the register (${subject.one.en}); give its id: ${some(ids, 'en')}`,
  });
}

const WHOLE: Text = {
  fr: 'ce document porte sur toute l’étude ; ne donnez pas d’identifiant',
  en: 'this document is about the whole study; do not give an id',
};

function refuseSubject(code: string, found: string | undefined, message: Text): Result<never> {
  return refuse({ code, path: ['subject'], ...(found !== undefined && { found }), message });
}

/** Ids that a line can hold. */
const SHOWN = 8;

function some(ids: readonly string[], language: Language): string {
  if (ids.length === 0) return { fr: 'il n’y en a aucun', en: 'there is none' }[language];
  return ids.slice(0, SHOWN).join(', ') + (ids.length > SHOWN ? '…' : '');
}

/** Builds and writes one document; `subject` comes from `subjectOf`. */
export async function make(
  { kind, format }: Offer,
  source: Source,
  subject: string,
  options?: RenderOptions,
): Promise<Uint8Array> {
  return render(format, kind.build(source, subject), options);
}

/** `risk-report.fr.pdf`, `asset-sheet.A-01.fr.pdf`. */
export function fileName({ kind, format }: Offer, language: Language, subject: string): string {
  const about = kind.subject ? [subject] : [];
  return [kind.id, ...about, language, format.extension].join('.');
}
