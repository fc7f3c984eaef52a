import type { Format } from '../format.ts';
import { writeWorkbook } from './write.ts';

/** The spreadsheet: to read, filter, compute and fill in. */
export const xlsx: Format = {
  id: 'xlsx',
  title: { fr: 'Classeur Excel', en: 'Excel workbook' },
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  writes: { workbook: writeWorkbook },
};
