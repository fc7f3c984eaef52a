import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { ELEMENTS } from '#checkup/evidence/elements/index.ts';
import { inconsistencies, otherPrompt } from '#checkup/procedure/consistency.ts';
import { Procedure } from '#checkup/procedure/procedure.ts';
import { RULES } from '#checkup/rules/index.ts';
import { ruleRefusals } from '#checkup/rules/known.ts';
import { parse } from '#domain/register/refusals.ts';
import type { Refusal } from '#kernel/result.ts';
import type { LocatedRefusal, Read } from '../bundle/located.ts';
import { nearest } from '../bundle/nearest.ts';
import { decode } from '../bundle/text-file.ts';
import { readYaml, type YamlSource } from '../bundle/yaml-source.ts';
import { inSource, readBytes, refused } from './text.ts';

/** A procedure as it stands in its file, with its prompt byte for byte. */
export interface ProcedureFile {
  readonly procedure: Procedure;
  readonly prompt: Buffer;
  /** Puts what is refused later (by a collector, by a rule) where it stands in the file. */
  readonly locate: (refusals: readonly Refusal[]) => readonly LocatedRefusal[];
}

const MAX_PROCEDURE_BYTES = 1_000_000;
const MAX_PROMPT_BYTES = 200_000;

/**
 * Reads a procedure. Everything that is wrong is told, each with its line and column; a prompt that is not the pinned one
 * is refused until a new version of the procedure says who changed it and why.
 */
export async function readProcedure(path: string): Promise<Read<ProcedureFile>> {
  const bytes = await readBytes(path, MAX_PROCEDURE_BYTES);
  if (!bytes.ok) return bytes;
  const text = decode(basename(path), bytes.value);
  if (!text.ok) return text;
  const source = readYaml(text.value);
  if (!source.ok) return source;
  const procedure = parse(Procedure, source.value.value);
  if (!procedure.ok) return refused(...inSource(source.value, procedure.refusals).map(withSuggestion));
  const wrong = [...inconsistencies(procedure.value), ...ruleRefusals(procedure.value, RULES)];
  if (wrong.length > 0) return refused(...inSource(source.value, wrong).map(withSuggestion));
  return withPrompt(path, procedure.value, source.value);
}

async function withPrompt(
  path: string,
  procedure: Procedure,
  source: YamlSource,
): Promise<Read<ProcedureFile>> {
  const { file, sha256 } = procedure.prompt;
  const prompt = await readBytes(join(dirname(path), file), MAX_PROMPT_BYTES);
  if (!prompt.ok) return prompt;
  const found = createHash('sha256').update(prompt.value).digest('hex');
  if (found !== sha256) {
    const message = otherPrompt(procedure.version + 1, found);
    return refused(...inSource(source, [{ code: 'prompt-changed', path: ['prompt', 'sha256'], message }]));
  }
  const locate = (refusals: readonly Refusal[]) => inSource(source, refusals);
  return { ok: true, value: { procedure, prompt: prompt.value, locate } };
}

/** What was probably meant, where few words are possible. */
function withSuggestion(refusal: LocatedRefusal): LocatedRefusal {
  const meant = nearest(String(refusal.found ?? refusal.path.at(-1)), candidates(refusal));
  return meant === undefined ? refusal : { ...refusal, suggestion: meant };
}

function candidates({ code, path }: LocatedRefusal): readonly string[] {
  if (code === 'unknown-field' && path.length === 1) return Object.keys(Procedure.shape);
  if (code === 'unknown-rule') return RULES.map(({ id }) => id);
  return path[0] === 'required' ? ELEMENTS.map(({ id }) => id) : [];
}
