import type { Day } from '#kernel/date.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { Palette } from '../style/tokens.ts';
import { formatMonth } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { drawMonthlyLoad } from './monthly-load.ts';

/** What one month, or one year, of a plan asks for: person-days, and whole units of the currency. */
export interface Asked {
  readonly effort: number;
  readonly once: number;
  readonly yearly: number;
}

export interface PlanPeriod extends Asked {
  readonly label: string;
  /** Its first month. */
  readonly from: Day;
}

const WORDS = {
  title: { fr: 'Charge et coût par période', en: 'Effort and cost by period' },
  efforts: { fr: 'Charge (j·h)', en: 'Effort (p-days)' },
  effort: { fr: 'Charge', en: 'Effort' },
  cost: { fr: 'Coût', en: 'Cost' },
  once: { fr: 'Coût unique', en: 'One-off cost' },
  yearly: { fr: 'Coût annuel', en: 'Yearly cost' },
} satisfies Record<string, Text>;

/** Beyond two years of months, years are what can be read. */
const MOST_MONTHS = 24;

/** The months of a plan, or its years where the months are too many to be read. */
export function planPeriods(
  months: readonly (Asked & { readonly month: Day })[],
  language: Language,
): readonly PlanPeriod[] {
  if (months.length <= MOST_MONTHS) {
    return months.map(({ month, ...rest }, place) => {
      const withYear = place === 0 || month.slice(5, 7) === '01';
      return { label: formatMonth(month, language, withYear), from: month, ...rest };
    });
  }
  return [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([label, own]) => ({
    label,
    from: `${label}-01-01`,
    ...together(own),
  }));
}

export function together(rows: readonly Asked[]): Asked {
  const total = (of: keyof Asked) => rows.reduce((sum, row) => sum + row[of], 0);
  return { effort: total('effort'), once: total('once'), yearly: total('yearly') };
}

/** When the work of a plan falls, and when the money. */
export function drawPlanLoad(
  periods: readonly PlanPeriod[],
  { language, currency, palette }: { language: Language; currency: string; palette?: Palette },
): Drawing {
  return drawMonthlyLoad({
    language,
    title: WORDS.title[language],
    periods: periods.map(({ label }) => label),
    strips: [
      {
        title: WORDS.efforts[language],
        parts: [{ label: WORDS.effort[language], tone: 'partial' }],
        values: periods.map(({ effort }) => [effort]),
      },
      {
        title: `${WORDS.cost[language]} (${currency})`,
        parts: [
          { label: WORDS.once[language], tone: 'done' },
          { label: WORDS.yearly[language], tone: 'planned' },
        ],
        values: periods.map(({ once, yearly }) => [once, yearly]),
      },
    ],
    ...(palette && { palette }),
  });
}
