import type { Language } from '#kernel/text.ts';

export interface JournalFlags {
  readonly data: string;
  readonly organisation?: string;
  readonly json: boolean;
  readonly lang?: Language;
}
