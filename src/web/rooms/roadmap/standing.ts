import type { StateTone } from '#documents/style/tokens.ts';
import { isOpen, type Measure } from '#domain/treatment/measure.ts';
import type { Day } from '#kernel/date.ts';

/** The tone of each status, as the documents draw it; an abandoned measure is on no roadmap. */
export const STATUS_TONES: Readonly<Record<Measure['status'], StateTone>> = {
  done: 'done',
  'in-progress': 'partial',
  decided: 'planned',
  proposed: 'unanswered',
  abandoned: 'excluded',
};

export function isOverdue(measure: Measure, today: Day): boolean {
  return isOpen(measure) && measure.due !== undefined && measure.due < today;
}
