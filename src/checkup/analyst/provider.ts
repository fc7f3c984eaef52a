import type { LanguageModel } from 'ai';
import type { Text } from '#kernel/text.ts';
import type { AnalystSettings } from '../procedure/procedure.ts';
import { Answer } from './answer.ts';
import { messageOf } from './paste.ts';
import type { Question } from './question.ts';

/** What came back, or why nothing did. Told in our words: an error of a provider may hold what was sent. */
export type Said = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Text };

/** Where Ollama listens when nobody says otherwise. */
const OLLAMA = 'http://localhost:11434/v1';

const MOST_TOKENS = 8000;
const TRIES = 1;

/** Opens a model. The libraries are loaded here and nowhere else: without an analyst, none of them is read. */
export async function openModel(
  { provider, model, baseUrl }: AnalystSettings,
  key: string | undefined,
  send: typeof fetch = fetch,
): Promise<LanguageModel> {
  if (provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    return createAnthropic({
      fetch: send,
      ...(key && { apiKey: key }),
      ...(baseUrl && { baseURL: baseUrl }),
    })(model);
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({
    name: provider,
    fetch: send,
    baseURL: baseUrl ?? OLLAMA,
    ...(key && { apiKey: key }),
    supportsStructuredOutputs: true,
  })(model);
}

/**
 * Asks once: the standard prompt as the instructions, byte for byte, and the checkup as the message; after an answer that
 * failed, that answer and its faults.
 */
export async function ask(
  model: LanguageModel,
  prompt: string,
  question: Question,
  repair: { readonly answer: string; readonly faults: string } | undefined,
  signal: AbortSignal,
): Promise<Said> {
  const { generateText, NoObjectGeneratedError, Output } = await import('ai');
  const asked = { role: 'user' as const, content: messageOf(question) };
  const again = repair
    ? [
        { role: 'assistant' as const, content: repair.answer },
        { role: 'user' as const, content: repair.faults },
      ]
    : [];
  try {
    const { output } = await generateText({
      model,
      instructions: prompt,
      messages: [asked, ...again],
      output: Output.object({ schema: Answer, name: 'CheckupReading' }),
      temperature: 0,
      maxOutputTokens: MOST_TOKENS,
      maxRetries: TRIES,
      abortSignal: signal,
    });
    return { ok: true, text: JSON.stringify(output) };
  } catch (error) {
    // What is no answer of the form goes through the same check as any other, and is repaired once.
    if (NoObjectGeneratedError.isInstance(error)) return { ok: true, text: error.text ?? '' };
    return { ok: false, why: unreachable(error, signal) };
  }
}

function unreachable(error: unknown, signal: AbortSignal): Text {
  if (signal.aborted) {
    return {
      fr: 'Le modèle n’a pas répondu à temps ; le rapport est complet sans lui.',
      en: 'The model did not answer in time; the report is whole without it.',
    };
  }
  const status = statusOf(error);
  const told = status === undefined ? '' : ` (${status})`;
  return {
    fr: `Le modèle n’a pas pu être interrogé${told} ; le rapport est complet sans lui.`,
    en: `The model could not be asked${told}; the report is whole without it.`,
  };
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return 'lastError' in error ? statusOf(error.lastError) : undefined;
}
