import type { Language } from '#kernel/text.ts';

export interface VerifyFlags {
  readonly json: boolean;
  readonly lang?: Language;
}
