import type { LanguageModel } from 'ai';
import type { Language } from '#kernel/text.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { AnalystPart, Report } from '../report/report.ts';
import type { Fault } from './check.ts';
import { ask } from './provider.ts';
import { type Question, questionOf } from './question.ts';
import { partOf, type Reader, readAnswer, refusedFor, withoutReading } from './reading.ts';

export interface Analysis {
  readonly model: LanguageModel;
  /** As the report names it. */
  readonly name: string;
  /** The standard prompt, byte for byte. */
  readonly prompt: Uint8Array;
  readonly signal: AbortSignal;
}

/**
 * Asks a model to read a report, checks what it says, lets it mend its answer once, and otherwise does without it: the
 * report says why. Nothing of what the model says changes a finding, a severity or the level.
 */
export async function analyse(
  report: Report,
  evidence: readonly Evidence[],
  { model, name, prompt, signal }: Analysis,
): Promise<AnalystPart> {
  const question = questionOf(report, evidence, report.language);
  const reader: Reader = { by: 'provider', model: name };
  // The prompt goes out as it stands in its file: decoded, never trimmed or joined.
  const instructions = Buffer.from(prompt).toString('utf8');
  const first = await ask(model, instructions, question, undefined, signal);
  if (!first.ok) return withoutReading(first.why, question, reader, report.procedure.prompt);
  const read = readAnswer(first.text, question);
  if (read.ok) return partOf(read.answer, question, reader, report.procedure.prompt);
  const repair = { answer: first.text, faults: faultsText(read.faults, report.language) };
  const second = await ask(model, instructions, question, repair, signal);
  if (!second.ok) return withoutReading(second.why, question, reader, report.procedure.prompt);
  const mended = readAnswer(second.text, question);
  return mended.ok
    ? partOf(mended.answer, question, reader, report.procedure.prompt)
    : withoutReading(refusedFor(mended.faults), question, reader, report.procedure.prompt);
}

/** A pasted answer: taken when it passes the same check, else its faults, so that a person may ask for another. */
export function readPasted(
  text: string,
  question: Question,
  report: Report,
):
  | { readonly ok: true; readonly part: AnalystPart }
  | { readonly ok: false; readonly faults: readonly Fault[] } {
  const read = readAnswer(text, question);
  if (!read.ok) return read;
  const reader: Reader = { by: 'paste', model: null };
  return { ok: true, part: partOf(read.answer, question, reader, report.procedure.prompt) };
}

/** What the model is told of its faults, in the language of the report. */
export function faultsText(faults: readonly Fault[], language: Language): string {
  const lines = faults.map(({ where, message }) => `- ${where}: ${message[language]}`);
  return ['The answer was refused. Answer again, whole, with these faults mended:', ...lines].join('\n');
}
