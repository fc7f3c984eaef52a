import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { LANGUAGES, type Language } from '#kernel/text.ts';

/** The version of the format, in the first key of `study.yaml`. */
export const FORMAT = 1;

/** The key that holds it. */
export const FORMAT_KEY = 'vigie';

/** Sizes beyond which nothing is parsed: a study of a thousand scenarios stays below a tenth of them. */
export const MAX_FILE_BYTES = 5_000_000;
export const MAX_BUNDLE_BYTES = 50_000_000;

/** A file that holds one wording of one prose field of a single register, as Markdown. */
export interface ProseFile {
  readonly name: string;
  readonly register: RegisterId;
  readonly field: string;
  /** Absent where one wording serves every language. */
  readonly language?: Language;
}

/** Every Markdown file that a bundle may hold: `company.context.fr.md`, `company.context.en.md`, `company.context.md`. */
const PROSE_FILES: readonly ProseFile[] = ALL_REGISTERS.filter((register) => register.single).flatMap(
  (register) =>
    Object.entries(register.fields)
      .filter(([, member]) => member.shape.kind === 'prose')
      .flatMap(([field]) => proseFilesOf(register.id, field)),
);

/** The files in which a prose field may stand: one for both languages first, then one a language. */
export function proseFilesOf(register: RegisterId, field: string): readonly ProseFile[] {
  return [
    { name: `${register}.${field}.md`, register, field },
    ...LANGUAGES.map((language) => ({
      name: `${register}.${field}.${language}.md`,
      register,
      field,
      language,
    })),
  ];
}

/** `corrective-actions.yaml` for `correctiveActions`: names of files do without capitals, which some disks do not tell apart. */
export function fileOf(register: RegisterId): string {
  return `${register.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;
}

/** The registers without which a folder is not a dossier. */
export const REQUIRED: readonly RegisterId[] = ['study', 'company', 'criteria'];

export const KNOWN_FILES: ReadonlySet<string> = new Set([
  ...ALL_REGISTERS.map((register) => fileOf(register.id)),
  ...PROSE_FILES.map((file) => file.name),
]);

const YAML_NAME = /\.ya?ml$/i;
const PROSE_NAME = new RegExp(`^(${ALL_REGISTERS.map((register) => register.id).join('|')})\\..*md$`, 'i');

/**
 * True for a file that looks like a part of the bundle and is none: a register misspelt would be lost without a word.
 * README.md, dot files, and everything else that a team keeps beside (pictures, exports, folders) are left alone.
 */
export function isStranger(name: string): boolean {
  return !KNOWN_FILES.has(name) && (YAML_NAME.test(name) || PROSE_NAME.test(name));
}

/** Dot files are other tools' business: editors, git, the schemas in `.vigie`. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}
