import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '#actions/action.ts';
import { importCheckup } from '#actions/checkups/import-checkup.ts';
import { type Occasion, perform } from '#actions/perform.ts';
import { analyse, readPasted } from '#checkup/analyst/analyse.ts';
import { pasteText } from '#checkup/analyst/paste.ts';
import { openModel } from '#checkup/analyst/provider.ts';
import { questionOf } from '#checkup/analyst/question.ts';
import { revisionOf } from '#checkup/archive/archive.ts';
import { type Place as Archived, dataPath, evidencePath, reportPath } from '#checkup/archive/layout.ts';
import { placesOf } from '#checkup/archive/read.ts';
import { openRepository } from '#checkup/archive/repository.ts';
import { publicFetch } from '#checkup/collectors/public-fetch.ts';
import { instantOn } from '#checkup/procedure/schedule.ts';
import type { AnalystPart } from '#checkup/report/report.ts';
import { RULES } from '#checkup/rules/index.ts';
import { type CheckupDone, type Judged, previewCheckup, runCheckup } from '#checkup/run/run.ts';
import { checkupMarkdown } from '#documents/checkup-report/checkup-markdown.ts';
import type { ProcedureFile } from '#interop/checkup/procedure-file.ts';
import type { Day } from '#kernel/date.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import { archiveFolder, type Place } from './place.ts';
import { gathered, type Sitting } from './sitting.ts';

/** A checkup as it stands, and the language of its report. */
export interface Standing {
  readonly place: Place;
  readonly file: ProcedureFile;
  readonly sitting: Pick<Sitting, 'date' | 'entries' | 'reading'>;
  readonly language: Language;
}

/** What the report would say now. */
export async function judgeNow({ place, file, sitting, language }: Standing): Promise<Result<Judged>> {
  const { procedure } = file;
  const brought = await gathered(place, procedure, sitting);
  if (!brought.ok) return brought;
  const { date } = sitting;
  return previewCheckup({
    ...{ procedure, rules: RULES, date, language, amend: undefined },
    evidence: brought.value.evidence,
    archive: archiveFolder(place),
    now: instantOn(date, procedure),
  });
}

/** What is to be pasted into a chat, byte for byte. */
export function requestFor({ file, language }: Standing, { report, evidence }: Judged): string {
  return Buffer.from(pasteText(file.prompt, questionOf(report, evidence, language))).toString('utf8');
}

/** A pasted answer once it passes the check; every fault of it otherwise. */
export function readAnswerFor(
  { language }: Standing,
  { report, evidence }: Judged,
  text: string,
): Result<AnalystPart> {
  const read = readPasted(text, questionOf(report, evidence, language), report);
  if (read.ok) return ok(read.part);
  return refuse(
    ...read.faults.slice(0, 30).map(({ where, message }) => ({
      code: 'answer-refused',
      path: ['answer', where],
      message: {
        fr: where === '' ? message.fr : `${where}\u00a0: ${message.fr}`,
        en: where === '' ? message.en : `${where}: ${message.en}`,
      },
    })),
  );
}

/** A model may take this long before the report goes without it. */
const PATIENCE_MS = 3 * 60_000;

/** Asks the model that the procedure names. One that cannot be asked is told in the reading; the report is whole without. */
export async function askModel(
  { file }: Standing,
  { report, evidence }: Judged,
  key: string | undefined,
  outgoing: readonly string[],
): Promise<Result<AnalystPart>> {
  const settings = file.procedure.analyst;
  if (!settings) return refuse(NO_MODEL);
  if (settings.provider === 'openai-compatible' && settings.baseUrl === undefined) return refuse(NO_ADDRESS);
  if (settings.provider !== 'ollama' && key === undefined) return refuse(NO_KEY);
  const model = await openModel(settings, key, publicFetch(outgoing));
  const name = `${settings.provider}/${settings.model}`;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return ok(await analyse(report, evidence, { model, name, prompt: file.prompt, signal }));
}

/** True where a reading is of what stands there now: evidence may have come since. */
export function isOfNow(reading: AnalystPart, { report, evidence }: Judged, language: Language): boolean {
  return reading.input === questionOf(report, evidence, language).hash;
}

/** Judges and archives as one commit; the dossier has its copy after it. */
export async function archiveNow(
  { place, file, sitting, language }: Standing,
  amend: string | undefined,
): Promise<Result<CheckupDone>> {
  const { procedure, prompt } = file;
  const { date, reading } = sitting;
  const brought = await gathered(place, procedure, sitting);
  if (!brought.ok) return brought;
  return runCheckup({
    ...{ procedure, prompt, rules: RULES, date, language, amend },
    ...brought.value,
    archive: archiveFolder(place),
    now: instantOn(date, procedure),
    tell: checkupMarkdown,
    ...(reading && { analyse: async () => reading }),
  });
}

/** How often a checkup of a day was archived; 0 for never. */
export async function revisionAt(place: Place, procedure: string, date: Day): Promise<Result<number>> {
  const repository = await openRepository(archiveFolder(place));
  if (repository.ok) return revisionOf(repository.value, { procedure, date });
  return repository.refusals.every(({ code }) => code === 'no-archive') ? ok(0) : repository;
}

/** Brings into the dossier what its archive holds and it lacks: an import may have failed after the commit. */
export async function bringIn(
  place: Place,
  occasion: Occasion,
  there: readonly { readonly procedure: string; readonly date: string; readonly revision: number }[],
): Promise<Result<void>> {
  const repository = await openRepository(archiveFolder(place));
  if (!repository.ok) {
    return repository.refusals.every(({ code }) => code === 'no-archive') ? ok(undefined) : repository;
  }
  const places = await placesOf(repository.value);
  if (!places.ok) return places;
  for (const at of places.value) {
    const revision = await revisionOf(repository.value, at);
    if (!revision.ok) return revision;
    const known = there.find(({ procedure, date }) => procedure === at.procedure && date === at.date);
    if (known && known.revision >= revision.value) continue;
    const imported = await importArchived(place, at, occasion, repository.value.head);
    if (!imported.ok) return imported;
  }
  return ok(undefined);
}

async function importArchived(
  place: Place,
  at: Archived,
  occasion: Occasion,
  commit: string | undefined,
): Promise<Result<unknown>> {
  const text = (path: string) => readFile(join(archiveFolder(place), path), 'utf8');
  const [data, markdown, procedure] = await Promise.all([
    text(dataPath(at)),
    text(reportPath(at)),
    text(evidencePath(at, 'procedure.json')),
  ]);
  const input = { dossier: place.dossier, data, markdown, procedure, ...(commit && { commit }) };
  return perform(importCheckup, input, occasion);
}

/** Who acts where nobody is there: the schedule of the procedure, which an owner set. */
export function scheduleActor(organisation: string): Actor {
  return { id: 'vigie', name: 'Vigie', organisation, role: 'owner', alone: false };
}

const NO_MODEL: Refusal = {
  code: 'no-model',
  path: ['analyst'],
  message: {
    fr: 'la procédure ne nomme aucun modèle ; ajoutez-y « analyst: { provider, model } », ou collez la réponse d’un chat',
    en: 'the procedure names no model; add “analyst: { provider, model }” to it, or paste the answer of a chat',
  },
};
const NO_ADDRESS: Refusal = {
  code: 'no-address',
  path: ['analyst', 'baseUrl'],
  message: {
    fr: 'l’adresse du service est attendue dans la procédure, comme https://exemple.fr/v1',
    en: 'the address of the service is expected in the procedure, like https://example.com/v1',
  },
};
const NO_KEY: Refusal = {
  code: 'no-key',
  path: ['analyst', 'key'],
  message: {
    fr: 'la clé du modèle n’est pas renseignée ; un propriétaire la donne dans « Procédure et connecteurs »',
    en: 'the key of the model is not set; an owner gives it in “Procedure and connectors”',
  },
};
