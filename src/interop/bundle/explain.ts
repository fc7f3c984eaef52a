import { registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { type Described, describedAt, expectedAt, fieldsAt, isWritten, optionsAt } from './expected.ts';
import { nearest } from './nearest.ts';

type Path = readonly (string | number)[];

/** What is known of a refused place besides the refusal itself. */
export interface Circumstances {
  /** The value there, undefined when there is none. */
  readonly found: unknown;
  /** How a plain value was typed; empty when nothing was. */
  readonly typed: string | undefined;
  /** The keys of the register that a reference should lead to. */
  readonly keysOf: (register: RegisterId) => readonly string[];
}

/** Codes whose message says already what is right. */
const SPEAKING = new Set([
  'custom',
  'unknown-field',
  'unknown-reference',
  'duplicate-id',
  'too-many-problems',
]);

/** The refusal in words for somebody who writes the file by hand. */
export function explain(refusal: Refusal, circumstances: Circumstances): Refusal & { suggestion?: string } {
  const { found } = circumstances;
  const { found: _, ...rest } = refusal;
  const absent = found === undefined || (found === null && !circumstances.typed);
  const code = absent && !SPEAKING.has(refusal.code) ? 'missing' : refusal.code;
  const message = SPEAKING.has(refusal.code)
    ? refusal.message
    : messageOf(refusal.path, absent, circumstances);
  const meant = suggestionFor(refusal, circumstances);
  return {
    ...rest,
    code,
    message,
    ...(absent || refusal.code === 'unknown-field' ? {} : { found }),
    ...(meant === undefined ? {} : { suggestion: meant }),
  };
}

function messageOf(path: Path, absent: boolean, { found, typed }: Circumstances): Text {
  const described = describedAt(path);
  if (!described) return messageOfBlock(path);
  if (absent) return missing(path, described);
  if (isWritten(described) && typed !== undefined && typeof found !== 'string') return unquoted(typed, found);
  const expected = expectedAt(described);
  return { fr: `attendu : ${expected.fr}`, en: `expected: ${expected.en}` };
}

function missing(path: Path, described: Described): Text {
  const language = path.at(-1);
  if (language === 'fr' || language === 'en') {
    return {
      fr: 'le texte manque dans cette langue ; écrivez fr et en, ou un seul texte pour les deux',
      en: 'the text is missing in this language; write fr and en, or one text for both',
    };
  }
  const expected = expectedAt(described);
  return {
    fr: `ce champ est obligatoire et il manque ; attendu : ${expected.fr}`,
    en: `this field is required and missing; expected: ${expected.en}`,
  };
}

/** YAML reads 1.0 as the number 1, and 5.10 as 5.1: the writer meant words. */
function unquoted(typed: string, found: unknown): Text {
  if (found === null) {
    return {
      fr: `sans guillemets, ${typed} se lit comme une absence de valeur ; écrivez "${typed}"`,
      en: `without quotes, ${typed} reads as no value; write "${typed}"`,
    };
  }
  const kind =
    typeof found === 'number'
      ? { fr: `le nombre ${found}`, en: `the number ${found}` }
      : { fr: 'un oui ou un non', en: 'a yes or a no' };
  return {
    fr: `sans guillemets, ${typed} se lit comme ${kind.fr} ; mettez-le entre guillemets : "${typed}"`,
    en: `without quotes, ${typed} reads as ${kind.en}; put it in quotes: "${typed}"`,
  };
}

/** A whole register or a whole row that is not what it should be. */
function messageOfBlock([register, index]: Path): Text {
  const row = index !== undefined || (typeof register === 'string' && isSingle(register));
  if (row) {
    return {
      fr: 'un bloc de champs est attendu, un par ligne : « champ: valeur »',
      en: 'a block of fields is expected, one a line: “field: value”',
    };
  }
  return {
    fr: 'une liste d’au moins un bloc est attendue, chacun commençant par un tiret : « - id: … »',
    en: 'a list of at least one block is expected, each beginning with a dash: “- id: …”',
  };
}

function isSingle(register: string): boolean {
  return registerOf(register as RegisterId).single;
}

function suggestionFor(refusal: Refusal, { found, keysOf }: Circumstances): string | undefined {
  if (refusal.code === 'unknown-field') {
    return nearest(String(refusal.path.at(-1)), Object.keys(fieldsAt(refusal.path.slice(0, -1)) ?? {}));
  }
  const described = describedAt(refusal.path);
  if (!described || typeof found !== 'string') return undefined;
  const { shape } = described.member;
  if (refusal.code === 'unknown-reference' && (shape.kind === 'reference' || shape.kind === 'references')) {
    return nearest(found, keysOf(shape.to));
  }
  return nearest(found, optionsAt(described));
}
