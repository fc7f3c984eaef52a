import type { Day } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';

export interface CalendarFlags {
  readonly out?: string;
  readonly lang?: Language;
  readonly today?: Day;
}
