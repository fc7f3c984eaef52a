import { declarations } from '../../evidence/elements/declarations.ts';
import { environmentSeparation } from '../../evidence/elements/environment-separation.ts';
import { exposedDomains } from '../../evidence/elements/exposed-domains.ts';
import { hostCertificates } from '../../evidence/elements/host-certificates.ts';
import { absent, seen } from '../../evidence/observation.ts';
import { reducedText } from '../../evidence/reduce.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { environmentOf } from '../../procedure/procedure.ts';
import { atNoon, type Sheet, words } from '../sheet.ts';

const HOST = { id: 'host', kind: 'host', label: { fr: 'Hôte', en: 'Host' } } as const;

const VERDICTS = [
  ['separated', { fr: 'Ne mène pas à la production', en: 'Does not lead to production' }],
  ['shared', { fr: 'Mène à la production', en: 'Leads to production' }],
  ['unknown', { fr: 'Impossible à dire', en: 'Cannot be said' }],
] as const;

const ANSWERS = [
  ['yes', { fr: 'Oui', en: 'Yes' }],
  ['no', { fr: 'Non', en: 'No' }],
  ['unknown', { fr: 'Inconnu', en: 'Unknown' }],
] as const;

export const INFRASTRUCTURE: readonly Sheet[] = [
  {
    element: exposedDomains,
    fields: [
      {
        id: 'hosts',
        kind: 'rows',
        label: { fr: 'Tous les domaines exposés', en: 'All exposed domains' },
        hint: {
          fr: 'Production ou bac à sable : la procédure le dit déjà de ceux qu’elle déclare.',
          en: 'Production or sandbox: the procedure says so already of those that it declares.',
        },
        columns: [HOST],
      },
    ],
    read: ({ rows }, { procedure }) => {
      const hosts = [...new Set((rows.hosts ?? []).map((row) => words(row, 'host')))];
      const domains = hosts.map((host) => ({
        host,
        environment: environmentOf(host, procedure),
        foundIn: ['declaration' as const],
      }));
      return [seen(exposedDomains, null, { domains })];
    },
  },
  {
    element: environmentSeparation,
    fields: [
      {
        id: 'hosts',
        kind: 'rows',
        label: { fr: 'Chaque domaine de bac à sable', en: 'Each sandbox domain' },
        columns: [
          HOST,
          {
            id: 'verdict',
            kind: 'choice',
            label: { fr: 'Constat', en: 'What was seen' },
            options: VERDICTS.map(([id, label]) => ({ id, label })),
          },
        ],
      },
    ],
    none: () => [absent(environmentSeparation, null, { hosts: [] })],
    read: ({ rows }) => {
      const hosts = (rows.hosts ?? []).map((row) => {
        // The form offers these and no other.
        const verdict = words(row, 'verdict') as (typeof VERDICTS)[number][0];
        const says = verdict === 'unknown' ? ('nothing' as const) : verdict;
        const sign = { sign: 'declaration' as const, says, strong: false, with: null };
        return { host: words(row, 'host'), verdict, signs: [sign] };
      });
      return [seen(environmentSeparation, null, { hosts })];
    },
  },
  {
    element: hostCertificates,
    fields: [
      {
        id: 'hosts',
        kind: 'rows',
        label: { fr: 'Certificat de chaque hôte', en: 'Certificate of each host' },
        columns: [
          HOST,
          { id: 'issuer', kind: 'line', optional: true, label: { fr: 'Émetteur', en: 'Issuer' } },
          { id: 'from', kind: 'day', label: { fr: 'Valable du', en: 'Valid from' } },
          { id: 'to', kind: 'day', label: { fr: 'au', en: 'to' } },
        ],
      },
    ],
    read: ({ rows }) =>
      (rows.hosts ?? []).map((row) => {
        const host = words(row, 'host');
        return seen(hostCertificates, host, {
          host,
          issuer: row.issuer === null ? null : untrusted(words(row, 'issuer')),
          validFrom: atNoon(words(row, 'from')),
          validTo: atNoon(words(row, 'to')),
          ...{ names: [host], coversHost: true, trusted: null, accepted: [], refused: [] },
        });
      }),
  },
  {
    element: declarations,
    fields: [
      {
        id: 'statements',
        kind: 'rows',
        label: { fr: 'Déclarations', en: 'Statements' },
        columns: [
          { id: 'statement', kind: 'line', label: { fr: 'Ce qui est affirmé', en: 'What is stated' } },
          {
            id: 'answer',
            kind: 'choice',
            label: { fr: 'Réponse', en: 'Answer' },
            options: ANSWERS.map(([id, label]) => ({ id, label })),
          },
          { id: 'who', kind: 'line', label: { fr: 'Par qui', en: 'By whom' } },
          { id: 'on', kind: 'day', label: { fr: 'Le', en: 'On' } },
        ],
      },
    ],
    read: ({ rows }) => [
      seen(declarations, null, {
        statements: (rows.statements ?? []).map((row) => ({
          about: 'statement',
          statement: untrusted(words(row, 'statement')),
          // The form offers these and no other.
          answer: words(row, 'answer') as (typeof ANSWERS)[number][0],
          who: reducedText(words(row, 'who')).slice(0, 200),
          on: words(row, 'on'),
        })),
      }),
    ],
  },
];
