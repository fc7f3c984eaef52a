import type { Language } from '#kernel/text.ts';

export interface CatalogueFlags {
  readonly json: boolean;
  readonly lang?: Language;
}
