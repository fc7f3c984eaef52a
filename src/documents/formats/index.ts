import { docx } from './docx/docx.ts';
import type { Format } from './format.ts';
import { htmlFormat } from './html/html.ts';
import { markdown } from './markdown/markdown.ts';
import { pdf } from './pdf/pdf.ts';
import { png } from './png/png.ts';
import { pptx } from './pptx/pptx.ts';
import { svg } from './svg/svg.ts';
import { text } from './text/text.ts';
import { xlsx } from './xlsx/xlsx.ts';

/** Every format that a document can be written in. */
export const FORMATS: readonly Format[] = [pdf, docx, pptx, xlsx, htmlFormat, markdown, text, svg, png];
