import { type CriteriaPreset, criteriaPreset, type PresetId } from '#catalogues/criteria/entry.ts';
import { preparedDocuments, preparedInterviews, preparedRoles } from '#catalogues/preparation/entry.ts';
import { type Dossier, emptyRegisters, inOrder } from '#domain/dossier/dossier.ts';
import { durations, totalDuration } from '#domain/mission/durations.ts';
import type { Day } from '#kernel/date.ts';
import type { Language, Text } from '#kernel/text.ts';
import { placeholders } from './placeholders.ts';

/** What a new study must know before it can begin. */
export interface Beginning {
  /** Id of the study; the door that receives the dossier refuses one that does not meet the pattern of ids. */
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  /** Working language: that of the places to fill in; what is ready stands in every language. */
  readonly language: Language;
  readonly preset: PresetId;
  /** The study is dated, and its criteria are adopted, on this day. */
  readonly today: Day;
}

/**
 * A study before its first day: who, by which criteria, which documents to ask for and which conversations to hold.
 * Nothing is said of the company that nobody has said; a place to fill in says what to write there.
 */
export function starterDossier(beginning: Beginning): Dossier {
  const preset = criteriaPreset(beginning.preset);
  // The catalogues are shared by everybody; a dossier is edited.
  return inOrder(
    structuredClone({
      ...emptyRegisters(),
      study: studyOf(beginning),
      company: companyOf(beginning, preset),
      roles: preparedRoles().map(({ kind: _, ...role }) => role),
      criteria: [criteriaOf(preset, beginning.today)],
      documents: documents(),
      interviews: interviews(),
    }),
  );
}

function studyOf({ id, title, organisation, language, today }: Beginning): Dossier['study'] {
  const { min, max } = totalDuration(durations([]));
  const words = placeholders(language);
  return {
    id,
    title,
    organisation,
    language,
    currency: 'EUR',
    version: '0.1',
    status: 'draft',
    classification: 'confidential',
    date: today,
    author: words.author,
    objectives: [words.objective],
    plannedDays: { min, max },
    approvals: [],
  };
}

// Processes and obligations stay empty rather than filled in for show: progress counts them as said once they are there.
function companyOf({ language }: Beginning, { people }: CriteriaPreset): Dossier['company'] {
  const words = placeholders(language);
  return {
    id: 'company',
    activity: words.activity,
    description: words.description(people.from),
    people: people.from,
    context: words.context,
    obligations: [],
    processes: [],
  };
}

function criteriaOf(preset: CriteriaPreset, today: Day): Dossier['criteria'][number] {
  const { name, likelihood, consequence, grid, threshold, acceptance } = preset;
  const reason: Text = {
    fr: `Première version, reprise du modèle «\u00A0${name.fr}\u00A0»\u202F; à adapter, puis à faire adopter par la direction avant la première cotation.`,
    en: `First version, taken from the preset “${name.en}”; to be adapted, then adopted by management before the first rating.`,
  };
  return { id: 'C1', adoptedOn: today, reason, likelihood, consequence, grid, threshold, acceptance };
}

function documents(): Dossier['documents'] {
  const names = new Map(preparedRoles().map(({ id, name }) => [id, name]));
  return preparedDocuments().map(({ id, name, why, askOf }) => ({
    id,
    name,
    status: 'to-request',
    remark: {
      fr: `${why.fr} À demander à\u00A0: ${names.get(askOf)?.fr ?? askOf}.`,
      en: `${why.en} To be asked of: ${names.get(askOf)?.en ?? askOf}.`,
    },
  }));
}

function interviews(): Dossier['interviews'] {
  return preparedInterviews().map(({ id, role, subject, questions }) => ({
    id,
    role,
    subject,
    status: 'planned',
    questions: questions.map(({ ask }) => ask),
    answers: [],
    scope: [],
    documents: [],
    assets: [],
    threats: [],
    vulnerabilities: [],
    scenarios: [],
  }));
}
