import type { Day } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';

export interface CheckFlags {
  readonly json: boolean;
  readonly lang?: Language;
  readonly today?: Day;
}
