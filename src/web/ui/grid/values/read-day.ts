import { addDays, type Day, isDay } from '#kernel/date.ts';
import { fold } from './fold.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

/** The first day of spreadsheets is 1; their day 0 is this one. */
const SPREADSHEET_ZERO = '1899-12-30';

/**
 * A day as people and spreadsheets write it: 2026-11-22, 22/11/2026, 22.11.26, 22 novembre 2026, November 22, 2026, and the
 * bare number of a spreadsheet (46348). Where day and month could be either, the day comes first, as in both our languages.
 */
export function readDay(text: string): Day | undefined {
  const words = fold(text);
  return existing(readIso(words) ?? readFigures(words) ?? readWords(words)) ?? readSerial(words);
}

function readIso(words: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(words) ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

function readFigures(words: string): Day | undefined {
  const [, first, second, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$/.exec(words) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  const american = Number(second) > 12 && Number(first) <= 12;
  const [day, month] = american ? [second, first] : [first, second];
  return dayOf(fullYear(year), Number(month), Number(day));
}

function readWords(words: string): Day | undefined {
  const pieces = words.match(/[a-z]+|\d+/g) ?? [];
  const named = pieces.find((piece) => monthOf(piece) > 0);
  const numbers = pieces.filter((piece) => /^\d+$/.test(piece));
  const [day, year] = numbers;
  if (named === undefined || numbers.length !== 2 || day === undefined || year === undefined)
    return undefined;
  return dayOf(fullYear(year), monthOf(named), Number(day));
}

function readSerial(words: string): Day | undefined {
  if (!/^\d{5}$/.test(words)) return undefined;
  return addDays(SPREADSHEET_ZERO, Number(words));
}

function monthOf(word: string): number {
  return MONTHS.findIndex((names) => names.includes(word)) + 1;
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function dayOf(year: number, month: number, day: number): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function existing(day: Day | undefined): Day | undefined {
  return day !== undefined && isDay(day) ? day : undefined;
}
