import type { Change } from '#domain/dossier/changes.ts';
import type { Field, Fields } from '#domain/register/field.ts';
import type { Register, Row } from '#domain/register/register.ts';
import { onOneLine } from '#interop/bundle/located.ts';
import { canonical } from '#kernel/canonical.ts';
import { type Language, say, type Wording } from '#kernel/text.ts';

/** One change of a row in words: what happened to it, then a line for each value that differs. `now` names a changed row. */
export function changeLines(
  register: Register,
  change: Change,
  now: Row | undefined,
  language: Language,
): readonly string[] {
  const mark = { new: '+', changed: '~', gone: '−' }[change.kind];
  if (change.kind !== 'changed') return [`${mark} ${change.key}${nameOf(change.row, language)}`];
  const before = Object.fromEntries(change.fields.map(({ field, before }) => [field, before]));
  const after = Object.fromEntries(change.fields.map(({ field, after }) => [field, after]));
  const name = nameOf(now ?? {}, language);
  return [`${mark} ${change.key}${name}`, ...differences(register.fields, before, after, language, [])];
}

function nameOf(row: Row, language: Language): string {
  const name = row.name ?? row.title ?? row.subject;
  return name === undefined ? '' : ` ${shown(name, language)}`;
}

/** The innermost values that differ, each with the labels that lead to it. */
function differences(
  fields: Fields,
  before: Row,
  after: Row,
  language: Language,
  path: readonly string[],
): readonly string[] {
  return Object.entries(fields).flatMap(([name, member]) => {
    const [old, now] = [before[name], after[name]];
    if (isSame(old, now)) return [];
    const here = [...path, member.label[language]];
    if (member.shape.kind === 'object' && isRow(old) && isRow(now)) {
      return differences(member.shape.fields, old, now, language, here);
    }
    return [`${here.join(' › ')}${language === 'fr' ? '\u00a0: ' : ': '}${step(member, old, now, language)}`];
  });
}

function step(member: Field, old: unknown, now: unknown, language: Language): string {
  if (Array.isArray(old) && Array.isArray(now)) return listStep(member, old, now, language);
  return `${inWords(member, old, language)} → ${inWords(member, now, language)}`;
}

/** Of a list, what came and what went; where only the order changed, the list as it is. */
function listStep(
  member: Field,
  old: readonly unknown[],
  now: readonly unknown[],
  language: Language,
): string {
  const came = now.filter((value) => !old.some((other) => isSame(other, value)));
  const went = old.filter((value) => !now.some((other) => isSame(other, value)));
  const marked = [
    ...went.map((value) => `−${inWords(member, value, language)}`),
    ...came.map((value) => `+${inWords(member, value, language)}`),
  ];
  return marked.length > 0
    ? marked.join(', ')
    : now.map((value) => inWords(member, value, language)).join(', ');
}

function inWords({ shape }: Field, value: unknown, language: Language): string {
  if ((shape.kind === 'choice' || shape.kind === 'choices') && typeof value === 'string') {
    return shape.options[value]?.[language] ?? value;
  }
  return shown(value, language);
}

const LONGEST = 100;

function shown(value: unknown, language: Language): string {
  if (value === undefined) return language === 'fr' ? '(rien)' : '(nothing)';
  if (typeof value === 'boolean')
    return { fr: ['non', 'oui'], en: ['no', 'yes'] }[language][Number(value)] ?? '';
  if (typeof value === 'number') return String(value);
  if (isWording(value)) return quoted(say(value, language), language);
  if (Array.isArray(value)) return value.map((entry) => shown(entry, language)).join(', ');
  return short(canonical(value));
}

function isWording(value: unknown): value is Wording {
  return (
    typeof value === 'string' ||
    (isRow(value) && typeof value.fr === 'string' && typeof value.en === 'string')
  );
}

function quoted(words: string, language: Language): string {
  return language === 'fr' ? `«\u00a0${short(words)}\u00a0»` : `“${short(words)}”`;
}

function short(words: string): string {
  return onOneLine(words, LONGEST);
}

function isRow(value: unknown): value is Row {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isSame(left: unknown, right: unknown): boolean {
  const text = (value: unknown) => (value === undefined ? '' : canonical(value));
  return text(left) === text(right);
}
