import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';

type Yaml = typeof import('yaml');

const COMPILED = 'compiled.json';

/** A file of a catalogue: what it says, and where each part of it stands. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
}

/**
 * Reads YAML files of a folder. The build leaves the same values beside them as JSON, which reads thirty times
 * faster; it counts only while its digest is that of the YAML, so that an edited file is never shadowed.
 */
export function readSources(folder: string, files: readonly string[]): Result<readonly Source[]> {
  const missing = files.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) return refuse(...missing.map(missingFile));
  const texts = files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  const compiled = readCompiled(folder);
  const refusals: Refusal[] = [];
  const sources: Source[] = [];
  for (const { file, text } of texts) {
    const known = compiled[file];
    if (known?.digest === digest(text)) {
      sources.push({ file, text, value: known.value });
      continue;
    }
    const value = parseYaml(file, text);
    if (value.ok) sources.push({ file, text, value: value.value });
    else refusals.push(...value.refusals);
  }
  return refusals.length > 0 ? refuse(...refusals) : ok(sources);
}

/** Leaves the values of the sources as JSON in a folder that holds the same YAML files. */
export function writeCompiled(folder: string, sources: readonly Source[]): void {
  const compiled: Compiled = Object.fromEntries(
    sources.map(({ file, text, value }) => [file, { digest: digest(text), value }]),
  );
  writeFileSync(join(folder, COMPILED), JSON.stringify(compiled));
}

/** Says on which line, from 1, the value at a path begins; its parent’s where the value is missing. */
export function linesOf(source: Source): (path: readonly (string | number)[]) => number {
  const { parseDocument, LineCounter, isNode } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

type Compiled = Readonly<Record<string, { readonly digest: string; readonly value: unknown }>>;

function readCompiled(folder: string): Compiled {
  const file = join(folder, COMPILED);
  // The product's own file: its values pass the schemas like those of the YAML.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Compiled) : {};
}

function parseYaml(file: string, text: string): Result<unknown> {
  const { parse, YAMLParseError } = yaml();
  try {
    return ok(parse(text));
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    return refuse(brokenYaml(file, cause.linePos?.[0].line ?? 1, cause.message.split('\n')[0] ?? ''));
  }
}

// The YAML library takes longer to load than a compiled catalogue to read; where all are compiled, it stays away.
function yaml(): Yaml {
  return createRequire(import.meta.url)('yaml') as Yaml;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function missingFile(file: string): Refusal {
  return {
    code: 'missing-file',
    path: [file],
    message: { fr: `le fichier ${file} manque`, en: `the file ${file} is missing` },
  };
}

function brokenYaml(file: string, line: number, reason: string): Refusal {
  return {
    code: 'broken-yaml',
    path: [file],
    message: {
      fr: `${file}:${line} : ce n’est pas du YAML lisible (${reason})`,
      en: `${file}:${line}: this is not readable YAML (${reason})`,
    },
  };
}
