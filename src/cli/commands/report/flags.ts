import type { Day } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';

export interface ReportFlags {
  readonly kind: readonly string[];
  readonly format: readonly string[];
  readonly subject?: string;
  readonly lang?: Language;
  readonly out: string;
  readonly today?: Day;
}
