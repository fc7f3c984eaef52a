import { FORMATS } from '#documents/formats/index.ts';
import { KINDS } from '#documents/kinds/index.ts';
import type { Kind, Source } from '#documents/kinds/kind.ts';
import { formatsOf, type Offer, offerOf, subjectOf } from '#documents/offers.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { ReportFlags } from './flags.ts';

/** One file to write. */
export interface Planned {
  readonly offer: Offer;
  readonly language: Language;
  /** The id that the document is about: that of the study for whole documents. */
  readonly subject: string;
}

/** What can be written, and what was asked for and cannot. */
export interface Plan {
  readonly files: readonly Planned[];
  readonly refusals: readonly Refusal[];
}

/** What people write after `--subject` to have one document for each row. */
const EACH = 'all';

/** The offers that the flags name; every name that nobody knows is a refusal, and then nothing is begun. */
export function offersAsked({ all, kind, format }: ReportFlags): Result<readonly Result<Offer>[]> {
  const kinds = named(kind ?? ['risk-report'], KINDS, '--kind');
  const formats = named(format ?? ['pdf'], FORMATS, '--format');
  const unknown = [kinds, formats].flatMap((found) => (found.ok ? [] : found.refusals));
  if (!kinds.ok || !formats.ok) return { ok: false, refusals: unknown };
  const every = all && kind === undefined ? KINDS.filter(({ subject }) => !subject) : kinds.value;
  const pairs = every.flatMap((one) => formatsAsked(one, all && format === undefined, formats.value));
  return { ok: true, value: pairs };
}

function formatsAsked(
  kind: Kind,
  every: boolean,
  formats: readonly Offer['format'][],
): readonly Result<Offer>[] {
  return (every ? formatsOf(kind) : formats).map((format) => offerOf(kind, format));
}

/** The things that were named, by their id or their extension. */
function named<Thing extends { readonly id: string; readonly extension?: string }>(
  names: readonly string[],
  all: readonly Thing[],
  flag: string,
): Result<readonly Thing[]> {
  const found = names.map((name) => all.find((thing) => thing.id === name || thing.extension === name));
  const known = all.map((thing) => thing.extension ?? thing.id).join(', ');
  const unknown = names.filter((_, index) => found[index] === undefined);
  if (unknown.length === 0) return { ok: true, value: found.filter((thing) => thing !== undefined) };
  return { ok: false, refusals: unknown.map((name) => unknownName(name, flag, known)) };
}

function unknownName(name: string, flag: string, known: string): Refusal {
  const message: Text = {
    fr: `« ${name} » ne convient pas pour ${flag} ; on peut écrire : ${known}`,
    en: `“${name}” does not do for ${flag}; you can write: ${known}`,
  };
  return { code: 'unknown-name', path: [], found: name, message };
}

/** One file for each offer, language and subject. */
export function planned(
  asked: readonly Result<Offer>[],
  sources: readonly Source[],
  subject: string | undefined,
): Plan {
  const offered = asked.flatMap((offer) => (offer.ok ? [offer.value] : []));
  const [first] = sources;
  const subjects = offered.map((offer) => ({ offer, ids: first ? idsOf(offer.kind, first, subject) : [] }));
  return {
    files: subjects.flatMap(({ offer, ids }) =>
      ids.flatMap((id) =>
        id.ok ? sources.map(({ language }) => ({ offer, language, subject: id.value })) : [],
      ),
    ),
    refusals: eachOnce(
      [...asked, ...subjects.flatMap(({ ids }) => ids)].flatMap((one) => (one.ok ? [] : one.refusals)),
    ),
  };
}

function idsOf(kind: Kind, source: Source, given: string | undefined): readonly Result<string>[] {
  if (kind.subject && given === EACH)
    return kind.subject.of(source.view).map(({ id }) => subjectOf(kind, source, id));
  return [subjectOf(kind, source, given)];
}

/** A subject that is missing is missing in every format, and said once. */
function eachOnce(refusals: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refusals.map((refusal) => [refusal.message.en, refusal])).values()];
}
