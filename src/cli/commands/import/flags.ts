import type { Language } from '#kernel/text.ts';

export interface ImportFlags {
  readonly as?: string;
  readonly replace: boolean;
  readonly data: string;
  readonly organisation?: string;
  readonly lang?: Language;
}
