import { LIMITS } from '#checkup/collectors/collector.ts';
import { COLLECTORS } from '#checkup/collectors/index.ts';
import { nodeNet } from '#checkup/collectors/net.ts';
import type { Evidence } from '#checkup/evidence/evidence.ts';
import { collectAll, type Outside } from '#checkup/run/collect.ts';
import { importAll } from '#checkup/run/import.ts';
import type { Read } from '#interop/bundle/located.ts';
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
  kept: Pick<Outside, 'previous' | 'daily' | 'keep'>,
): Promise<Read<readonly Evidence[]>> {
  const collected = await collectAll(file.procedure, COLLECTORS, {
    now: new Date(),
    fetch,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    limits: LIMITS,
    net: nodeNet({ timeout: LIMITS.timeout }),
    signal: AbortSignal.timeout(MAX_COLLECT_MS),
    ...kept,
    env: terminal.process.env ?? {},
    onStep: ({ title }) => terminal.remark({ fr: `… ${title.fr}`, en: `… ${title.en}` }),
  });
  if (collected.ok) return collected;
  return { ok: false, refusals: file.locate(collected.refusals) };
}

interface Asked {
  readonly folder: string | undefined;
  readonly offline: boolean;
  readonly previous: readonly Evidence[];
  /** The instant of the checkup: windows of imported files end here. */
  readonly now: Date;
}

/** The folder of evidence, what its exports and logs say, and what the collectors bring beside it. */
export async function gather(
  terminal: Terminal,
  file: ProcedureFile,
  { folder, offline, previous, now }: Asked,
): Promise<Read<Pick<EvidenceFolder, 'evidence' | 'attachments'>>> {
  const given = folder === undefined ? EMPTY : await readEvidenceFolder(folder);
  if (!given.ok) return given;
  const { evidence, attachments, daily, others } = given.value;
  const imported = await importAll(folder ?? '', others, { now, procedure: file.procedure });
  for (const name of imported.unknown) {
    terminal.remark({ fr: `${name} : format inconnu, non lu`, en: `${name}: unknown format, not read` });
  }
  const collected = offline ? NOTHING : await collectNow(terminal, file, { previous, daily });
  if (!collected.ok) return collected;
  return {
    ok: true,
    value: { evidence: [...evidence, ...imported.evidence, ...collected.value], attachments },
  };
}

const EMPTY: Read<EvidenceFolder> = {
  ok: true,
  value: { evidence: [], attachments: new Map(), daily: [], others: [] },
};
const NOTHING: Read<readonly Evidence[]> = { ok: true, value: [] };
