import type { Format } from './format.ts';
import { htmlFormat } from './html/html.ts';
import { markdown } from './markdown/markdown.ts';
import { pdf } from './pdf/pdf.ts';

/** Every format that a document can be written in. */
export const FORMATS: readonly Format[] = [pdf, htmlFormat, markdown];
