import { writeFile } from 'node:fs/promises';
import { type Analysis, analyse } from '#checkup/analyst/analyse.ts';
import { pasteText } from '#checkup/analyst/paste.ts';
import { openModel } from '#checkup/analyst/provider.ts';
import { questionOf } from '#checkup/analyst/question.ts';
import type { Evidence } from '#checkup/evidence/evidence.ts';
import type { AnalystPart, Report } from '#checkup/report/report.ts';
import type { ProcedureFile } from '#interop/checkup/procedure-file.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Terminal } from '../../terminal.ts';

/** A model may take this long before the report goes without it. */
const PATIENCE_MS = 3 * 60_000;

export type Read = (report: Report, evidence: readonly Evidence[]) => Promise<AnalystPart>;

/** The model that the procedure names, ready to be asked; refused when it names none or its key is not there. */
export async function modelReader(
  terminal: Terminal,
  { procedure, prompt }: ProcedureFile,
): Promise<Result<Read>> {
  const settings = procedure.analyst;
  if (!settings) return refuse(NO_MODEL);
  if (settings.provider === 'openai-compatible' && settings.baseUrl === undefined) return refuse(NO_ADDRESS);
  const key = settings.key === undefined ? undefined : terminal.process.env?.[settings.key];
  if (settings.key !== undefined && !key) return refuse(noKey(settings.key));
  const model = await openModel(settings, key);
  const name = `${settings.provider}/${settings.model}`;
  return ok((report, evidence) => {
    const analysis: Analysis = { model, name, prompt, signal: AbortSignal.timeout(PATIENCE_MS) };
    return analyse(report, evidence, analysis);
  });
}

/** Writes what is to be pasted into a chat, and says what comes next. */
export async function writeRequest(
  terminal: Terminal,
  { prompt }: Pick<ProcedureFile, 'prompt'>,
  report: Report,
  evidence: readonly Evidence[],
  asked: string | undefined,
): Promise<void> {
  const file = asked ?? `analysis-request.${report.procedure.id}.${report.date}.txt`;
  await writeFile(file, pasteText(prompt, questionOf(report, evidence, report.language)));
  terminal.remark({
    fr: `À coller tel quel dans un chat : ${file}. Puis : vigie checkup analyse --answer <fichier de la réponse>`,
    en: `To paste as it is into a chat: ${file}. Then: vigie checkup analyse --answer <file of the answer>`,
  });
}

const NO_MODEL: Refusal = {
  code: 'no-model',
  path: ['analyst'],
  message: {
    fr: 'la procédure ne nomme aucun modèle ; ajoutez « analyst: { provider, model } », ou choisissez --analyst paste',
    en: 'the procedure names no model; add “analyst: { provider, model }”, or choose --analyst paste',
  },
};

const NO_ADDRESS: Refusal = {
  code: 'no-address',
  path: ['analyst', 'baseUrl'],
  message: {
    fr: 'l’adresse du service est attendue, comme https://exemple.fr/v1',
    en: 'the address of the service is expected, like https://example.com/v1',
  },
};

function noKey(variable: string): Refusal {
  return {
    code: 'no-key',
    path: ['analyst', 'key'],
    found: variable,
    message: {
      fr: `la variable d’environnement ${variable} n’est pas définie`,
      en: `the environment variable ${variable} is not set`,
    },
  };
}
