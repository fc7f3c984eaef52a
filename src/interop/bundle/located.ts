import { join as joinPath } from 'node:path';
import type { Refusal } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';

/** A refusal with the place in the file that it is about. */
export interface LocatedRefusal extends Refusal {
  /** Name of the file in the bundle; empty where the folder itself is refused. */
  readonly file: string;
  /** From 1, as editors count. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  /** The key of the row, where one is known: people know `laptops`, not `assets[3]`. */
  readonly key?: string;
  /** What was probably meant. */
  readonly suggestion?: string;
}

/** Like Result, with refusals that say where. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly LocatedRefusal[] };

/** A refusal about the folder itself. */
export function aboutFolder(code: string, message: Text): LocatedRefusal {
  return aboutFile('', code, message);
}

/** A refusal about a whole file. */
export function aboutFile(file: string, code: string, message: Text, suggestion?: string): LocatedRefusal {
  const base = { code, path: [], message, file, line: 1, column: 1 };
  return suggestion === undefined ? base : { ...base, suggestion };
}

/** Beyond so many, a list of problems helps nobody. */
export const MAX_DESCRIBED = 200;

/**
 * One line a refusal, at most 200, then how many more there are.
 *
 * @param folder what to write before the file names, so that a terminal can open them
 */
export function describeRefusals(
  refusals: readonly LocatedRefusal[],
  language: Language,
  folder = '',
): readonly string[] {
  const lines = refusals.slice(0, MAX_DESCRIBED).map((refusal) => describeRefusal(refusal, language, folder));
  const more = refusals.length - lines.length;
  if (more <= 0) return lines;
  return [...lines, language === 'fr' ? `… et ${more} de plus` : `… and ${more} more`];
}

/** `assets.yaml:12:5 assets[3] laptops › category : « foo » – attendu : …` */
export function describeRefusal(refusal: LocatedRefusal, language: Language, folder = ''): string {
  const { file, line, column } = refusal;
  const place = file === '' ? folder : `${joinPath(folder, file)}:${line}:${column}`;
  const where = [subject(refusal), field(refusal)].filter((part) => part !== '').join(' › ');
  const words = onOneLine(refusal.message[language], 1000);
  const found = refusal.found === undefined ? '' : shown(refusal.found, language);
  const isSaid = found === '' || words.includes(found);
  const said = `${isSaid ? '' : `${quote(found, language)} – `}${words}${suggestion(refusal, language)}`;
  return where === ''
    ? `${place} ${said}`
    : `${place} ${where}${language === 'fr' ? '\u00a0: ' : ': '}${said}`;
}

function subject({ path, key }: LocatedRefusal): string {
  const [register, index] = path;
  if (register === undefined) return '';
  const row = typeof index === 'number' ? `${register}[${index}]` : String(register);
  return key === undefined ? row : `${row} ${onOneLine(key, 80)}`;
}

function field({ path }: LocatedRefusal): string {
  const inside = typeof path[1] === 'number' ? path.slice(2) : path.slice(1);
  const words = inside.map((part, index) =>
    typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`,
  );
  return onOneLine(words.join(''), 120);
}

function shown(found: unknown, language: Language): string {
  if (Array.isArray(found)) return language === 'fr' ? 'une liste' : 'a list';
  if (found !== null && typeof found === 'object') return language === 'fr' ? 'un bloc' : 'a block';
  return onOneLine(String(found), 80);
}

/** A text from a file for a terminal: on one line, without what a terminal would obey, at most so many characters. */
export function onOneLine(text: string, max: number): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return line.length > max ? `${line.slice(0, max - 1)}…` : line;
}

function quote(words: string, language: Language): string {
  return language === 'fr' ? `«\u00a0${words}\u00a0»` : `“${words}”`;
}

function suggestion({ suggestion: meant }: LocatedRefusal, language: Language): string {
  if (meant === undefined) return '';
  const quoted = quote(meant, language);
  return language === 'fr' ? ` (vouliez-vous écrire ${quoted}\u00a0?)` : ` (did you mean ${quoted}?)`;
}
