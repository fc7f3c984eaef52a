import { mkdir } from 'node:fs/promises';
import { previousEvidence } from '#checkup/archive/read.ts';
import { LIMITS } from '#checkup/collectors/collector.ts';
import type { DailyRecord } from '#checkup/collectors/daily.ts';
import { COLLECTORS } from '#checkup/collectors/index.ts';
import { nodeNet, publicNet } from '#checkup/collectors/net.ts';
import { publicFetch } from '#checkup/collectors/public-fetch.ts';
import type { Procedure } from '#checkup/procedure/procedure.ts';
import { dayIn } from '#checkup/procedure/schedule.ts';
import { collectAll } from '#checkup/run/collect.ts';
import { readEvidenceFolder } from '#interop/checkup/evidence-folder.ts';
import { saveCollected } from '#interop/checkup/save-collected.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { SecretKey } from '#store/session.ts';
import { archiveFolder, evidenceFolder, type Place } from './place.ts';
import { plain } from './procedure.ts';

export interface CollectOptions {
  readonly procedure: Procedure;
  readonly secrets: readonly (SecretKey & { readonly secret: string })[];
  readonly now: Date;
  /** Keeps the events of the day, too. */
  readonly daily: boolean;
  /** Origins and hosts that the operator of the machine opened. */
  readonly outgoing: readonly string[];
  readonly signal: AbortSignal;
  readonly onStep: (title: Text) => void;
}

/** Nobody waits longer for the outside. */
const MAX_MS = 15 * 60_000;

/** Runs the collectors of a procedure and leaves what they brought in the folder of evidence. */
export async function collectInto(place: Place, options: CollectOptions): Promise<Result<{ seen: number }>> {
  const { procedure, now, outgoing, onStep } = options;
  const folder = evidenceFolder(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const before = await readEvidenceFolder(folder);
  if (!before.ok) return refuse(...plain(before.refusals));
  const records = [...before.value.daily];
  const today = dayIn(procedure.timezone, now);
  const collected = await collectAll(named(procedure), COLLECTORS, {
    now,
    fetch: publicFetch(outgoing),
    net: publicNet(nodeNet({ timeout: LIMITS.timeout }), outgoing),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    limits: LIMITS,
    signal: AbortSignal.any([options.signal, AbortSignal.timeout(MAX_MS)]),
    previous: await previousEvidence(archiveFolder(place), procedure.id, today),
    daily: before.value.daily,
    ...(options.daily && { keep: (record: DailyRecord) => void records.push(record) }),
    // Nothing of the server’s own environment: a procedure could name any variable of it.
    env: Object.fromEntries(options.secrets.map((one) => [variableOf(one), one.secret])),
    unset: () => UNSET,
    onStep: ({ title }) => onStep(title),
  });
  if (!collected.ok) return collected;
  const daily = options.daily ? { records, now } : undefined;
  const trouble = await saveCollected(folder, collected.value, daily);
  if (trouble.length > 0) return refuse(...plain(trouble));
  return ok({ seen: collected.value.filter(({ outcome }) => outcome !== 'unknown').length });
}

/** On a server, a secret is known by its connector, whatever variable the procedure names for the command. */
function named(procedure: Procedure): Procedure {
  const collectors = procedure.collectors.map((block) => {
    const known = COLLECTORS.find(({ id }) => id === block.id)?.secrets ?? [];
    const names = known.map(({ name }) => [name, variableOf({ connector: block.id, name })]);
    return { ...block, secrets: Object.fromEntries(names) };
  });
  return { ...procedure, collectors };
}

function variableOf({ connector, name }: SecretKey): string {
  return `${connector}/${name}`;
}

const UNSET: Text = {
  fr: 'ce connecteur n’a pas de jeton ; un propriétaire le donne dans « Procédure et connecteurs »',
  en: 'this connector has no token; an owner gives it in “Procedure and connectors”',
};
