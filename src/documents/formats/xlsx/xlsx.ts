import type { Format } from '../format.ts';

/** The spreadsheet: to read, filter, compute and fill in. */
export const xlsx: Format = {
  id: 'xlsx',
  title: { fr: 'Classeur Excel', en: 'Excel workbook' },
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  writes: {
    workbook: async (workbook) => {
      // Loaded by whoever writes: a server that only says which formats there are does without.
      const { writeWorkbook } = await import('./write.ts');
      return writeWorkbook(workbook);
    },
  },
};
