import { strFromU8, unzipSync } from 'fflate';
import type { Deck } from '../../model/deck.ts';
import { layOut } from '../../model/slides.ts';
import { PALETTES } from '../../style/tokens.ts';
import { escaped } from '../docx/xml.ts';
import type { Format } from '../format.ts';
import { type Part, packageOf } from '../packaging/package.ts';
import { newFile } from './library.ts';
import { defineMasters, writeCover, writeSlide } from './slides.ts';

/** Slides that PowerPoint can edit: native tables and charts, a master with the identity, notes and alternative texts. */
export const pptx: Format = {
  id: 'pptx',
  title: { fr: 'PowerPoint', en: 'PowerPoint' },
  extension: 'pptx',
  mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  writes: { deck: (deck) => renderPptx(deck) },
};

export async function renderPptx(deck: Deck): Promise<Uint8Array> {
  const placed = layOut(deck);
  const file = await newFile();
  file.layout = 'LAYOUT_WIDE';
  file.title = oneLine(placed.title);
  file.subject = oneLine(placed.subtitle ?? '');
  file.author = oneLine(placed.cover.organisation);
  // The one property that the library writes as it is.
  file.company = escaped(oneLine(placed.cover.organisation));
  defineMasters(file, placed);
  writeCover(file, placed);
  for (const slide of placed.slides) writeSlide(file, slide, placed);
  const written = await file.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new Error('the slides did not come as bytes');
  return settled(written, placed.cover.date);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * The same package with the day of the document in place of the hour of the clock, inside the workbooks of charts too,
 * and with charts counted from one: the library dates everything with now, and counts charts as long as it lives.
 */
function settled(file: Uint8Array, day: string): Uint8Array {
  const files = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/'));
  const count = counting(files.map(([name]) => name));
  const parts = files.map(([name, bytes]): Part => {
    if (name.endsWith('.xlsx')) return [count(name), settled(bytes, day)];
    if (/charts\/chart\d+\.xml$/.test(name)) return [count(name), readable(strFromU8(bytes))];
    if (name.endsWith('.rels') || name === TYPES) return [count(name), count(strFromU8(bytes))];
    if (!name.endsWith('docProps/core.xml')) return [name, bytes];
    return [name, strFromU8(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`)];
  });
  return packageOf(parts.toSorted(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1)));
}

const TYPES = '[Content_Types].xml';

/** The list of types stands first; the rest by name, as the library is done with one part before another by chance. */
function rankOf(name: string): number {
  return name === TYPES ? 0 : 1;
}

const COUNTED = /(\/chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g;

/** Numbers of charts in names and in what refers to them, from one. */
function counting(names: readonly string[]): (text: string) => string {
  const charts = names.flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []).map(Number);
  const before = charts.length === 0 ? 0 : Math.min(...charts) - 1;
  return (text) =>
    text.replace(COUNTED, (_, word: string, number: string, end: string) => {
      return `${word}${Number(number) - before}${end}`;
    });
}

const INKS: ReadonlyMap<string, string> = new Map(
  Object.values(PALETTES.print.tones).map(({ background, ink }) => [background.slice(1), ink.slice(1)]),
);

/** Numbers inside the bars of a series in the ink of its tone: the library knows one ink for all. */
function readable(chart: string): string {
  if (!chart.includes('<c:grouping val="stacked"/>')) return chart;
  return chart.replace(/<c:ser>.*?<\/c:ser>/gs, (series) => {
    const fill = /<a:srgbClr val="([0-9A-F]{6})"/.exec(series)?.[1] ?? '';
    const ink = INKS.get(fill);
    if (ink === undefined) return series;
    return series.replace(/<c:dLbls>.*?<\/c:dLbls>/gs, (labels) =>
      labels.replace(/(<a:srgbClr val=")[0-9A-F]{6}"/g, `$1${ink}"`),
    );
  });
}
