import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Register, Row } from '#domain/register/register.ts';
import type { Text } from '#kernel/text.ts';
import { FORMAT, FORMAT_KEY, fileOf, type ProseFile, proseFilesOf, REQUIRED } from './layout.ts';
import { placeOf } from './locate.ts';
import { aboutFile, type LocatedRefusal } from './located.ts';
import type { TextFile } from './text-file.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** What the files say, before anybody asked whether it is a dossier. */
export interface RawDossier {
  readonly value: Readonly<Record<string, unknown>>;
  readonly sources: ReadonlyMap<RegisterId, YamlSource>;
  /** Registers of which nothing can be said, because their file cannot be read. */
  readonly broken: ReadonlySet<RegisterId>;
  /** For each prose field that stands in Markdown files, these files. */
  readonly prose: ReadonlyMap<string, readonly ProseFile[]>;
  readonly refusals: readonly LocatedRefusal[];
}

/** Reads each file by itself. `unreadable` are files that were refused before. */
export function rawDossier(
  files: ReadonlyMap<string, TextFile>,
  unreadable: ReadonlySet<string> = new Set(),
): RawDossier {
  const value: Record<string, unknown> = {};
  const sources = new Map<RegisterId, YamlSource>();
  const broken = new Set<RegisterId>();
  const prose = new Map<string, readonly ProseFile[]>();
  const refusals: LocatedRefusal[] = [];
  for (const register of ALL_REGISTERS) {
    const read = readRegister(register, files, unreadable);
    refusals.push(...read.refusals);
    if (read.broken) broken.add(register.id);
    if (read.source) sources.set(register.id, read.source);
    value[register.id] = read.value;
    for (const [field, from] of read.prose) prose.set(`${register.id}.${field}`, from);
  }
  return { value, sources, broken, prose, refusals };
}

interface RawRegister {
  readonly value: unknown;
  readonly source?: YamlSource;
  readonly broken: boolean;
  readonly prose: ReadonlyMap<string, readonly ProseFile[]>;
  readonly refusals: readonly LocatedRefusal[];
}

function readRegister(
  register: Register,
  files: ReadonlyMap<string, TextFile>,
  unreadable: ReadonlySet<string>,
): RawRegister {
  const name = fileOf(register.id);
  const nothing = { value: [], prose: new Map(), refusals: [] };
  if (unreadable.has(name)) return { ...nothing, broken: true };
  const file = files.get(name);
  if (!file) {
    if (!REQUIRED.includes(register.id)) return { ...nothing, broken: false };
    return { ...nothing, broken: true, refusals: [aboutFile(name, 'missing-file', MISSING_FILE)] };
  }
  const source = readYaml(file);
  if (!source.ok) return { ...nothing, broken: true, refusals: source.refusals };
  const { value } = source.value;
  if (!register.single) return { ...nothing, value: value ?? [], source: source.value, broken: false };
  return readSingle(register, source.value, files, unreadable);
}

/** A register of one row: its fields, less the format, plus its Markdown files. */
function readSingle(
  register: Register,
  source: YamlSource,
  files: ReadonlyMap<string, TextFile>,
  unreadable: ReadonlySet<string>,
): RawRegister {
  const format = register.id === 'study' ? formatTrouble(source) : [];
  // Another format has other fields: what else is wrong by this one says nothing.
  if (format.length > 0) return { value: {}, source, broken: true, prose: new Map(), refusals: format };
  if (!isBlock(source.value)) {
    return { value: source.value, source, broken: false, prose: new Map(), refusals: [] };
  }
  const value: Record<string, unknown> = { ...source.value };
  if (register.id === 'study') delete value[FORMAT_KEY];
  const prose = new Map<string, readonly ProseFile[]>();
  const refusals: LocatedRefusal[] = [];
  let lost = false;
  for (const [field, member] of Object.entries(register.fields)) {
    if (member.shape.kind !== 'prose') continue;
    const candidates = proseFilesOf(register.id, field);
    if (candidates.some((candidate) => unreadable.has(candidate.name))) lost = true;
    const from = candidates.filter((candidate) => files.has(candidate.name));
    if (from.length === 0) continue;
    const trouble = proseTrouble(from, field in value ? fileOf(register.id) : undefined);
    if (trouble) refusals.push(trouble);
    else value[field] = wordingOf(from, files);
    prose.set(field, from);
  }
  return { value, source, broken: lost || refusals.length > 0, prose, refusals };
}

function isBlock(value: unknown): value is Row {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function formatTrouble(source: YamlSource): readonly LocatedRefusal[] {
  const found = isBlock(source.value) ? source.value[FORMAT_KEY] : undefined;
  if (found === FORMAT) return [];
  const message = found === undefined || found === null ? NO_FORMAT : otherFormat(found);
  return [
    {
      ...aboutFile(source.file.name, 'unknown-format', message),
      ...placeOf(source, [FORMAT_KEY]),
      ...(found === undefined || found === null ? {} : { found }),
    },
  ];
}

/** One wording needs one file, two wordings need two, and the YAML must not say it again. */
function proseTrouble(from: readonly ProseFile[], alsoIn: string | undefined): LocatedRefusal | undefined {
  const [first] = from;
  if (!first) return undefined;
  const whole = from.find((file) => file.language === undefined);
  const other = alsoIn ?? (whole && from.length > 1 ? whole.name : undefined);
  if (other) {
    const file = from.findLast((candidate) => candidate.name !== other) ?? first;
    return aboutFile(file.name, 'said-twice', saidTwice(other));
  }
  if (whole || from.length === 2) return undefined;
  const missing = proseFilesOf(first.register, first.field).find(
    (file) => file.language !== undefined && file.language !== first.language,
  );
  return aboutFile(first.name, 'missing-translation', missingTranslation(missing?.name ?? '', first));
}

function wordingOf(from: readonly ProseFile[], files: ReadonlyMap<string, TextFile>): unknown {
  const entries = from.map(
    ({ name, language }) => [language, proseText(files.get(name)?.text ?? '')] as const,
  );
  const whole = entries.find(([language]) => language === undefined);
  return whole ? whole[1] : Object.fromEntries(entries);
}

/** The text of a Markdown file: line ends as everywhere else, no white space around. */
export function proseText(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

const MISSING_FILE: Text = {
  fr: 'ce fichier est obligatoire et il manque ; « vigie init » crée une étude vide et valable',
  en: 'this file is required and missing; “vigie init” creates an empty and valid study',
};

const NO_FORMAT: Text = {
  fr: `la première ligne doit dire le format : « ${FORMAT_KEY}: ${FORMAT} »`,
  en: `the first line must say the format: “${FORMAT_KEY}: ${FORMAT}”`,
};

function otherFormat(found: unknown): Text {
  return {
    fr: `ce Vigie lit le format ${FORMAT}, sans guillemets ; le format ${String(found)} demande une autre version de Vigie`,
    en: `this Vigie reads format ${FORMAT}, without quotes; format ${String(found)} needs another version of Vigie`,
  };
}

function saidTwice(other: string): Text {
  return {
    fr: `ce texte se trouve aussi dans ${other} ; gardez l’un des deux`,
    en: `this text stands in ${other} as well; keep one of the two`,
  };
}

function missingTranslation(name: string, { register, field }: ProseFile): Text {
  return {
    fr: `l’autre langue manque : écrivez ${name}, ou un seul fichier ${register}.${field}.md pour les deux`,
    en: `the other language is missing: write ${name}, or one file ${register}.${field}.md for both`,
  };
}
