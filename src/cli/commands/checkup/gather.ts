import { LIMITS } from '#checkup/collectors/collector.ts';
import { COLLECTORS } from '#checkup/collectors/index.ts';
import type { Evidence } from '#checkup/evidence/evidence.ts';
import { collectAll } from '#checkup/run/collect.ts';
import type { LocatedRefusal, Read } from '#interop/bundle/located.ts';
import type { EvidenceFolder } from '#interop/checkup/evidence-folder.ts';
import { readEvidenceFolder } from '#interop/checkup/evidence-folder.ts';
import type { ProcedureFile } from '#interop/checkup/procedure-file.ts';
import type { Terminal } from '../../terminal.ts';

/** A whole run of the collectors may not take longer than anybody would wait. */
const MAX_COLLECT_MS = 15 * 60_000;

/** Runs the collectors of the procedure and says which one is at work. */
export async function collectNow(
  terminal: Terminal,
  file: ProcedureFile,
  previous: readonly Evidence[],
): Promise<Read<readonly Evidence[]>> {
  const collected = await collectAll(file.procedure, COLLECTORS, {
    now: new Date(),
    fetch,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    limits: LIMITS,
    signal: AbortSignal.timeout(MAX_COLLECT_MS),
    previous,
    env: terminal.process.env ?? {},
    onStep: ({ title }) => terminal.remark({ fr: `… ${title.fr}`, en: `… ${title.en}` }),
  });
  if (collected.ok) return collected;
  return { ok: false, refusals: file.locate(collected.refusals) };
}

/** The folder of evidence, and what the collectors bring beside it. */
export async function gather(
  terminal: Terminal,
  file: ProcedureFile,
  {
    folder,
    offline,
    previous,
  }: { folder: string | undefined; offline: boolean; previous: readonly Evidence[] },
): Promise<Read<Pick<EvidenceFolder, 'evidence' | 'attachments'>>> {
  const given = folder === undefined ? EMPTY : await readEvidenceFolder(folder);
  if (!given.ok) return given;
  const collected = offline ? NOTHING : await collectNow(terminal, file, previous);
  if (!collected.ok) return collected;
  const { evidence, attachments } = given.value;
  return { ok: true, value: { evidence: [...evidence, ...collected.value], attachments } };
}

const EMPTY: Read<EvidenceFolder> = { ok: true, value: { evidence: [], attachments: new Map(), others: [] } };
const NOTHING: { ok: true; value: readonly Evidence[] } | { ok: false; refusals: readonly LocatedRefusal[] } =
  {
    ok: true,
    value: [],
  };
