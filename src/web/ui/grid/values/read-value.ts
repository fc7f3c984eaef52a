import { CONTROL_IDS, type Field, type Shape } from '#domain/register/field.ts';
import { parse } from '#domain/register/refusals.ts';
import type { Language, Text, Wording } from '#kernel/text.ts';
import { say } from '#kernel/text.ts';
import { withWords } from '../../form/wordings.ts';
import type { RowNames } from '../../register/row-names.ts';
import { fold } from './fold.ts';
import { readDay } from './read-day.ts';
import { readNumber } from './read-number.ts';

/** What a text is read with: the language it is written in, and the names by which rows are called. */
export interface Reader {
  readonly language: Language;
  readonly names: RowNames;
}

/** A value, or why there is none: a name that nobody has, or a text that is no value of the field. */
export type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly kind: 'unmatched' | 'refused'; readonly message: Text };

/**
 * Reads what somebody typed or pasted into a cell. Case and accents do not count; choices are known by their words in either
 * language, rows by id or name, days and numbers in the writing of both. An empty text is no value.
 *
 * @param before what the cell holds: a wording in two languages keeps the other one
 */
export function readValue(field: Field, text: string, before: unknown, reader: Reader): Read {
  const words = text.trim();
  const read = words === '' ? value(nothingOf(field.shape)) : readWords(field.shape, words, before, reader);
  if (!read.ok || read.value === undefined) return read;
  const checked = parse(field.value, read.value);
  if (checked.ok) return value(checked.value);
  return refused(checked.refusals[0]?.message ?? NOT_SO);
}

function readWords(shape: Shape, words: string, before: unknown, reader: Reader): Read {
  switch (shape.kind) {
    case 'id':
    case 'plain':
      return value(oneLine(words));
    case 'line':
      // A field of words holds a wording: the schema of the register says so.
      return value(withWords(before as Wording | undefined, reader.language, oneLine(words)));
    case 'prose':
      return value(withWords(before as Wording | undefined, reader.language, words));
    case 'lines':
      return value(words.split(/\r?\n| [·;] /).flatMap((line) => (line.trim() === '' ? [] : [line.trim()])));
    case 'choice':
      return readOne(words, optionsOf(shape.options));
    case 'choices':
      return readMany(words, optionsOf(shape.options));
    case 'scale':
      return readScale(words, shape);
    case 'number':
    case 'money':
      return readAmount(words, reader.language);
    case 'flag':
      return readFlag(words);
    case 'day':
      return readDate(words);
    case 'reference':
      return readOne(words, rowsOf(reader, shape.to));
    case 'references':
      return readMany(words, rowsOf(reader, shape.to));
    case 'control':
      return readOne(words, CONTROLS);
    case 'controls':
      return readMany(words, CONTROLS);
    case 'object':
    case 'objects':
      return refused(IN_THE_PANEL);
  }
}

/** What an emptied cell holds: lists are never absent, a flag is false. */
export function nothingOf({ kind }: Shape): unknown {
  if (['lines', 'choices', 'references', 'controls', 'objects'].includes(kind)) return [];
  return kind === 'flag' ? false : undefined;
}

/** The values that a text may mean, each with the words by which it is known, folded. */
interface Known {
  readonly id: string;
  readonly name: Wording;
  readonly words: readonly string[];
}

function optionsOf(options: Readonly<Record<string, Text>>): readonly Known[] {
  return Object.entries(options).map(([id, name]) => ({
    id,
    name,
    words: [fold(id), fold(name.fr), fold(name.en)],
  }));
}

function rowsOf({ names }: Reader, to: Parameters<RowNames['get']>[0]): readonly Known[] {
  return [...(names.get(to) ?? [])].map(([id, name]) => {
    const [fr, en] = [fold(say(name, 'fr')), fold(say(name, 'en'))];
    return { id, name, words: [fold(id), fr, en, `${fold(id)} · ${fr}`, `${fold(id)} · ${en}`] };
  });
}

const CONTROLS: readonly Known[] = CONTROL_IDS.map((id) => ({ id, name: id, words: [id, `a.${id}`] }));

function readOne(words: string, known: readonly Known[]): Read {
  const found = matching(words, known);
  if (found.length === 1) return value(found[0]);
  return found.length > 1 ? refused(severalAre(words, found)) : unmatched(words, known);
}

function readMany(words: string, known: readonly Known[]): Read {
  const ids: string[] = [];
  for (const word of pieces(words, known)) {
    const read = readOne(word, known);
    if (!read.ok) return read;
    ids.push(String(read.value));
  }
  return value([...new Set(ids)]);
}

/** Parted by lines and semicolons; by commas only where no name holds one. */
function pieces(words: string, known: readonly Known[]): readonly string[] {
  const split = (text: string, by: RegExp) =>
    text.split(by).flatMap((piece) => (piece.trim() === '' ? [] : [piece.trim()]));
  return split(words, /\r?\n|;/).flatMap((piece) =>
    matching(piece, known).length > 0 ? [piece] : split(piece, /,/),
  );
}

function matching(words: string, known: readonly Known[]): readonly string[] {
  const exact = known.filter(({ id }) => id === words);
  const asked = fold(words);
  const found = exact.length > 0 ? exact : known.filter((one) => one.words.includes(asked));
  return found.map(({ id }) => id);
}

function readScale(words: string, { min, max }: { readonly min: number; readonly max: number }): Read {
  // `4`, `4/5` and `4 - important` are all a four.
  const [, digits] = /^(\d+)(?:\D.*)?$/.exec(words) ?? [];
  const level = Number(digits);
  if (digits !== undefined && level >= min && level <= max && !/^\d+[.,]\d/.test(words)) return value(level);
  return refused({
    fr: `un nombre entier de ${min} à ${max} est attendu`,
    en: `a whole number from ${min} to ${max} is expected`,
  });
}

function readAmount(words: string, language: Language): Read {
  const amount = readNumber(words, language);
  return amount === undefined
    ? refused({
        fr: 'un nombre est attendu, par exemple 1250,50',
        en: 'a number is expected, such as 1250.50',
      })
    : value(amount);
}

const YES = ['oui', 'o', 'vrai', 'x', '1', '✓', '✔', 'yes', 'y', 'true'];
const NO = ['non', 'n', 'faux', '0', '-', '–', 'no', 'false'];

function readFlag(words: string): Read {
  const asked = fold(words);
  if (YES.includes(asked)) return value(true);
  if (NO.includes(asked)) return value(false);
  return refused({ fr: 'oui ou non est attendu', en: 'yes or no is expected' });
}

function readDate(words: string): Read {
  const day = readDay(words);
  return day === undefined
    ? refused({
        fr: 'une date qui existe est attendue : 22/11/2026 ou 2026-11-22',
        en: 'a date that exists is expected: 22/11/2026 or 2026-11-22',
      })
    : value(day);
}

function oneLine(words: string): string {
  return words.replace(/\s*\r?\n\s*/g, ' ');
}

function value(of: unknown): Read {
  return { ok: true, value: of };
}

function refused(message: Text): Read {
  return { ok: false, kind: 'refused', message };
}

const NOT_SO: Text = { fr: 'cette valeur ne convient pas', en: 'this value does not fit' };
const IN_THE_PANEL: Text = {
  fr: 'ce champ a plusieurs parties : ouvrez la ligne pour le remplir',
  en: 'this field has several parts: open the row to fill it in',
};

function unmatched(words: string, known: readonly Known[]): Read {
  const near = nearest(fold(words), known);
  return {
    ok: false,
    kind: 'unmatched',
    message: {
      fr: `« ${words} » n’est pas connu ici${hintOf(near, ' ; par exemple : ', 'fr')}`,
      en: `“${words}” is not known here${hintOf(near, '; for example: ', 'en')}`,
    },
  };
}

function severalAre(words: string, ids: readonly string[]): Text {
  return {
    fr: `plusieurs lignes s’appellent « ${words} » (${ids.join(', ')}) : donnez l’identifiant`,
    en: `several rows are called “${words}” (${ids.join(', ')}): give the id`,
  };
}

/** Those that share the most letters at their beginning, else the first ones: enough to see what is expected. */
function nearest(asked: string, known: readonly Known[]): readonly Wording[] {
  const shared = ({ words }: Known) => Math.max(...words.map((word) => commonStart(word, asked)));
  return known
    .map((one) => ({ name: one.name, shared: shared(one) }))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 4)
    .map(({ name }) => name);
}

function hintOf(near: readonly Wording[], before: string, language: Language): string {
  return near.length === 0 ? '' : before + near.map((name) => say(name, language)).join(', ');
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
