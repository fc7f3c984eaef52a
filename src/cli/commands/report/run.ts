import { join } from 'node:path';
import { FORMATS } from '#documents/formats/index.ts';
import { KINDS } from '#documents/kinds/index.ts';
import type { Source } from '#documents/kinds/kind.ts';
import { fileName, make, type Offer, offerOf, subjectOf } from '#documents/offers.ts';
import { formatNumber } from '#documents/style/typography.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { view } from '#domain/dossier/view.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { replaceFile } from '#interop/bundle/save.ts';
import { shortHash } from '#kernel/hash.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { ReportFlags } from './flags.ts';

/** Writes each kind of document in each format; what fails is told, and the rest is written all the same. */
export async function run(this: Terminal, flags: ReportFlags, folder: string): Promise<void> {
  const kinds = named(this, flags.kind, KINDS, '--kind');
  const formats = named(this, flags.format, FORMATS, '--format');
  if (!kinds || !formats) return this.end(2);
  const offers = all(kinds.flatMap((kind) => formats.map((format) => offerOf(kind, format))));
  if (!offers.ok) return tellPlainRefusals(this, offers.refusals);
  const bundle = await readBundle(folder);
  if (!bundle.ok) return tellRefusals(this, bundle.refusals, { folder });
  const { dossier } = bundle.value;
  const { hash } = takeSnapshot(dossier);
  const language = flags.lang ?? dossier.study.language;
  const source = { view: view(dossier, flags.today ?? this.today()), snapshot: hash, language };
  const subjects = all(kinds.map((kind) => subjectOf(kind, source, flags.subject)));
  if (!subjects.ok) return tellPlainRefusals(this, subjects.refusals);
  for (const offer of offers.value) {
    const subject = subjects.value[kinds.indexOf(offer.kind)] ?? '';
    await write(this, offer, source, subject, flags.out);
  }
  this.say({ fr: `Instantané ${hash}`, en: `Snapshot ${hash}` });
}

/** The values of all, or every refusal. */
function all<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const refusals = results.flatMap((result) => (result.ok ? [] : result.refusals));
  return refusals.length > 0 ? refuse(...refusals) : ok(results.flatMap((r) => (r.ok ? [r.value] : [])));
}

/** The things that were named, by their id or their extension; undefined, and told, when one is unknown. */
function named<Thing extends { readonly id: string; readonly extension?: string }>(
  terminal: Terminal,
  names: readonly string[],
  all: readonly Thing[],
  flag: string,
): readonly Thing[] | undefined {
  const found = names.map((name) => all.find((thing) => thing.id === name || thing.extension === name));
  const unknown = names.filter((_, index) => found[index] === undefined);
  const known = all.map((thing) => thing.extension ?? thing.id).join(', ');
  for (const name of unknown) {
    terminal.remark({
      fr: `« ${name} » ne convient pas pour ${flag} ; on peut écrire : ${known}`,
      en: `“${name}” does not do for ${flag}; you can write: ${known}`,
    });
  }
  return unknown.length > 0 || names.length === 0 ? undefined : found.filter((thing) => thing !== undefined);
}

async function write(
  terminal: Terminal,
  offer: Offer,
  source: Source,
  subject: string,
  out: string,
): Promise<void> {
  const name = fileName(offer, source.language, subject);
  try {
    const started = performance.now();
    const bytes = await make(offer, source, subject);
    const refusals = await replaceFile(out, name, bytes);
    if (refusals.length > 0) return tellRefusals(terminal, refusals, { folder: join(out, name) });
    const seconds = (performance.now() - started) / 1000;
    terminal.say(`${join(out, name)}  ${told(bytes.length, seconds, source, terminal.language)}`);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    terminal.remark({
      fr: `${join(out, name)} n’a pas pu être écrit : ${words}`,
      en: `${join(out, name)} could not be written: ${words}`,
    });
    terminal.end(2);
  }
}

function told(bytes: number, seconds: number, { snapshot }: Source, language: Language): string {
  const size =
    bytes < 1_000_000
      ? {
          fr: `${formatNumber(Math.ceil(bytes / 1000), 'fr')} ko`,
          en: `${formatNumber(Math.ceil(bytes / 1000), 'en')} kB`,
        }
      : {
          fr: `${formatNumber(bytes / 1_000_000, 'fr', 1)} Mo`,
          en: `${formatNumber(bytes / 1_000_000, 'en', 1)} MB`,
        };
  return `${size[language]}  ${formatNumber(seconds, language, 1)} s  ${shortHash(snapshot)}`;
}
