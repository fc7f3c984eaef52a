import { parse } from '#domain/register/refusals.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { AnyCollector, CollectContext } from '../collectors/collector.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { notSeen, type Observation } from '../evidence/observation.ts';
import { seal } from '../evidence/seal.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** What collectors share; each adds its own secrets. */
export type Outside = Omit<CollectContext, 'secret' | 'procedure' | 'gathered'> & {
  /** The environment in which secrets stand. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Says why a secret is not there; without it, that the variable is not set. */
  readonly unset?: (variable: string) => Text;
  /** Told before each collector, for who waits. */
  readonly onStep?: (collector: AnyCollector) => void;
};

/** A collector of the procedure, with its settings read. */
interface Chosen {
  readonly collector: AnyCollector;
  readonly settings: unknown;
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * Runs the collectors of a procedure, one after the other. A collector that the procedure names and nobody knows, or
 * settings that it does not understand, are refused before anything is asked of anybody.
 */
export async function collectAll(
  procedure: Procedure,
  collectors: readonly AnyCollector[],
  outside: Outside,
): Promise<Result<readonly Evidence[]>> {
  const chosen = choose(procedure, collectors);
  if (!chosen.ok) return chosen;
  const pieces: Evidence[] = [];
  const gathered: Observation[] = [];
  for (const one of chosen.value) {
    outside.onStep?.(one.collector);
    const observations = await observe(one, procedure, { ...outside, gathered: [...gathered] });
    gathered.push(...observations);
    const by = { by: 'collected', collector: one.collector.id } as const;
    pieces.push(...observations.map((observation) => seal(observation, by)));
  }
  return ok(pieces);
}

async function observe(
  { collector, settings, secrets }: Chosen,
  procedure: Procedure,
  { env, onStep: _, unset = unsetVariable, ...outside }: Outside & Pick<CollectContext, 'gathered'>,
): Promise<readonly Observation[]> {
  const missing = collector.secrets.find(({ name, optional }) => !optional && !env[secrets[name] ?? '']);
  if (missing) return unprovided(collector, unset(secrets[missing.name] ?? missing.name));
  const secret = (name: string) => env[secrets[name] ?? ''] || undefined;
  const observations = await collector.collect({ ...outside, procedure, secret }, settings as never);
  const brought = new Set(observations.map(({ kind }) => kind.id));
  const silent = collector.brings.filter(({ id }) => !brought.has(id));
  return [...observations, ...silent.map((kind) => notSeen(kind, null, 'not-provided', SILENT))];
}

function unsetVariable(variable: string): Text {
  return {
    fr: `la variable d’environnement ${variable} n’est pas définie`,
    en: `the environment variable ${variable} is not set`,
  };
}

function unprovided(collector: AnyCollector, detail: Text): readonly Observation[] {
  return collector.brings.map((kind) => notSeen(kind, null, 'permission', detail));
}

const SILENT = {
  fr: 'le collecteur n’a rien pu en dire',
  en: 'the collector could say nothing of it',
};

function choose(procedure: Procedure, collectors: readonly AnyCollector[]): Result<readonly Chosen[]> {
  const refusals: Refusal[] = [];
  const chosen: Chosen[] = [];
  for (const [index, block] of procedure.collectors.entries()) {
    const collector = collectors.find(({ id }) => id === block.id);
    const path = ['collectors', index];
    if (!collector) {
      refusals.push(unknownCollector([...path, 'id'], block.id, collectors));
      continue;
    }
    const settings = parse(collector.settings, block.settings);
    if (settings.ok) chosen.push({ collector, settings: settings.value, secrets: block.secrets });
    else {
      refusals.push(
        ...settings.refusals.map((refusal) => ({ ...refusal, path: [...path, 'settings', ...refusal.path] })),
      );
    }
  }
  return refusals.length > 0 ? refuse(...refusals) : ok(chosen);
}

function unknownCollector(
  path: readonly (string | number)[],
  found: string,
  collectors: readonly AnyCollector[],
): Refusal {
  const known = collectors.map(({ id }) => id).join(', ');
  return {
    code: 'unknown-collector',
    path,
    found,
    message: {
      fr: `ce collecteur n’existe pas ; il y a : ${known || 'aucun'}`,
      en: `there is no such collector; there are: ${known || 'none'}`,
    },
  };
}
