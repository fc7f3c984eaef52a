import type { Language } from '#kernel/text.ts';

/**
 * A number as people and spreadsheets write it, with the decimal sign and the spaces of either language, and whatever unit or
 * currency stands around it: `1 250,50 €`, `1,250.50`, `EUR 1250`. Undefined when there is no number, or more than one.
 *
 * @param language decides the one case that could be both: `1,250` is a thousand in English and a little over one in French
 */
export function readNumber(text: string, language: Language): number | undefined {
  const bare = text.replace(/[\s\u00A0\u202F'’]/g, '').replace(/\u2212/g, '-');
  const [found, ...more] = bare.match(/-?\d[\d.,]*/g) ?? [];
  if (found === undefined || more.length > 0) return undefined;
  const value = Number(withPoint(found.replace(/[.,]$/, ''), language));
  return Number.isNaN(value) ? undefined : value;
}

/** The last of two different signs is the decimal one; one that stands several times parts thousands. */
function withPoint(figures: string, language: Language): string {
  if (language === 'en' && /^-?\d{1,3}(,\d{3})+$/.test(figures)) return figures.replaceAll(',', '');
  const decimal = figures.lastIndexOf(',') > figures.lastIndexOf('.') ? ',' : '.';
  const other = decimal === ',' ? '.' : ',';
  const parts = figures.replaceAll(other, '').split(decimal);
  return parts.length > 2 ? parts.join('') : parts.join('.');
}
