import type { Coverage, Window } from '../../evidence/evidence.ts';
import { iso, type Stretch } from './analytics.ts';

const DAY = 86_400;
/** Statistics arrive late: the last minutes are not whole yet. */
const LAG = 600;

export interface Windows {
  readonly now: number;
  readonly day: Stretch;
  readonly week: Stretch;
}

/** The last day and the last seven, ending where the statistics are whole. */
export function windowsAt(date: Date): Windows {
  const now = Math.floor(date.getTime() / 1000);
  const to = Math.floor((now - LAG) / 60) * 60;
  return { now, day: { from: to - DAY, to }, week: { from: to - 7 * DAY, to } };
}

export function asWindow({ from, to }: Stretch): Window {
  return { from: iso(from), to: iso(to) };
}

/** The share of the window that was read, and why it is not all of it. */
export function shareRead(share: number): Coverage | undefined {
  if (share >= 1) return undefined;
  const percent = Math.round(share * 100);
  return {
    share,
    because: {
      fr: `l’offre ne garde que ${percent}\u00a0% de la période`,
      en: `the plan keeps only ${percent}% of the period`,
    },
  };
}
