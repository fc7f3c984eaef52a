import type { Language } from '#kernel/text.ts';

export interface DoFlags {
  readonly input: string;
  readonly data: string;
  readonly organisation?: string;
  readonly lang?: Language;
}
