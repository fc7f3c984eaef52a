import type { Place } from './sheet.ts';
import { w } from './xml.ts';

interface ParagraphLook extends Pick<Place, 'keep' | 'fresh'> {
  readonly style: string;
  /** The list that the paragraph belongs to. */
  readonly list?: { readonly id: number; readonly level: number };
  readonly align?: 'center' | 'right';
  /** The end of a section: its page set-up. */
  readonly section?: string;
}

/** A paragraph; the order of its properties is that of the schema (ISO/IEC 29500-1 §17.3.1.26). */
export function paragraph(content: string, look: ParagraphLook): string {
  const { style, keep, fresh, list, align, section = '' } = look;
  const properties = [
    style === 'Normal' ? '' : w('pStyle', style),
    keep ? w('keepNext') : '',
    fresh ? w('pageBreakBefore') : '',
    list ? w('numPr', {}, w('ilvl', list.level), w('numId', list.id)) : '',
    align ? w('jc', align) : '',
    section,
  ].join('');
  return w('p', {}, properties === '' ? '' : w('pPr', {}, properties), content);
}

/** Nothing, but Word wants a paragraph: between two tables, and at the end of a section. */
export function gap(look: Partial<ParagraphLook> = {}): string {
  return paragraph('', { style: 'Gap', keep: false, fresh: false, ...look });
}
