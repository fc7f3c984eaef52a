import { sha256 } from '#kernel/hash.ts';
import { code } from '../../collectors/code.ts';
import { counters } from '../../evidence/elements/counters.ts';
import { emailWebhooks } from '../../evidence/elements/email-webhooks.ts';
import { httpErrors } from '../../evidence/elements/http-errors.ts';
import { stripeUndelivered } from '../../evidence/elements/stripe-undelivered.ts';
import { stripeWebhooks } from '../../evidence/elements/stripe-webhooks.ts';
import { absent, seen } from '../../evidence/observation.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { environmentOf } from '../../procedure/procedure.ts';
import { count, countOrNull, type Read, type Sheet, type SheetContext, words } from '../sheet.ts';
import { day, STATUS, week, YES_NO } from './columns.ts';

const ENDPOINT = [
  { id: 'name', kind: 'line', label: { fr: 'Destination', en: 'Destination' } },
  { id: 'host', kind: 'host', label: { fr: 'Hôte', en: 'Host' } },
  { id: 'status', kind: 'choice', label: { fr: 'État', en: 'Status' }, options: STATUS },
] as const;

const PROVIDERS = ['resend', 'postmark', 'sendgrid', 'mailgun', 'other'] as const;
const NAMES = { resend: 'Resend', postmark: 'Postmark', sendgrid: 'SendGrid', mailgun: 'Mailgun' };

type Row = Readonly<Record<string, Read>>;

function endpoint(row: Row, { procedure }: SheetContext) {
  const host = words(row, 'host');
  return {
    id: code(words(row, 'name')),
    // The form offers these and no other.
    status: words(row, 'status') as 'enabled' | 'disabled' | 'unknown',
    scheme: 'https' as const,
    host,
    hostEnvironment: environmentOf(host, procedure),
  };
}

export const SERVICES: readonly Sheet[] = [
  {
    element: stripeWebhooks,
    fields: [
      {
        id: 'endpoints',
        kind: 'rows',
        label: { fr: 'Destinations des webhooks', en: 'Destinations of the webhooks' },
        columns: [
          ...ENDPOINT,
          { id: 'live', kind: 'choice', label: { fr: 'Mode réel', en: 'Live mode' }, options: YES_NO },
        ],
      },
    ],
    none: ({ subject }) => [absent(stripeWebhooks, subject, { endpoints: [] })],
    read: ({ rows }, context) => [
      seen(stripeWebhooks, context.subject, {
        endpoints: (rows.endpoints ?? []).map((row) => ({
          ...endpoint(row, context),
          pathHash: sha256(words(row, 'name')),
          ...{ events: [], allEvents: false, live: row.live === 'yes' },
          ...{ apiVersion: null, description: untrusted(words(row, 'name')), createdOn: null },
        })),
      }),
    ],
  },
  {
    element: stripeUndelivered,
    fields: [
      { id: 'failed', kind: 'count', label: { fr: 'En échec définitif', en: 'Failed for good' } },
      { id: 'retrying', kind: 'count', label: { fr: 'Encore retentés', en: 'Still tried again' } },
    ],
    read: ({ values }, context) => [
      seen(
        stripeUndelivered,
        context.subject,
        {
          ...{ live: true, failed: count(values, 'failed'), retrying: count(values, 'retrying') },
          ...{ oldest: null, byType: { rows: [], others: count(values, 'failed') } },
        },
        day(context),
      ),
    ],
  },
  {
    element: emailWebhooks,
    fields: [
      {
        id: 'provider',
        kind: 'choice',
        label: { fr: 'Fournisseur', en: 'Provider' },
        options: PROVIDERS.map((id) => ({
          id,
          label: id === 'other' ? { fr: 'Autre', en: 'Other' } : { fr: NAMES[id], en: NAMES[id] },
        })),
      },
      {
        id: 'endpoints',
        kind: 'rows',
        label: { fr: 'Destinations des webhooks', en: 'Destinations of the webhooks' },
        columns: ENDPOINT,
      },
    ],
    none: ({ subject }) => [absent(emailWebhooks, subject, { provider: 'other', endpoints: [] })],
    read: ({ values, rows }, context) => [
      seen(emailWebhooks, context.subject, {
        // The form offers these and no other.
        provider: words(values, 'provider') as (typeof PROVIDERS)[number],
        endpoints: (rows.endpoints ?? []).map((row) => ({
          ...endpoint(row, context),
          ...{ events: [], deliveries: null },
        })),
      }),
    ],
  },
  {
    element: httpErrors,
    fields: [
      {
        id: 'hosts',
        kind: 'rows',
        label: { fr: 'Par hôte', en: 'By host' },
        columns: [
          { id: 'host', kind: 'host', label: { fr: 'Hôte', en: 'Host' } },
          { id: 'requests', kind: 'count', label: { fr: 'Requêtes', en: 'Requests' } },
          { id: 'errors4xx', kind: 'count', label: { fr: 'Erreurs 4xx', en: 'Errors 4xx' } },
          { id: 'errors5xx', kind: 'count', label: { fr: 'Erreurs 5xx', en: 'Errors 5xx' } },
        ],
      },
    ],
    read: ({ rows }, context) => [
      seen(
        httpErrors,
        null,
        {
          countedAt: 'counter',
          hosts: (rows.hosts ?? []).map((row) => ({
            host: untrusted(words(row, 'host')),
            requests: count(row, 'requests'),
            errors4xx: count(row, 'errors4xx'),
            errors5xx: count(row, 'errors5xx'),
            ...{ mitigated4xx: null, errors52x: null, statuses: [] },
          })),
          ...{ routes: [], sampling: null, unreadable: 0 },
        },
        week(context),
      ),
    ],
  },
  {
    element: counters,
    fields: [
      {
        id: 'counters',
        kind: 'rows',
        label: { fr: 'Compteurs', en: 'Counters' },
        columns: [
          { id: 'name', kind: 'line', label: { fr: 'Nom', en: 'Name' } },
          { id: 'value', kind: 'count', label: { fr: 'Valeur', en: 'Value' } },
          {
            id: 'warn',
            kind: 'count',
            optional: true,
            label: { fr: 'Alerte au-delà de', en: 'Warning above' },
          },
          {
            id: 'critical',
            kind: 'count',
            optional: true,
            label: { fr: 'Critique au-delà de', en: 'Critical above' },
          },
        ],
      },
    ],
    read: ({ rows }) => [
      seen(counters, null, {
        counters: (rows.counters ?? []).map((row) => ({
          id: code(words(row, 'name')),
          name: untrusted(words(row, 'name')),
          value: count(row, 'value'),
          warnAbove: countOrNull(row, 'warn'),
          criticalAbove: countOrNull(row, 'critical'),
        })),
      }),
    ],
  },
];
