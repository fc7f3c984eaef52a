import type { Language } from '#kernel/text.ts';

export interface ExportFlags {
  readonly data: string;
  readonly organisation?: string;
  readonly lang?: Language;
}
