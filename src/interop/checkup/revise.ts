import { inconsistencies } from '#checkup/procedure/consistency.ts';
import { Procedure } from '#checkup/procedure/procedure.ts';
import { RULES } from '#checkup/rules/index.ts';
import { ruleRefusals } from '#checkup/rules/known.ts';
import { parse } from '#domain/register/refusals.ts';
import { canonical } from '#kernel/canonical.ts';
import type { Day } from '#kernel/date.ts';
import { sha256 } from '#kernel/hash.ts';
import { aboutFile, type Read } from '../bundle/located.ts';
import { decode } from '../bundle/text-file.ts';
import { readYaml } from '../bundle/yaml-source.ts';
import { PROMPT_FILE } from './starter.ts';
import { inSource, refused } from './text.ts';

export const PROCEDURE_FILE = 'procedure.yaml';

/** Who makes a new version, and why. */
export interface Revision {
  readonly text: string;
  readonly prompt: string;
  readonly by: string;
  readonly on: Day;
  readonly why: string;
}

export interface Revised {
  readonly text: string;
  readonly prompt: string;
  readonly procedure: Procedure;
}

const MAX_TEXT = 500_000;

/**
 * Makes the next version of a procedure of what somebody wrote: its number, its line of history and the hash of its prompt
 * are set here, whatever the text says of them. Comments stay where they are.
 */
export function reviseProcedure(before: Procedure, revision: Revision): Read<Revised> {
  const { prompt } = revision;
  if (revision.text.length + prompt.length > MAX_TEXT) return refused(aboutFile('', 'too-large', TOO_LARGE));
  if (prompt.trim() === '') return refused(aboutFile(PROMPT_FILE, 'missing', NO_PROMPT));
  const text = decode(PROCEDURE_FILE, Buffer.from(revision.text));
  if (!text.ok) return text;
  const source = readYaml(text.value);
  if (!source.ok) return source;
  const { value, document } = source.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(aboutFile(PROCEDURE_FILE, 'not-a-procedure', NOT_A_PROCEDURE));
  }
  const set = nextVersion(before, revision);
  const procedure = parse(Procedure, { ...value, ...set });
  if (!procedure.ok) return refused(...inSource(source.value, procedure.refusals));
  const wrong = [...inconsistencies(procedure.value), ...ruleRefusals(procedure.value, RULES)];
  if (wrong.length > 0) return refused(...inSource(source.value, wrong));
  if (isSame(before, procedure.value)) return refused(aboutFile(PROCEDURE_FILE, 'same', SAME));
  for (const [name, one] of Object.entries(set)) document.set(name, document.createNode(one));
  return { ok: true, value: { text: String(document), prompt, procedure: procedure.value } };
}

function nextVersion(before: Procedure, { prompt, by, on, why }: Revision) {
  const version = before.version + 1;
  const hash = sha256(prompt);
  return {
    version,
    prompt: { file: PROMPT_FILE, sha256: hash },
    history: [...before.history, { version, date: on, by, why, prompt: hash }],
  };
}

function isSame(before: Procedure, after: Procedure): boolean {
  const bare = ({ version: _, history: __, ...rest }: Procedure) => canonical(rest);
  return bare(before) === bare(after);
}

const TOO_LARGE = {
  fr: 'la procédure et sa consigne dépassent 500 000 caractères',
  en: 'the procedure and its prompt exceed 500,000 characters',
};
const NO_PROMPT = { fr: 'la consigne standard est vide', en: 'the standard prompt is empty' };
const NOT_A_PROCEDURE = {
  fr: 'ce texte n’est pas une procédure',
  en: 'this text is no procedure',
};
const SAME = { fr: 'rien n’a changé', en: 'nothing has changed' };
