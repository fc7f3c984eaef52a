import type { YAMLError } from 'yaml';
import type { Text } from '#kernel/text.ts';

/** What a mistake of YAML means and how to mend it, for people who do not know YAML's own words. */
export function syntaxMessage(error: YAMLError, text: string): Text {
  const cut = error.pos[0] >= text.trimEnd().length ? CUT : NOT_CUT;
  const message = messageOf(error, text);
  return { fr: `${message.fr}${cut.fr}`, en: `${message.en}${cut.en}` };
}

const CUT: Text = {
  fr: ' ; le fichier semble coupé à cet endroit',
  en: '; the file seems to be cut off here',
};
const NOT_CUT: Text = { fr: '', en: '' };

function messageOf(error: YAMLError, text: string): Text {
  if (error.code === 'DUPLICATE_KEY') return duplicateKey(text.slice(error.pos[0]));
  if (error.code === 'TAB_AS_INDENT' || hasTabAsIndent(text, error.pos[0])) return TAB;
  if (error.message.startsWith('Missing closing')) return UNCLOSED_QUOTE;
  if (error.message.startsWith('Flow ')) return UNCLOSED_BRACKET;
  return BY_CODE[error.code] ?? OTHER;
}

function duplicateKey(from: string): Text {
  const key = /^[^:\s]+/.exec(from)?.[0] ?? '';
  return {
    fr: `« ${key} » figure deux fois dans le même bloc ; gardez-en un`,
    en: `“${key}” stands twice in the same block; keep one of them`,
  };
}

/** The parser stumbles over a tab later than people do, and calls it something else. */
function hasTabAsIndent(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  return /^[ ]*\t/.test(line);
}

const TAB: Text = {
  fr: 'une tabulation sert de retrait ; YAML n’admet que des espaces',
  en: 'a tab is used as indentation; YAML allows spaces only',
};
const UNCLOSED_QUOTE: Text = {
  fr: 'un guillemet ouvert n’est pas refermé',
  en: 'a quotation mark is opened and not closed',
};
const UNCLOSED_BRACKET: Text = {
  fr: 'un crochet ou une accolade ouverts ne sont pas refermés',
  en: 'a bracket or brace is opened and not closed',
};
const OTHER: Text = {
  fr: 'cette ligne ne se lit pas comme du YAML ; vérifiez l’alignement, et mettez entre guillemets les textes qui contiennent « : » ou « # »',
  en: 'this line cannot be read as YAML; check its alignment, and put texts that contain “: ” or “#” in quotes',
};

const BY_CODE: Readonly<Partial<Record<YAMLError['code'], Text>>> = {
  BAD_INDENT: {
    fr: 'le retrait ne correspond pas aux lignes voisines ; alignez les champs d’un même bloc',
    en: 'the indentation does not fit the neighbouring lines; align the fields of one block',
  },
  MULTIPLE_DOCS: {
    fr: 'un second document commence ici (« --- ») ; un fichier n’en contient qu’un',
    en: 'a second document begins here (“---”); a file holds one',
  },
  BAD_DQ_ESCAPE: {
    fr: 'entre guillemets doubles, une barre oblique inverse s’écrit deux fois : \\\\',
    en: 'between double quotes, a backslash is written twice: \\\\',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    fr: 'deux « : » sur une ligne ; mettez le texte entre guillemets',
    en: 'two “: ” on one line; put the text in quotes',
  },
  BAD_SCALAR_START: {
    fr: 'un texte ne commence pas par ce signe ; mettez-le entre guillemets',
    en: 'a text cannot begin with this sign; put it in quotes',
  },
  RESOURCE_EXHAUSTION: {
    fr: 'trop de blocs imbriqués ; ce fichier n’est pas une étude',
    en: 'too many blocks inside each other; this file is no study',
  },
  BAD_ALIAS: {
    fr: 'ce renvoi (« *… ») ne mène à rien',
    en: 'this alias (“*…”) leads nowhere',
  },
  TAG_RESOLVE_FAILED: {
    fr: 'les étiquettes de YAML (« !… ») ne sont pas admises ici ; mettez le texte entre guillemets',
    en: 'YAML tags (“!…”) are not allowed here; put the text in quotes',
  },
  BAD_DIRECTIVE: {
    fr: 'les directives de YAML (« %… ») ne sont pas admises ici',
    en: 'YAML directives (“%…”) are not allowed here',
  },
};
