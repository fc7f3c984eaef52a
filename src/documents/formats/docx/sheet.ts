import { UPRIGHT } from '../../model/paper.ts';
import type { SettledBlock, SettledDocument } from '../../model/settled.ts';
import type { Palette } from '../../style/tokens.ts';

/** What blocks need to know of the document around them, and what they leave behind for its other parts. */
export interface Sheet {
  readonly document: SettledDocument;
  readonly palette: Palette;
  /** Marks that fields lead to, by anchor. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** The drawings of the document, in the order of the text. */
  readonly images: Image[];
  /** How many numbered lists begin at one. */
  readonly lists: { count: number };
}

export interface Mark {
  /** The name of the bookmark: Word wants letters, digits and underscores, forty at most. */
  readonly name: string;
  readonly id: number;
  /** `2.1`, `A`, `3`; empty for what is not numbered. */
  readonly number: string;
  readonly of: 'heading' | 'table' | 'figure';
}

export interface Image {
  readonly svg: string;
  /** On paper, in millimetres. */
  readonly width: number;
}

/** The part that holds the logo; every place that shows it refers to the one. */
export const LOGO_PART = 'media/logo.png';

export function marksOf(blocks: readonly SettledBlock[]): ReadonlyMap<string, Mark> {
  const named = blocks.flatMap(nameOf);
  return new Map(
    named.map(({ anchor, number, of }, place) => {
      const name = `_${of === 'heading' ? 'Toc' : 'Ref'}${String(place + 1).padStart(6, '0')}`;
      return [anchor, { name, id: place + 1, number, of }];
    }),
  );
}

type Named = Pick<Mark, 'number' | 'of'> & { readonly anchor: string };

function nameOf(block: SettledBlock): readonly Named[] {
  switch (block.kind) {
    case 'heading':
      return [{ anchor: block.anchor, number: block.number, of: 'heading' }];
    case 'table':
    case 'figure':
      return block.name
        ? [{ anchor: block.name.anchor, number: numberOf(block.name.label), of: block.kind }]
        : [];
    case 'together':
    case 'section':
      return block.blocks.flatMap(nameOf);
    default:
      return [];
  }
}

/** The number of a label such as `Tableau 3`. */
export function numberOf(label: string): string {
  return label.slice(label.lastIndexOf('\u00A0') + 1);
}

/** Where a block stands: how wide it may be, and what Word shall keep together. */
export interface Place {
  /** Millimetres between the margins, or the edges of a cell. */
  readonly room: typeof UPRIGHT;
  /** The page is not parted between the block and what follows it. */
  readonly keep: boolean;
  /** A new page begins with the block. */
  readonly fresh: boolean;
  /** Style of its paragraphs, where it is not that of running text. */
  readonly style?: string;
}

export const RUNNING: Place = { room: UPRIGHT, keep: false, fresh: false };
