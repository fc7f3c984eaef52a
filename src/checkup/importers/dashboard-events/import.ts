import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { EventGroup, EventWindow } from '../../collectors/event-window.ts';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
import { notSeen, type Observation } from '../../evidence/observation.ts';
import { securityAction } from '../../logs/security-action.ts';
import { eventObservations } from '../event-observations.ts';
import type { ImportContext, Importer } from '../importer.ts';
import { asWindow, daysBefore } from '../window.ts';
import { zoneOf } from '../zone-of.ts';

const words = z.string().nullish();

const Row = z.object({
  action: z.string(),
  datetime: z.string(),
  source: words,
  ruleId: words,
  description: words,
  clientCountryName: words,
  clientRequestHTTPHost: words,
  clientRequestPath: words,
  userAgent: words,
  sampleInterval: z.number().nullish(),
});
type Row = z.infer<typeof Row>;

/** The dashboard exports no more than this: a file as long is a sample of what happened. */
const MOST_EXPORTED = 500;
const LARGEST = 50_000_000;

/** Cloudflare’s dashboard › Security events › Export (JSON), or an answer of its analytics as it came. */
export const dashboardEvents: Importer = {
  id: 'dashboard-events',
  title: { fr: 'Export des événements de Cloudflare (JSON)', en: 'Export of Cloudflare’s events (JSON)' },
  recognises: (_, { text, objects }) =>
    /^\s*[[{]/.test(text) && !isLines(objects) && /"action"\s*:/.test(text) && /"datetime"\s*:/.test(text),
  read,
};

/** One object a line, each an event: that is a log. */
function isLines(objects: readonly Readonly<Record<string, unknown>>[]): boolean {
  return objects.length > 0 && objects.every((object) => 'action' in object || 'Action' in object);
}

async function read(file: string, context: ImportContext): Promise<readonly Observation[]> {
  const value = statSync(file).size > LARGEST ? undefined : parsedJson(readFileSync(file, 'utf8'));
  const found = rowsIn(value);
  const zone = zoneOf(mostNamed(found.rows), context.procedure);
  if (found.rows.length === 0 && found.unreadable > 0) {
    return [firewallEvents24h, firewallEvents7d].map((kind) => notSeen(kind, zone, 'malformed', UNREADABLE));
  }
  const windowOf = (days: number) => eventWindow(found.rows, found.unreadable, daysBefore(context.now, days));
  return eventObservations(zone, windowOf(1), windowOf(7));
}

const UNREADABLE = {
  fr: 'aucun événement n’a pu être lu dans ce fichier',
  en: 'no event could be read in this file',
};

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch {
    return undefined;
  }
}

/** A list of events, one event, or an answer of GraphQL with the list somewhere in it. */
function rowsIn(value: unknown): { readonly rows: readonly Row[]; readonly unreadable: number } {
  const list = listIn(value, 0);
  if (!list) return { rows: [], unreadable: 1 };
  const read = list.map((one) => Row.safeParse(one));
  const rows = read.flatMap((one) => (one.success ? [one.data] : []));
  return { rows, unreadable: read.length - rows.length };
}

const DEEPEST = 8;

function listIn(value: unknown, depth: number): readonly unknown[] | undefined {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return undefined;
  if ('action' in value && 'datetime' in value) return [value];
  if (Array.isArray(value) && value.some((one) => Row.safeParse(one).success)) return value;
  for (const below of Object.values(value)) {
    const list = listIn(below, depth + 1);
    if (list) return list;
  }
  return undefined;
}

function mostNamed(rows: readonly Row[]): string | undefined {
  const hosts = Map.groupBy(rows, ({ clientRequestHTTPHost }) => clientRequestHTTPHost ?? '');
  const [most] = [...hosts].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  return most?.[0];
}

function eventWindow(
  rows: readonly Row[],
  unreadable: number,
  window: { readonly from: number; readonly to: number },
): EventWindow | null {
  const inside = rows.filter(({ datetime }) => {
    const at = Date.parse(datetime) / 1000;
    return at >= window.from && at < window.to;
  });
  if (inside.length === 0) return null;
  const first = Math.min(...inside.map(({ datetime }) => Date.parse(datetime) / 1000));
  const share = Math.min(1, (window.to - first) / (window.to - window.from));
  const sample = rows.length + unreadable >= MOST_EXPORTED;
  return {
    window: asWindow(window),
    coverage: { share: sample ? share / 2 : share, because: sample ? SAMPLE : SINCE },
    basis: sample ? 'sample' : 'rows',
    interval: Math.max(1, ...inside.map(({ sampleInterval }) => sampleInterval ?? 1)),
    unreadable,
    groups: inside.flatMap(groupsOf),
  };
}

const SAMPLE = {
  fr: 'export limité à 500 événements : un échantillon, non un total',
  en: 'export limited to 500 events: a sample, not a total',
};
const SINCE = {
  fr: 'depuis le premier événement du fichier',
  en: 'since the first event of the file',
};

function groupsOf(row: Row): readonly EventGroup[] {
  const count = Math.max(1, row.sampleInterval ?? 1);
  const { action, source, ruleId, description } = row;
  const groups: EventGroup[] = [
    { by: 'rule', action, source: source ?? '', rule: ruleId ?? '', description: description ?? '', count },
    {
      by: 'hour',
      hour: new Date(Math.floor(Date.parse(row.datetime) / 3_600_000) * 3_600_000).toISOString(),
      count,
    },
  ];
  if (!securityAction(action).mitigated) return groups;
  return [
    ...groups,
    { by: 'country', country: row.clientCountryName ?? '', count },
    { by: 'agent', agent: row.userAgent ?? '', count },
    { by: 'endpoint', host: row.clientRequestHTTPHost ?? '', path: row.clientRequestPath ?? '', count },
  ];
}
