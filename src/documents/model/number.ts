import type { Language } from '#kernel/text.ts';
import type { Block, Document, Heading } from './document.ts';
import { WORDS } from './words.ts';

/** The name that a block has got: where links lead, and how text speaks of it. */
export interface Name {
  /** Lower-case letters, digits and hyphens: a fragment, an attribute and a label in every format. */
  readonly anchor: string;
  /** `2.1`, `A`, `3`; empty when the block is not numbered. */
  readonly number: string;
  /** How the running text calls it: `section 2.1`, `tableau 3`. */
  readonly call: string;
}

export interface Names {
  readonly of: (block: Block) => Name;
  readonly called: (id: string) => Name;
}

/** Numbers headings, tables and figures in the order of the text, and gives each an anchor of its own. */
export function number(document: Document): Names {
  const byBlock = new Map<Block, Name>();
  const byId = new Map<string, Name>();
  const counters = { ...newCounters(document.language), anchors: new Set<string>(RESERVED) };
  for (const block of everyBlock(document.blocks)) {
    const name = nameOf(block, counters);
    if (!name) continue;
    byBlock.set(block, name);
    const id = 'id' in block ? block.id : undefined;
    if (id === undefined) continue;
    if (byId.has(id)) throw new Error(`two blocks of the document have the id ${id}`);
    byId.set(id, name);
  }
  return { of: (block) => found(byBlock.get(block), block.kind), called: (id) => found(byId.get(id), id) };
}

/** Anchors of the page around the text. */
const RESERVED = ['document', 'contents', 'main'];

interface Counters {
  readonly language: Language;
  readonly anchors: Set<string>;
  /** Places on the four levels of headings. */
  readonly places: number[];
  lettered: boolean;
  depth: number;
  tables: number;
  figures: number;
}

function newCounters(language: Language): Omit<Counters, 'anchors'> {
  return { language, places: [0, 0, 0, 0], lettered: false, depth: 0, tables: 0, figures: 0 };
}

function found(name: Name | undefined, what: string): Name {
  if (!name) throw new Error(`nothing in the document is called ${what}`);
  return name;
}

function everyBlock(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'section' || block.kind === 'together' ? everyBlock(block.blocks) : [block],
  );
}

function nameOf(block: Block, counters: Counters): Name | undefined {
  const { language } = counters;
  if (block.kind === 'heading') return headingName(block, counters);
  if (block.kind === 'figure') {
    counters.figures += 1;
    return counted(block.id ?? 'figure', counters.figures, WORDS.figure[language], counters);
  }
  if (block.kind === 'table' && block.caption !== undefined) {
    counters.tables += 1;
    return counted(block.id ?? 'table', counters.tables, WORDS.table[language], counters);
  }
  return undefined;
}

function counted(id: string, count: number, word: string, counters: Counters): Name {
  const anchor = unique(id === 'table' || id === 'figure' ? `${id}-${count}` : slug(id), counters.anchors);
  return { anchor, number: String(count), call: `${word.toLowerCase()}\u00A0${count}` };
}

function headingName(heading: Heading, counters: Counters): Name {
  // A jump from the first level to the third leaves a hole in the outline: PDF/UA-1 7.4.2 forbids it.
  if (heading.level > counters.depth + 1)
    throw new Error(`a heading of level ${heading.level} under one of level ${counters.depth}`);
  counters.depth = heading.level;
  const number = headingNumber(heading, counters);
  const anchor = unique(slug(heading.id ?? heading.text), counters.anchors);
  const lettered = heading.numbering === 'letter' || (heading.level > 1 && counters.lettered);
  const word = lettered ? WORDS.appendix[counters.language].toLowerCase() : WORDS.section[counters.language];
  return { anchor, number, call: number === '' ? heading.text : `${word}\u00A0${number}` };
}

function headingNumber({ level, numbering }: Heading, counters: Counters): string {
  if (numbering === 'none') return '';
  const { places } = counters;
  if (level === 1 && counters.lettered !== (numbering === 'letter')) {
    counters.lettered = numbering === 'letter';
    places.fill(0);
  }
  places[level - 1] = (places[level - 1] ?? 0) + 1;
  places.fill(0, level);
  const [first = 0, ...rest] = places.slice(0, level);
  return [counters.lettered ? letter(first) : String(first), ...rest].join('.');
}

/** A, B … Z, AA, AB … */
function letter(place: number): string {
  const last = String.fromCharCode(65 + ((place - 1) % 26));
  return place <= 26 ? last : letter(Math.floor((place - 1) / 26)) + last;
}

function unique(wanted: string, taken: Set<string>): string {
  let anchor = wanted;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${wanted}-${count}`;
  taken.add(anchor);
  return anchor;
}

/** The words as an anchor: without accents, marks or signs, sixty characters at most. */
function slug(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const hyphened = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return hyphened === '' ? 'part' : /^\d/.test(hyphened) ? `s-${hyphened}` : hyphened;
}
