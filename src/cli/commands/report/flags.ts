import type { Day } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';

export interface ReportFlags {
  readonly all: boolean;
  readonly kind?: readonly string[];
  readonly format?: readonly string[];
  readonly subject?: string;
  readonly lang?: readonly Language[];
  readonly out: string;
  readonly today?: Day;
}
