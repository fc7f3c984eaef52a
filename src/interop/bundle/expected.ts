import { registerOf } from '#domain/dossier/registers.ts';
import type { Field, Fields, Shape } from '#domain/register/field.ts';
import { REGISTER_IDS, type RegisterId } from '#domain/register/names.ts';
import type { Language, Text } from '#kernel/text.ts';

type Path = readonly (string | number)[];

/** What a path of a dossier leads to: a field, or one entry of a field that is a list. */
export interface Described {
  readonly member: Field;
  readonly entry: boolean;
}

/** The description of the place that a path leads to; undefined for a whole register, a row, or nowhere. */
export function describedAt(path: Path): Described | undefined {
  const [register, ...rest] = path;
  const fields = isRegister(register) ? registerOf(register).fields : undefined;
  if (!fields) return undefined;
  return inFields(fields, typeof rest[0] === 'number' ? rest.slice(1) : rest);
}

/** The fields that may stand at a path: of a row, or of a block inside it. */
export function fieldsAt(path: Path): Fields | undefined {
  const [register, ...rest] = path;
  if (!isRegister(register)) return undefined;
  const inside = typeof rest[0] === 'number' ? rest.slice(1) : rest;
  if (inside.length === 0) return registerOf(register).fields;
  const shape = inFields(registerOf(register).fields, inside)?.member.shape;
  return shape?.kind === 'object' || shape?.kind === 'objects' ? shape.fields : undefined;
}

function isRegister(part: string | number | undefined): part is RegisterId {
  return REGISTER_IDS.some((id) => id === part);
}

function inFields(fields: Fields, [name, ...rest]: Path): Described | undefined {
  const member = typeof name === 'string' && Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!member) return undefined;
  const { shape } = member;
  if (shape.kind === 'object' && rest.length > 0) return inFields(shape.fields, rest);
  if (shape.kind === 'objects' && rest.length > 1) return inFields(shape.fields, rest.slice(1));
  return { member, entry: typeof rest[0] === 'number' };
}

/** What would be right at a place, in one phrase. */
export function expectedAt({ member, entry }: Described): Text {
  const phrase = phraseOf(member.shape);
  if (entry || !LISTS.has(member.shape.kind)) return phrase;
  return { fr: `une liste ; pour chaque entrée, ${phrase.fr}`, en: `a list; for each entry, ${phrase.en}` };
}

const LISTS: ReadonlySet<Shape['kind']> = new Set(['lines', 'choices', 'references', 'controls', 'objects']);

/** True where a value is written as words, so that a number or `true` there lacks its quotes. */
export function isWritten({ member }: Described): boolean {
  return WRITTEN.has(member.shape.kind);
}

const WRITTEN: ReadonlySet<Shape['kind']> = new Set([
  'id',
  'line',
  'prose',
  'lines',
  'plain',
  'day',
  'reference',
  'references',
  'control',
  'controls',
]);

/** The values that may stand at a place, where they are few. */
export function optionsAt({ member }: Described): readonly string[] {
  const { shape } = member;
  return shape.kind === 'choice' || shape.kind === 'choices' ? Object.keys(shape.options) : [];
}

function phraseOf(shape: Shape): Text {
  switch (shape.kind) {
    case 'id':
      return ID;
    case 'line':
    case 'prose':
    case 'lines':
      return WORDING;
    case 'plain':
      return { fr: `un texte de 1 à ${shape.max} caractères`, en: `a text of 1 to ${shape.max} characters` };
    case 'choice':
    case 'choices':
      return oneOf(shape.options);
    case 'scale':
      return {
        fr: `un nombre entier de ${shape.min} à ${shape.max}`,
        en: `a whole number from ${shape.min} to ${shape.max}`,
      };
    case 'number':
      return {
        fr: `un nombre de ${shape.min} à ${shape.max}${shape.unit ? ` (${shape.unit.fr})` : ''}`,
        en: `a number from ${shape.min} to ${shape.max}${shape.unit ? ` (${shape.unit.en})` : ''}`,
      };
    case 'money':
      return MONEY;
    case 'flag':
      return { fr: 'true ou false', en: 'true or false' };
    case 'day':
      return DAY;
    case 'reference':
    case 'references':
      return rowOf(shape.to);
    case 'control':
    case 'controls':
      return CONTROL;
    case 'object':
    case 'objects':
      return blockOf(shape.fields);
  }
}

const ID: Text = {
  fr: 'un identifiant de 80 caractères au plus : lettres, chiffres, point, tiret, tiret bas, sans espace',
  en: 'an id of at most 80 characters: letters, digits, dot, dash, underscore, no space',
};
const WORDING: Text = {
  fr: 'un texte, ou un texte par langue (fr et en, les deux)',
  en: 'a text, or a text in each language (fr and en, both)',
};
const CONTROL: Text = {
  fr: 'un numéro de mesure d’ISO/IEC 27002:2022 entre guillemets, de "5.1" à "8.34"',
  en: 'the number of a measure of ISO/IEC 27002:2022 in quotes, from "5.1" to "8.34"',
};

const MONEY: Text = {
  fr: 'un montant entier, de 0 à 1000000000, sans espace ni symbole',
  en: 'a whole amount, from 0 to 1000000000, without spaces or symbol',
};
const DAY: Text = {
  fr: 'une date qui existe, sous la forme AAAA-MM-JJ',
  en: 'a date that exists, as YYYY-MM-DD',
};

function oneOf(options: Readonly<Record<string, Text>>): Text {
  const list = (language: Language) =>
    Object.entries(options)
      .map(([id, words]) => (words[language].toLowerCase() === id ? id : `${id} (${words[language]})`))
      .join(', ');
  return { fr: `une de ces valeurs : ${list('fr')}`, en: `one of these values: ${list('en')}` };
}

function rowOf(to: RegisterId): Text {
  const { many } = registerOf(to);
  return {
    fr: `l’identifiant d’une ligne du registre « ${many.fr} »`,
    en: `the id of a row of the register “${many.en}”`,
  };
}

function blockOf(fields: Fields): Text {
  const names = Object.keys(fields).join(', ');
  return { fr: `un bloc avec les champs ${names}`, en: `a block with the fields ${names}` };
}
