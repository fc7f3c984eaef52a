import { plural, type Text } from '#kernel/text.ts';
import type { AnalystPart } from '../report/report.ts';
import { Answer } from './answer.ts';
import { type Fault, faultsOf } from './check.ts';
import { OPAQUE } from './opaque.ts';
import type { Question } from './question.ts';

/** Who read: a model of a provider, or a chat into which a person pasted. */
export interface Reader {
  readonly by: 'paste' | 'provider';
  readonly model: string | null;
}

export type Read =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads the text of an answer: JSON, alone or within the words and the fence that chats put around it. */
export function readAnswer(text: string, question: Question): Read {
  const json = jsonWithin(text);
  if (json === undefined) return { ok: false, faults: [NOT_JSON] };
  const parsed = Answer.safeParse(json);
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.slice(0, MOST_FAULTS).map(shapeFault) };
  const faults = faultsOf(parsed.data, question);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answer: parsed.data };
}

const MOST_FAULTS = 20;
/** As the report keeps it, words behind opaque names included. */
const MOST_WRITTEN = 2000;

const NOT_JSON: Fault = {
  where: '',
  message: {
    fr: 'aucun objet JSON ne se lit dans la réponse ; attendu : l’objet décrit par « answerForm »',
    en: 'no JSON object can be read in the answer; expected: the object that “answerForm” describes',
  },
};

function shapeFault({
  path,
  message,
}: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): Fault {
  return {
    where: path.map(String).join('.'),
    message: {
      fr: `la forme attendue n’est pas là (${message})`,
      en: `the expected form is not there (${message})`,
    },
  };
}

/** From the first brace to the last; what surrounds it is the chat's politeness. */
function jsonWithin(text: string): unknown {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (from === -1 || to < from) return undefined;
  try {
    return JSON.parse(text.slice(from, to + 1));
  } catch {
    return undefined;
  }
}

/** A checked answer as the report keeps it: ids as they are, and the words behind opaque names for the reader's eyes. */
export function partOf(answer: Answer, question: Question, reader: Reader, prompt: string): AnalystPart {
  const written = (text: string) =>
    text.replaceAll(OPAQUE, (name) => question.opaque.behind(name) ?? name).slice(0, MOST_WRITTEN);
  const cited = (ids: readonly string[]) => ids.flatMap((id) => question.evidence.get(id)?.id ?? []);
  return {
    by: reader.by,
    failed: null,
    model: reader.model,
    prompt,
    input: question.hash,
    summary: written(answer.summary),
    items: answer.items.flatMap((item) => {
      const finding = question.findings.get(item.finding);
      if (!finding) return [];
      const { explanation, recommendation, evidence } = item;
      return {
        finding: finding.id,
        explanation: written(explanation),
        recommendation: written(recommendation),
        evidence: cited(evidence),
      };
    }),
    observations: answer.observations.map(({ text, evidence }) => ({
      text: written(text),
      evidence: cited(evidence),
    })),
  };
}

/** No reading, and why: the report is whole without it. */
export function withoutReading(why: Text, question: Question, reader: Reader, prompt: string): AnalystPart {
  return {
    by: reader.by,
    failed: why,
    model: reader.model,
    prompt,
    input: question.hash,
    summary: null,
    items: [],
    observations: [],
  };
}

/** Why an answer was not taken, in one sentence for the report. */
export function refusedFor(faults: readonly Fault[]): Text {
  const [first] = faults;
  const more = faults.length - 1;
  const told = (language: 'fr' | 'en') => {
    const others = {
      fr: `et ${more} ${plural(more, 'fr', 'autre écart', 'autres écarts')}`,
      en: `and ${more} ${plural(more, 'en', 'other fault', 'other faults')}`,
    };
    return `${first?.message[language] ?? ''}${more > 0 ? `, ${others[language]}` : ''}`;
  };
  return {
    fr: `La réponse du modèle n’a pas passé la vérification : ${told('fr')}.`,
    en: `The answer of the model did not pass the check: ${told('en')}.`,
  };
}
