import { country } from '../../collectors/code.ts';
import { counted, top } from '../../collectors/top.ts';
import { requestsServed } from '../../evidence/elements/requests-served.ts';
import { threatsBlocked } from '../../evidence/elements/threats-blocked.ts';
import { trafficBots } from '../../evidence/elements/traffic-bots.ts';
import { trafficCountries } from '../../evidence/elements/traffic-countries.ts';
import { seen } from '../../evidence/observation.ts';
import { count, countOrNull, type Sheet, words } from '../sheet.ts';
import { COUNTRIES, week } from './columns.ts';

export const OVERVIEW: readonly Sheet[] = [
  {
    element: threatsBlocked,
    fields: [
      {
        id: 'mitigated',
        kind: 'count',
        label: {
          fr: 'Requêtes atténuées (bloquées ou soumises à un défi)',
          en: 'Requests mitigated (blocked or challenged)',
        },
      },
    ],
    read: ({ values }, context) => {
      const mitigated = count(values, 'mitigated');
      const byAction = { rows: [], others: mitigated };
      const payload = { mitigated, legacyThreats: null, byAction, sampling: null };
      return [seen(threatsBlocked, context.subject, payload, week(context))];
    },
  },
  {
    element: requestsServed,
    fields: [
      { id: 'requests', kind: 'count', label: { fr: 'Requêtes servies', en: 'Requests served' } },
      {
        id: 'cached',
        kind: 'count',
        optional: true,
        label: { fr: 'dont servies par le cache', en: 'of these, served from the cache' },
      },
    ],
    read: ({ values }, context) => {
      const payload = {
        requests: count(values, 'requests'),
        cached: countOrNull(values, 'cached'),
        ...{ encrypted: null, bytes: null, visitors: null, days: [], statuses: [] },
      };
      return [seen(requestsServed, context.subject, payload, week(context))];
    },
  },
  {
    element: trafficCountries,
    fields: [COUNTRIES],
    read: ({ rows }, context) => {
      const read = rows.countries ?? [];
      const byCountry = counted(
        read,
        (row) => country(words(row, 'country')),
        (row) => count(row, 'count'),
      );
      const requests = read.reduce((sum, row) => sum + count(row, 'count'), 0);
      const payload = { requests, countries: top(byCountry, (key) => key) };
      return [seen(trafficCountries, context.subject, payload, week(context))];
    },
  },
  {
    element: trafficBots,
    fields: [
      { id: 'requests', kind: 'count', label: { fr: 'Requêtes en tout', en: 'Requests in all' } },
      {
        id: 'verified',
        kind: 'count',
        label: { fr: 'dont robots vérifiés', en: 'of these, verified bots' },
      },
      {
        id: 'automated',
        kind: 'count',
        optional: true,
        label: {
          fr: 'dont automatisées (si l’offre le dit)',
          en: 'of these, automated (if the plan says so)',
        },
      },
    ],
    read: ({ values }, context) => {
      const payload = {
        requests: count(values, 'requests'),
        verified: count(values, 'verified'),
        automated: countOrNull(values, 'automated'),
        ...{ likelyAutomated: null, categories: { rows: [], others: 0 }, protection: null, sampling: null },
      };
      return [seen(trafficBots, context.subject, payload, week(context))];
    },
  },
];
