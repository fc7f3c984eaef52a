import { type Document, isNode, isScalar, Lexer, LineCounter, type Pair, parseDocument, visit } from 'yaml';
import type { Text } from '#kernel/text.ts';
import { aboutFile, type LocatedRefusal, type Read } from './located.ts';
import { syntaxMessage } from './syntax.ts';
import type { TextFile } from './text-file.ts';

/** A YAML file of a bundle: its text, its tree with places and comments, and its plain value. */
export interface YamlSource {
  readonly file: TextFile;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly value: unknown;
}

/** Anchors and aliases are YAML's own way not to repeat oneself; beyond so many, they are an attack. */
const MAX_ALIASES = 100;

/**
 * Signs and words of YAML in one file. A tree takes some hundreds of bytes for each, so that 5 MB of `{},` would take
 * gigabytes; the ratings of two thousand scenarios stay below.
 */
const MAX_TOKENS = 600_000;

/** After a few mistakes of YAML, the rest only follow from the first. */
const MAX_SYNTAX_ERRORS = 5;

/**
 * Reads YAML 1.2 with its core schema: dates and versions stay what was typed, `yes` is a word, and there are no
 * tags, directives or merge keys.
 */
export function readYaml(file: TextFile): Read<YamlSource> {
  if (isTooDense(file.text))
    return { ok: false, refusals: [aboutFile(file.name, 'file-too-dense', TOO_DENSE)] };
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    keepSourceTokens: true,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
  });
  const refuseAt = (offset: number, code: string, message: Text): LocatedRefusal => {
    const { line, col } = lines.linePos(offset);
    return { ...aboutFile(file.name, code, message), line, column: col };
  };
  const errors = [...document.errors, ...document.warnings]
    .sort((a, b) => a.pos[0] - b.pos[0])
    .map((error) => refuseAt(error.pos[0], 'yaml-syntax', syntaxMessage(error, file.text)))
    .filter((refusal, index, all) => refusal.line !== all[index - 1]?.line)
    .slice(0, MAX_SYNTAX_ERRORS);
  if (errors.length > 0) return { ok: false, refusals: errors };
  const breaches = breachesOf(document).map(({ offset, code, message }) => refuseAt(offset, code, message));
  if (breaches.length > 0) return { ok: false, refusals: breaches };
  try {
    return {
      ok: true,
      value: { file, document, lines, value: document.toJS({ maxAliasCount: MAX_ALIASES }) },
    };
  } catch {
    // The tree is sound; only aliases that multiply each other are left to refuse.
    return { ok: false, refusals: [refuseAt(firstAlias(document), 'too-many-aliases', TOO_MANY_ALIASES)] };
  }
}

/** Counts without building anything, and only where the text is long enough to hold so many. */
function isTooDense(text: string): boolean {
  if (text.length < MAX_TOKENS / 2) return false;
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > MAX_TOKENS) return true;
  }
  return false;
}

interface Breach {
  readonly offset: number;
  readonly code: string;
  readonly message: Text;
}

/** What YAML allows and a bundle does not. */
function breachesOf(document: Document.Parsed): readonly Breach[] {
  const breaches: Breach[] = [];
  let aliases = 0;
  if (document.directives.yaml.explicit || Object.keys(document.directives.tags).length > 1) {
    breaches.push({ offset: 0, code: 'yaml-syntax', message: NO_DIRECTIVES });
  }
  visit(document, {
    Pair: (_, pair) => {
      const message = keyTrouble(pair);
      if (message) breaches.push({ offset: startOf(pair.key), code: 'bad-key', message });
    },
    Alias: (_, alias, path) => {
      aliases += 1;
      if (aliases > MAX_ALIASES) {
        breaches.push({ offset: startOf(alias), code: 'too-many-aliases', message: TOO_MANY_ALIASES });
        // Resolving an alias walks the tree; a million of them would walk it a million times.
        return visit.BREAK;
      }
      const target = alias.resolve(document);
      if (target !== undefined && !path.includes(target)) return undefined;
      breaches.push({ offset: startOf(alias), code: 'bad-alias', message: LEADS_NOWHERE });
      return undefined;
    },
    Value: (_, node) => {
      if (node.tag === undefined) return;
      breaches.push({ offset: startOf(node), code: 'yaml-syntax', message: NO_TAGS });
    },
  });
  return breaches.slice(0, MAX_SYNTAX_ERRORS);
}

function keyTrouble(pair: Pair): Text | undefined {
  if (!isScalar(pair.key)) return NOT_A_KEY;
  if (pair.key.value === '<<' && pair.key.type === 'PLAIN') return NO_MERGE;
  if (pair.key.value === '__proto__') return NOT_A_KEY;
  return undefined;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function firstAlias(document: Document.Parsed): number {
  let offset = 0;
  visit(document, {
    Alias: (_, alias) => {
      offset = startOf(alias);
      return visit.BREAK;
    },
  });
  return offset;
}

const TOO_DENSE: Text = {
  fr: 'le fichier contient plus de 600 000 éléments de YAML ; ce n’est pas une étude, rien n’a été lu',
  en: 'the file holds more than 600,000 elements of YAML; it is no study, nothing was read',
};
const NO_DIRECTIVES: Text = {
  fr: 'les directives de YAML (« %… ») ne sont pas admises ici',
  en: 'YAML directives (“%…”) are not allowed here',
};
const NO_TAGS: Text = {
  fr: 'les étiquettes de YAML (« !… ») ne sont pas admises ici ; mettez le texte entre guillemets',
  en: 'YAML tags (“!…”) are not allowed here; put the text in quotes',
};
const NO_MERGE: Text = {
  fr: 'la fusion (« << ») n’est pas admise ; écrivez les champs',
  en: 'merging (“<<”) is not allowed; write the fields',
};
const NOT_A_KEY: Text = {
  fr: 'un nom de champ est attendu avant les deux-points',
  en: 'the name of a field is expected before the colon',
};
const LEADS_NOWHERE: Text = {
  fr: 'ce renvoi (« *… ») ne mène à rien, ou à lui-même',
  en: 'this alias (“*…”) leads nowhere, or to itself',
};
const TOO_MANY_ALIASES: Text = {
  fr: `trop de renvois (« *… ») : ${MAX_ALIASES} au plus sont suivis dans un fichier`,
  en: `too many aliases (“*…”): at most ${MAX_ALIASES} are followed in a file`,
};
