import { country } from '../../collectors/code.ts';
import { counted, top } from '../../collectors/top.ts';
import { eventCountries } from '../../evidence/elements/event-countries.ts';
import { eventEndpoints } from '../../evidence/elements/event-endpoints.ts';
import { eventUserAgents } from '../../evidence/elements/event-user-agents.ts';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
import type { FirewallEvents } from '../../evidence/firewall-events.ts';
import { seen } from '../../evidence/observation.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { count, type Filled, type Read, type Sheet, type SheetContext, words } from '../sheet.ts';
import { COUNTRIES, countedBy, day, PERIOD, week } from './columns.ts';

const TOTALS: Sheet['fields'] = [
  {
    id: 'mitigated',
    kind: 'count',
    label: { fr: 'Bloqués ou soumis à un défi', en: 'Blocked or challenged' },
  },
  { id: 'skipped', kind: 'count', label: { fr: 'Laissés passer (« Skip »)', en: 'Let pass (“Skip”)' } },
  { id: 'logged', kind: 'count', label: { fr: 'Seulement journalisés', en: 'Only logged' } },
];

export const EVENTS: readonly Sheet[] = [
  {
    element: firewallEvents24h,
    fields: TOTALS,
    read: ({ values }, context) => [seen(firewallEvents24h, context.subject, totals(values), day(context))],
  },
  {
    element: firewallEvents7d,
    fields: TOTALS,
    read: ({ values }, context) => [seen(firewallEvents7d, context.subject, totals(values), week(context))],
  },
  {
    element: eventCountries,
    fields: [PERIOD, COUNTRIES],
    read: (filled, context) => {
      const byCountry = counted(
        filled.rows.countries ?? [],
        (row) => country(words(row, 'country')),
        (row) => count(row, 'count'),
      );
      const payload = over(
        filled,
        context,
        'countries',
        top(byCountry, (key) => key),
      );
      return [seen(eventCountries, context.subject, payload, periodOf(filled, context))];
    },
  },
  {
    element: eventUserAgents,
    fields: [
      PERIOD,
      countedBy('agents', { fr: 'Par agent utilisateur', en: 'By user agent' }, [
        { id: 'agent', kind: 'line', label: { fr: 'Agent utilisateur', en: 'User agent' } },
      ]),
    ],
    read: (filled, context) => {
      const ranking = {
        rows: ranked(filled.rows.agents).map((row) => ({
          key: untrusted(words(row, 'agent')),
          count: count(row, 'count'),
        })),
        others: 0,
      };
      const payload = over(filled, context, 'agents', ranking);
      return [seen(eventUserAgents, context.subject, payload, periodOf(filled, context))];
    },
  },
  {
    element: eventEndpoints,
    fields: [
      PERIOD,
      countedBy('endpoints', { fr: 'Par point d’accès', en: 'By endpoint' }, [
        { id: 'host', kind: 'host', label: { fr: 'Hôte', en: 'Host' } },
        { id: 'path', kind: 'line', label: { fr: 'Chemin', en: 'Path' } },
      ]),
    ],
    read: (filled, context) => {
      const ranking = {
        rows: ranked(filled.rows.endpoints).map((row) => ({
          host: untrusted(words(row, 'host')),
          path: untrusted(words(row, 'path')),
          count: count(row, 'count'),
        })),
        others: 0,
      };
      const payload = over(filled, context, 'endpoints', ranking);
      return [seen(eventEndpoints, context.subject, payload, periodOf(filled, context))];
    },
  },
];

type Row = Readonly<Record<string, Read>>;
const MOST_RANKED = 100;

function ranked(rows: readonly Row[] = []): readonly Row[] {
  return rows.toSorted((a, b) => count(b, 'count') - count(a, 'count')).slice(0, MOST_RANKED);
}

function totals(values: Row): FirewallEvents {
  const [mitigated, skipped, logged] = ['mitigated', 'skipped', 'logged'].map((id) => count(values, id));
  const total = (mitigated ?? 0) + (skipped ?? 0) + (logged ?? 0);
  return {
    ...{ total, mitigated: mitigated ?? 0, skipped: skipped ?? 0, logged: logged ?? 0 },
    byAction: { rows: [], others: total },
    bySource: { rows: [], others: total },
    ...{ byRule: [], byHour: [], basis: 'totals', sampling: null, unreadable: 0 },
  };
}

function periodOf({ values }: Filled, context: SheetContext) {
  return values.period === 'day' ? day(context) : week(context);
}

/** The ranking over the period that was chosen; the other one was not seen. */
function over<Ranking>(filled: Filled, context: SheetContext, rows: string, ranking: Ranking) {
  const { window } = periodOf(filled, context);
  const total = (filled.rows[rows] ?? []).reduce((sum, row) => sum + count(row, 'count'), 0);
  const one = { window, total, sampling: null, ranking };
  return filled.values.period === 'day' ? { day: one, week: null } : { day: null, week: one };
}
