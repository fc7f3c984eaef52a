import type { Language } from '#kernel/text.ts';

export interface DiffFlags {
  readonly json: boolean;
  readonly lang?: Language;
}
