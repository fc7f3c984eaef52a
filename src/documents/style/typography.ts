import type { Day } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';

const NO_BREAK = '\u00A0';
const NARROW = '\u202F';
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A piece that is not prose: an address, a path, an e-mail, a query; its punctuation belongs to a machine. */
const MACHINE = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)\S+|\S+@\S+\.\S+|&#?\w+;|(?:[A-Za-z]:)?[\\/]\S+/giu;

/** Running text with the typography of its language. Text that already has it stays as it is. */
export function typeset(text: string, language: Language): string {
  const prose = language === 'fr' ? french : english;
  let place = 0;
  let result = '';
  for (const match of text.matchAll(MACHINE)) {
    result += prose(text.slice(place, match.index)) + match[0];
    place = match.index + match[0].length;
  }
  return result + prose(text.slice(place));
}

// Imprimerie nationale, Lexique des règles typographiques: no-break space before : and inside « », narrow before ; ! ?.
function french(text: string): string {
  return (
    text
      .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
      .replace(/"([^"\n]+)"/gu, (_, quoted: string) => `«${NO_BREAK}${quoted.trim()}${NO_BREAK}»`)
      .replace(/«[ \u00A0\u202F]*/gu, `«${NO_BREAK}`)
      .replace(/[ \u00A0\u202F]*»/gu, `${NO_BREAK}»`)
      .replace(/(?<=[\p{L}\p{N})\]»’%€…]) ?([;!?]+)(?=\s|$|[)»])/gu, `${NARROW}$1`)
      .replace(/(?<=[\p{L}\p{N})\]»’%€…]) ?:(?=\s|$)/gu, `${NO_BREAK}:`)
      // The mark may follow bold words or an address, which are set apart from this text.
      .replace(/^ (?=[:;!?%€](?:\s|$))/u, NO_BREAK)
      .replace(/(?<=\d) ?([%€‰])(?![\p{L}\p{N}])/gu, `${NO_BREAK}$1`)
      .replace(/(?<=\d) (?=(?:k€|M€|j|h|min|ans?|mois|jours?|Go|Mo|To)(?!\p{L}))/gu, NO_BREAK)
  );
}

function english(text: string): string {
  return text.replace(/(\p{L})'(?=\p{L})/gu, '$1’').replace(/"([^"\n]+)"/gu, '“$1”');
}

/** A number as the language writes it: `1 250,5` or `1,250.5`; three decimals at most. */
export function formatNumber(value: number, language: Language, decimals = 3): string {
  return numberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** A share of one, in per cent: 0.425 gives `43 %` or `43%`. */
export function formatPercent(share: number, language: Language): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** An amount in units of the currency (ISO 4217): cents appear when there are any, `1 250,50 €` but `1 250 €`. */
export function formatMoney(amount: number, language: Language, currency = 'EUR'): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  // What is no code of three letters (`€`, `k€`) stands after the number as it was written: Intl would throw.
  if (!/^[A-Za-z]{3}$/.test(currency))
    return `${formatNumber(amount, language, decimals)}${NO_BREAK}${currency}`;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return numberFormat(language, { style: 'currency', currency, ...digits }).format(amount);
}

/** A day in full: `16 novembre 2026`, `16 November 2026`. */
export function formatDay(day: Day, language: Language): string {
  return formatDate(day, language, 'long');
}

/** A day for a column: `16 nov. 2026`, `16 Nov 2026`. */
export function formatShortDay(day: Day, language: Language): string {
  return formatDate(day, language, 'short');
}

function formatDate(day: Day, language: Language, month: 'long' | 'short'): string {
  const date = dateFormat(language, { day: 'numeric', month, year: 'numeric' }).format(midnight(day));
  const ordinal = language === 'fr' ? date.replace(/^1 /, '1er ') : date;
  return ordinal.replaceAll(' ', NO_BREAK);
}

/** A month for an axis: `nov.`, `Nov`; with its year, `nov. 2026`, `Nov 2026`. */
export function formatMonth(day: Day, language: Language, withYear = false): string {
  const format = dateFormat(language, { month: 'short', ...(withYear && { year: 'numeric' }) });
  return format.format(midnight(day)).replaceAll(' ', NO_BREAK);
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A duration in working days: `1,5 j` or `1.5 days`; from a minimum to a maximum when both are given. */
export function formatDays(days: number, language: Language, most = days): string {
  const range = days === most ? formatNumber(days, language) : spread(days, most, language);
  return `${range}${NO_BREAK}${language === 'fr' ? 'j' : most === 1 ? 'day' : 'days'}`;
}

function spread(least: number, most: number, language: Language): string {
  const [from, to] = [formatNumber(least, language), formatNumber(most, language)];
  return language === 'fr' ? `${from}${NO_BREAK}à${NO_BREAK}${to}` : `${from}–${to}`;
}

/** Words in a row: `a, b et c`, `a, b and c`. */
export function formatList(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(words);
}

// Making an Intl format costs some 50 µs and a report asks for thousands.
const FORMATS = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `number ${language} ${JSON.stringify(options)}`;
  const known = FORMATS.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const made = new Intl.NumberFormat(LOCALES[language], options);
  FORMATS.set(key, made);
  return made;
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `date ${language} ${JSON.stringify(options)}`;
  const known = FORMATS.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  FORMATS.set(key, made);
  return made;
}
