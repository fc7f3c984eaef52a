import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '#documents/formats/fixtures/read-pdf.ts';
import type { Source } from '#documents/kinds/kind.ts';
import { make, type Offer, offers } from '#documents/offers.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { view } from '#domain/dossier/view.ts';
import { LANGUAGES, type Language } from '#kernel/text.ts';
import { sample } from '../dossiers/samples.ts';

/** Every document that exists, made of a short study in one process: what holds for all of them. */
const OFFERS = offers().map((offer) => ({ name: `${offer.kind.id} as ${offer.format.extension}`, offer }));

const HOSTILE = '<b onload="x">=HYPERLINK("http://x")</b> [l](javascript:x) \u202Erof';

let sources: Readonly<Record<Language, Source>>;

beforeAll(async () => {
  const seen = view(short(await sample('saas')), '2026-11-27');
  const source = (language: Language): Source => ({ view: seen, snapshot: 'a'.repeat(64), language });
  sources = { fr: source('fr'), en: source('en') };
});

/** With its first scenarios only, one of them named by an attacker. */
function short(whole: Dossier): Dossier {
  const scenarios = whole.scenarios.slice(0, 6);
  const kept = <Row extends { readonly scenario: string }>(rows: readonly Row[]) =>
    rows.filter((row) => scenarios.some(({ id }) => id === row.scenario));
  return {
    ...whole,
    scenarios: scenarios.map((one, place) => (place === 0 ? { ...one, title: HOSTILE } : one)),
    assets: whole.assets.slice(0, 8),
    evaluations: kept(whole.evaluations),
    treatments: kept(whole.treatments),
    acceptances: kept(whole.acceptances),
  };
}

/** The first row that it can be about; undefined where the study has none. */
function subjectFor({ kind }: Offer, { view: seen }: Source): string | undefined {
  return kind.subject ? kind.subject.of(seen)[0]?.id : seen.dossier.study.id;
}

/** All words of a file, read by another program than the one that wrote it. */
async function wordsOf(bytes: Uint8Array, extension: string): Promise<string> {
  if (extension === 'pdf') return (await readPdf(bytes)).pages.map(({ text }) => text).join('\n');
  if (['docx', 'pptx', 'xlsx'].includes(extension)) {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
    return parts.map(([, part]) => strFromU8(part).replaceAll(/<[^>]*>/g, ' ')).join('\n');
  }
  return extension === 'png' ? '' : strFromU8(bytes).replaceAll(/<style>[\s\S]*?<\/style>/g, '');
}

describe.each(OFFERS)('$name', ({ offer }) => {
  it('is made in both languages, says nothing that no person would write, and is the same bytes twice', async () => {
    const made: Uint8Array[] = [];
    for (const language of LANGUAGES) {
      const source = sources[language];
      const subject = subjectFor(offer, source);
      if (subject === undefined) return;
      const bytes = await make(offer, source, subject);
      const words = await wordsOf(bytes, offer.format.extension);
      expect(bytes.length).toBeGreaterThan(300);
      expect(words).not.toMatch(/\bundefined\b|\bNaN\b|\[object |\bInfinity\b/);
      expect(words).not.toContain('\u202E');
      made.push(bytes);
    }
    const [french, english] = made;
    if (!french || !english) throw new Error('two languages were made');
    const again = await make(offer, sources.fr, subjectFor(offer, sources.fr) ?? '');

    expect(Buffer.compare(french, english)).not.toBe(0);
    expect(Buffer.compare(french, again)).toBe(0);
  });
});

describe('the offers', () => {
  it('leave out what makes no sense: a report of a hundred pages as plain text', () => {
    const texts = offers().filter(({ format }) => format.id === 'text');

    expect(texts.map(({ kind }) => kind.id)).toEqual(['executive-summary', 'brief']);
  });
});
