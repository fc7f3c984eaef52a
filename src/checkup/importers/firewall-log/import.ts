import type { EventGroup, EventWindow } from '../../collectors/event-window.ts';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
import { notSeen, type Observation } from '../../evidence/observation.ts';
import type { EventCounts } from '../../logs/firewall-events.ts';
import { type EventRankings, eventRankings } from '../../logs/rankings.ts';
import { scanEvents } from '../../logs/scan.ts';
import { eventObservations } from '../event-observations.ts';
import type { ImportContext, Importer } from '../importer.ts';
import { asWindow, daysBefore, logCoverage, unreadable } from '../window.ts';
import { zoneOf } from '../zone-of.ts';

/** Cloudflare’s Logpush of firewall_events: one event a line, plain or gzip, of any size. */
export const firewallLog: Importer = {
  id: 'firewall-log',
  title: { fr: 'Journal du pare-feu de Cloudflare (Logpush)', en: 'Cloudflare’s firewall log (Logpush)' },
  recognises: (_, { objects }) =>
    objects.some((object) => 'Action' in object || ('action' in object && 'datetime' in object)),
  read,
};

async function read(file: string, { now, procedure }: ImportContext): Promise<readonly Observation[]> {
  const [day, week] = [await windowOf(file, now, 1), await windowOf(file, now, 7)];
  const zone = zoneOf((week ?? day)?.host, procedure);
  const observations = eventObservations(zone, day?.events ?? null, week?.events ?? null);
  if (observations.length > 0) return observations;
  return [firewallEvents24h, firewallEvents7d].map((kind) =>
    notSeen(kind, zone, 'not-provided', NOTHING_INSIDE),
  );
}

const NOTHING_INSIDE = {
  fr: 'le journal n’a aucun événement lisible de la période',
  en: 'the log has no readable event of the period',
};

async function windowOf(file: string, now: Date, days: number) {
  const window = daysBefore(now, days);
  const counts = await scanEvents(file, { window });
  if (counts.coverage.counted === 0) return null;
  const ranked = eventRankings(counts, 100);
  return { host: ranked.endpoints[0]?.host, events: eventWindow(counts, ranked, window) };
}

function eventWindow(
  counts: EventCounts,
  ranked: EventRankings,
  window: { readonly from: number; readonly to: number },
): EventWindow {
  return {
    window: asWindow(window),
    coverage: logCoverage(counts.coverage, window),
    basis: 'rows',
    interval: 1,
    unreadable: unreadable(counts.coverage),
    groups: groupsOf(ranked),
  };
}

function groupsOf(ranked: EventRankings): readonly EventGroup[] {
  return [
    // Totals by action and source, which name no rule, and rules, which would count the same events again.
    ...ranked.actions.map(
      ({ action, source, count }) =>
        ({ by: 'rule', action, source, rule: '', description: '', count }) as const,
    ),
    ...ranked.hours.map(
      ({ hour, events }) => ({ by: 'hour', hour: `${hour.slice(0, 13)}:00:00Z`, count: events }) as const,
    ),
    ...ranked.countries.map(({ key, count }) => ({ by: 'country', country: key, count }) as const),
    ...ranked.agents.map(({ key, count }) => ({ by: 'agent', agent: key, count }) as const),
    ...ranked.endpoints.map(({ host, path, count }) => ({ by: 'endpoint', host, path, count }) as const),
  ];
}
