import { cut, wrap } from '../../drawings/lettering.ts';
import type { Deck, GridCell } from '../../model/deck.ts';
import { fitted, SLIDE_LOGO } from '../../model/logo.ts';
import { layOut, type PlacedDeck, type PlacedGrid, type PlacedPart } from '../../model/slides.ts';
import { WORDS } from '../../model/words.ts';
import { FONTS } from '../../style/tokens.ts';
import { formatDay } from '../../style/typography.ts';
import { breakable, drawable, drawableMark } from '../fonts/glyphs.ts';
import { claimAccessible } from './claim.ts';
import { type Data, paletteData } from './content.ts';
import { type Typesetter, typesetter } from './typesetter.ts';

let warm: Typesetter | undefined;

/** Slides as PDF: a page each, a few tenths of a second in the thread that asks. */
export async function renderDeckPdf(deck: Deck): Promise<Uint8Array> {
  warm ??= typesetter('deck.typ');
  const data = Buffer.from(JSON.stringify(deckContent(layOut(deck))));
  return claimAccessible(warm.pdf(data, { standard: 'a-2b', logo: deck.cover.identity?.logo }));
}

/** The cover of slides as a drawing. */
export function firstSlide(deck: Deck): string {
  warm ??= typesetter('deck.typ');
  const data = Buffer.from(JSON.stringify(deckContent(layOut({ ...deck, slides: [] }))));
  return warm.firstPage(data, deck.cover.identity?.logo);
}

function deckContent(deck: PlacedDeck): Data {
  const { language, title, subtitle = '', cover, slides } = deck;
  const [year = 0, month = 0, day = 0] = cover.date.split('-').map(Number);
  const size = title.length < 70 ? 36 : title.length < 140 ? 28 : 20;
  return {
    language,
    title: line(title),
    author: line(cover.organisation),
    date: { year, month, day },
    logo: cover.identity?.logo
      ? {
          ...fitted(cover.identity.logo, SLIDE_LOGO),
          words: line(`${WORDS.logo[language]} ${cover.organisation}`),
        }
      : false,
    running: {
      footer: cut(line(cover.identity?.footer ?? ''), 600, { size: 8 }),
      left: [cut(line(cover.organisation), 200, { size: 9 }), ...marks(deck, 9)],
      classification: cut(line(cover.classification), 180, { size: 9, bold: true }),
    },
    cover: {
      organisation: cut(line(cover.organisation), 576, { size: 18, bold: true }),
      title: said(wrap(title, 8.4 * 72, { size, bold: true }, 3).join(' ')),
      size,
      subtitle: said(wrap(subtitle, 8.4 * 72, { size: 18 }, 2).join(' ')),
      facts: [...marks(deck, 14), cut(line(cover.classification), 576, { size: 14 })],
    },
    slides: slides.map((slide) => ({
      title: said(slide.title),
      titleSize: slide.titleSize,
      rest: line(slide.rest),
      parts: slide.parts.map(partData),
    })),
    style: { palette: paletteData(cover), fonts: FONTS },
  };
}

/** Version and state, date, data. */
function marks({ cover, language }: PlacedDeck, size: number): readonly string[] {
  const { version, status, date, snapshot } = cover;
  return [
    `${WORDS.version[language]} ${cut(line(version), size * 8, { size })} – ${WORDS[status][language]}`,
    formatDay(date, language),
    ...(snapshot === undefined ? [] : [`${WORDS.shortSnapshot[language]} ${snapshot.slice(0, 12)}`]),
  ];
}

function said(text: string): string {
  return breakable(drawable(text)).replaceAll('\t', ' ');
}

function line(text: string): string {
  return drawable(text).replace(/\s*[\n\t]\s*/g, ' ');
}

function partData(part: PlacedPart): Data {
  const box = { ...part.box };
  switch (part.kind) {
    case 'points':
      return {
        kind: part.kind,
        box,
        size: part.size,
        points: part.points.map(({ strong = '', text }) => ({ strong: said(strong), text: said(text) })),
      };
    case 'number': {
      const { value, label, tone = 'neutral' } = part.number;
      return { kind: part.kind, box, value: said(value), label: said(label), tone };
    }
    case 'chart': {
      const { title, drawing } = part.chart;
      const alt = drawable(drawing.alt);
      return { kind: part.kind, box, title: said(title), svg: drawableMark(drawing.svg), alt };
    }
    case 'grid':
      return gridData(part, box);
  }
}

function gridData({ grid, size, widths, heights }: PlacedGrid, box: Data): Data {
  const cellData = ({ text, tone, strong = false }: GridCell): Data => ({
    lines: text.split('\n').map(said),
    tone: tone ?? '',
    strong,
  });
  return {
    kind: 'grid',
    box,
    size,
    widths: [...widths],
    heights: [...heights],
    filled: grid.filled,
    title: said(grid.title),
    columns: grid.columns.map(({ title, align }) => ({ title: said(title), align })),
    rows: grid.rows.map((row) => row.map(cellData)),
  };
}
