import { z } from 'zod';
import type { Answer, Problem } from '../outside.ts';
import type { AnalyticsProblem, Cloudflare } from './client.ts';
import { ANALYTICS_RIGHT } from './client.ts';
import type { Zone } from './zone.ts';

export const DATASETS = [
  'firewallEventsAdaptive',
  'firewallEventsAdaptiveGroups',
  'httpRequestsAdaptiveGroups',
  'httpRequests1dGroups',
] as const;
export type Dataset = (typeof DATASETS)[number];

/** What the plan allows to ask of a dataset, in seconds. */
export interface Allowed {
  readonly enabled: boolean;
  readonly widest: number;
  readonly oldest: number;
  readonly rows: number;
}

export type AllowedByDataset = Readonly<Record<Dataset, Allowed>>;

const Setting = z.object({
  enabled: z.boolean(),
  maxDuration: z.number().optional(),
  maxPageSize: z.number().optional(),
  notOlderThan: z.number().optional(),
});

const DAY = 86_400;

/** Asks each zone what may be asked of it: plans differ, and change. */
export async function allowedOf(api: Cloudflare, zone: Zone): Promise<Answer<AllowedByDataset>> {
  const settings = DATASETS.map((name) => `${name} { enabled maxDuration maxPageSize notOlderThan }`).join(
    ' ',
  );
  const document = `query Settings($zone: string!) { viewer { zones(filter: {zoneTag: $zone}) { settings { ${settings} } } } }`;
  const answer = await zoneOf(api, document, { zone: zone.id });
  if (!answer.ok) return answer;
  const read = z.object({ settings: z.record(z.string(), Setting.nullable()) }).safeParse(answer.value);
  const told = read.success ? read.data.settings : {};
  return {
    ok: true,
    value: Object.fromEntries(DATASETS.map((name) => [name, allowed(told[name])])) as AllowedByDataset, // every name is there
  };
}

/** Where the zone does not say, the question is asked as if allowed, and its error tells. */
function allowed(setting: z.infer<typeof Setting> | null | undefined): Allowed {
  return {
    enabled: setting?.enabled ?? true,
    widest: setting?.maxDuration ?? DAY,
    oldest: setting?.notOlderThan ?? 7 * DAY,
    rows: Math.min(setting?.maxPageSize ?? 1000, 10_000),
  };
}

/** The one zone of an answer; none at all means that the token may not see its statistics. */
async function zoneOf(
  api: Cloudflare,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<{ ok: true; value: unknown } | { ok: false; problem: Problem | AnalyticsProblem }> {
  const answer = await api.ask(document, variables);
  if (!answer.ok) return answer;
  const read = z
    .object({ viewer: z.object({ zones: z.array(z.unknown()).nullable() }) })
    .safeParse(answer.value);
  if (!read.success) {
    return {
      ok: false,
      problem: {
        reason: 'malformed',
        detail: {
          fr: 'les statistiques n’ont pas la forme que nous connaissons',
          en: 'the statistics have not the shape that we know',
        },
      },
    };
  }
  const [zone] = read.data.viewer.zones ?? [];
  if (zone === undefined) return { ok: false, problem: { reason: 'permission', detail: ANALYTICS_RIGHT } };
  return { ok: true, value: zone };
}

/** A stretch of time, in seconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The part of a window that the plan still has, in pieces that it takes; and how much of the window that is. */
export function stretches(
  { from, to }: Stretch,
  { widest, oldest }: Allowed,
  now: number,
): { readonly pieces: readonly Stretch[]; readonly share: number } {
  // A minute inside the bound: the clock goes on while the question travels.
  const begins = Math.max(from, now - oldest + 60);
  const pieces: Stretch[] = [];
  for (let at = to; at > begins; at -= widest)
    pieces.unshift({ from: Math.max(begins, at - widest), to: at });
  return { pieces, share: begins >= to ? 0 : (to - begins) / (to - from) };
}

export interface Question {
  readonly dataset: 'firewallEventsAdaptiveGroups' | 'httpRequestsAdaptiveGroups';
  readonly dimensions: readonly string[];
  readonly filter: Readonly<Record<string, unknown>>;
  readonly window: Stretch;
}

export interface Group {
  readonly count: number;
  readonly dimensions: Readonly<Record<string, string | number | null>>;
}

export interface Groups {
  readonly rows: readonly Group[];
  /** One event in so many was kept; the counts are corrected for it already. */
  readonly interval: number;
  /** Part of the window that was read. */
  readonly share: number;
  readonly window: Stretch;
  /** Dimensions that the plan does not give. */
  readonly lacking: readonly string[];
}

const GroupRow = z.object({
  count: z.number(),
  avg: z.object({ sampleInterval: z.number() }).nullish(),
  dimensions: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

const ROWS = 1000;

/**
 * Counts by dimensions over a window, in as many pieces as the plan asks for. A dimension that the plan does not give is
 * left out and named. Counts of these datasets are corrected for sampling already: they are never multiplied again.
 */
export async function groups(
  api: Cloudflare,
  zone: Zone,
  question: Question,
  allowed: Allowed,
  now: number,
): Promise<Answer<Groups>> {
  const { pieces, share } = stretches(question.window, allowed, now);
  const rows: Group[] = [];
  const lacking = new Set<string>();
  let interval = 1;
  for (const piece of pieces) {
    const answer = await groupsOf(api, zone, question, piece, Math.min(ROWS, allowed.rows), lacking);
    if (!answer.ok) {
      const oldest = oldestIn(answer.problem);
      // The zone keeps less than it said: what it does keep is worth asking for.
      if (oldest !== undefined && oldest < allowed.oldest) {
        return groups(api, zone, question, { ...allowed, oldest }, now);
      }
      return answer;
    }
    for (const { count, avg, dimensions } of answer.value) {
      rows.push({ count, dimensions });
      interval = Math.max(interval, avg?.sampleInterval ?? 1);
    }
  }
  const window = { from: pieces[0]?.from ?? question.window.to, to: question.window.to };
  return { ok: true, value: { rows, interval, share, window, lacking: [...lacking] } };
}

async function groupsOf(
  api: Cloudflare,
  zone: Zone,
  question: Question,
  piece: Stretch,
  limit: number,
  lacking: Set<string>,
): Promise<Answer<readonly z.infer<typeof GroupRow>[]>> {
  const asked = question.dimensions.filter((name) => !lacking.has(name));
  if (asked.length === 0) return notInPlan();
  const filter = { datetime_geq: iso(piece.from), datetime_lt: iso(piece.to), ...question.filter };
  const answer = await zoneOf(api, documentOf(question.dataset, asked), { zone: zone.id, filter, limit });
  if (answer.ok) {
    const read = z.object({ rows: z.array(GroupRow) }).safeParse(answer.value);
    return read.success ? { ok: true, value: read.data.rows } : unknownRows();
  }
  const gated = gatedField(answer.problem, asked);
  if (gated === undefined) return answer;
  lacking.add(gated);
  return groupsOf(api, zone, question, piece, limit, lacking);
}

/** The filter’s type has the name of its dataset, with a prefix for requests. */
function documentOf(dataset: Question['dataset'], dimensions: readonly string[]): string {
  const prefix =
    dataset === 'httpRequestsAdaptiveGroups'
      ? 'ZoneHttpRequestsAdaptiveGroups'
      : 'FirewallEventsAdaptiveGroups';
  return `query Groups($zone: string!, $filter: ${prefix}Filter_InputObject!, $limit: uint64!) { viewer { zones(filter: {zoneTag: $zone}) {
    rows: ${dataset}(filter: $filter, limit: $limit, orderBy: [count_DESC]) { count avg { sampleInterval } dimensions { ${dimensions.join(' ')} } } } } }`;
}

/** The error writes the field’s name in lower case. */
function gatedField(problem: Problem | AnalyticsProblem, asked: readonly string[]): string | undefined {
  if (!('class' in problem) || (problem.class !== 'gated-field' && problem.class !== 'unknown-field'))
    return undefined;
  return asked.find((name) => name.toLowerCase() === problem.value?.toLowerCase());
}

const UNITS: Readonly<Record<string, number>> = { w: 604_800, d: DAY, h: 3600, m: 60, s: 1 };

/** The seconds of `cannot request data older than 2678400s`, also written `4w2d`; undefined for other problems. */
function oldestIn(problem: Problem | AnalyticsProblem): number | undefined {
  if (!('class' in problem) || problem.class !== 'too-old') return undefined;
  const seconds = [...(problem.value ?? '').matchAll(/(\d+)([wdhms])/g)].reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0),
    0,
  );
  return seconds > 0 ? seconds : undefined;
}

function notInPlan(): Answer<never> {
  return {
    ok: false,
    problem: {
      reason: 'plan',
      detail: {
        fr: 'l’offre de la zone ne donne pas cette répartition',
        en: 'the zone’s plan does not give this breakdown',
      },
    },
  };
}

function unknownRows(): Answer<never> {
  return {
    ok: false,
    problem: {
      reason: 'malformed',
      detail: {
        fr: 'les statistiques n’ont pas la forme que nous connaissons',
        en: 'the statistics have not the shape that we know',
      },
    },
  };
}

/** A row of any other dataset, in the same way. */
export async function rowsOf<T>(
  api: Cloudflare,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  row: z.ZodType<T>,
): Promise<Answer<readonly T[]>> {
  const answer = await zoneOf(api, document, variables);
  if (!answer.ok) return answer;
  const read = z.object({ rows: z.array(row) }).safeParse(answer.value);
  return read.success ? { ok: true, value: read.data.rows } : unknownRows();
}

export function iso(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

export function text(group: Group, dimension: string): string {
  const value = group.dimensions[dimension];
  return value === null || value === undefined ? '' : String(value);
}
