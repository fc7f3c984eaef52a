import { sha256 } from '#kernel/hash.ts';
import { code } from '../../collectors/code.ts';
import { type DeployedRule, deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { executionOrder } from '../../evidence/elements/execution-order.ts';
import { recentlyModifiedRules } from '../../evidence/elements/recently-modified-rules.ts';
import { absent, seen } from '../../evidence/observation.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { atNoon, type Read, type Sheet, type SheetContext, type Simple, words } from '../sheet.ts';
import { week, YES_NO } from './columns.ts';

/** The phases that a person finds on the page of the rules, in their order. */
const PHASES = [
  ['http_request_firewall_custom', { fr: 'Règles personnalisées', en: 'Custom rules' }],
  ['http_ratelimit', { fr: 'Limitation du débit', en: 'Rate limiting' }],
  ['http_request_firewall_managed', { fr: 'Règles gérées', en: 'Managed rules' }],
] as const;

const PHASE: Simple = {
  id: 'phase',
  kind: 'choice',
  label: { fr: 'Phase', en: 'Phase' },
  options: PHASES.map(([id, label]) => ({ id, label })),
};

const ACTION: Simple = {
  id: 'action',
  kind: 'choice',
  label: { fr: 'Action', en: 'Action' },
  options: [
    { id: 'block', label: { fr: 'Bloquer', en: 'Block' } },
    { id: 'managed_challenge', label: { fr: 'Défi géré', en: 'Managed challenge' } },
    { id: 'js_challenge', label: { fr: 'Défi JavaScript', en: 'JavaScript challenge' } },
    { id: 'log', label: { fr: 'Journaliser', en: 'Log' } },
    { id: 'skip', label: { fr: 'Ignorer d’autres règles', en: 'Skip other rules' } },
    { id: 'execute', label: { fr: 'Exécuter un jeu géré', en: 'Execute a managed set' } },
  ],
};

const RULE: Simple = { id: 'rule', kind: 'line', label: { fr: 'Règle', en: 'Rule' } };

const CHANGES = [
  ['added', { fr: 'ajoutée', en: 'added' }],
  ['modified', { fr: 'modifiée', en: 'modified' }],
  ['enabled', { fr: 'activée', en: 'enabled' }],
  ['disabled', { fr: 'désactivée', en: 'disabled' }],
  ['moved', { fr: 'déplacée', en: 'moved' }],
  ['deleted', { fr: 'supprimée', en: 'deleted' }],
] as const;

export const RULES_SHEETS: readonly Sheet[] = [
  {
    element: deployedRules,
    fields: [
      {
        id: 'rules',
        kind: 'rows',
        label: { fr: 'Règles, dans l’ordre d’exécution', en: 'Rules, in execution order' },
        columns: [
          RULE,
          PHASE,
          ACTION,
          { id: 'on', kind: 'choice', label: { fr: 'Active', en: 'Enabled' }, options: YES_NO },
          { id: 'expression', kind: 'line', label: { fr: 'Expression', en: 'Expression' } },
        ],
      },
    ],
    none: (context) => [absent(deployedRules, context.subject, deployed([], context))],
    read: ({ rows }, context) => [seen(deployedRules, context.subject, deployed(rows.rules ?? [], context))],
  },
  {
    element: executionOrder,
    fields: [
      {
        id: 'rules',
        kind: 'rows',
        label: { fr: 'Règles, la première d’abord', en: 'Rules, the first one first' },
        columns: [PHASE, RULE],
      },
    ],
    none: (context) => [absent(executionOrder, context.subject, { phases: [] })],
    read: ({ rows }, context) => {
      const phases = PHASES.flatMap(([phase]) => {
        const rules = inPhase(rows.rules ?? [], phase).map((row) => code(words(row, 'rule')));
        return rules.length > 0 ? [{ phase, level: 'zone' as const, rules }] : [];
      });
      return [seen(executionOrder, context.subject, { phases })];
    },
  },
  {
    element: recentlyModifiedRules,
    fields: [
      {
        id: 'changes',
        kind: 'rows',
        label: {
          fr: 'Règles modifiées depuis le dernier contrôle',
          en: 'Rules changed since the last checkup',
        },
        columns: [
          RULE,
          PHASE,
          {
            id: 'change',
            kind: 'choice',
            label: { fr: 'Changement', en: 'Change' },
            options: CHANGES.map(([id, label]) => ({ id, label })),
          },
          { id: 'on', kind: 'day', optional: true, label: { fr: 'Le', en: 'On' } },
          { id: 'by', kind: 'line', optional: true, label: { fr: 'Par', en: 'By' } },
        ],
      },
    ],
    none: (context) => [absent(recentlyModifiedRules, context.subject, changed([], context), week(context))],
    read: ({ rows }, context) => [
      seen(recentlyModifiedRules, context.subject, changed(rows.changes ?? [], context), week(context)),
    ],
  },
];

type Row = Readonly<Record<string, Read>>;

function inPhase(rows: readonly Row[], phase: string): readonly Row[] {
  return rows.filter((row) => row.phase === phase);
}

function deployed(rows: readonly Row[], { now }: SheetContext) {
  const rules = PHASES.flatMap(([phase], order) =>
    inPhase(rows, phase).map((row, index): DeployedRule => {
      const expression = words(row, 'expression');
      return {
        ...{ id: code(words(row, 'rule')), level: 'zone', phase, phaseOrder: order, index },
        ...{ version: null, lastUpdated: null, author: null },
        enabled: row.on === 'yes',
        action: words(row, 'action'),
        expression: untrusted(expression),
        expressionHash: sha256(expression),
        description: untrusted(words(row, 'rule')),
        ...{ skips: null, executes: null, rateLimit: null, logging: null },
      };
    }),
  );
  return {
    plan: 'unknown' as const,
    rules,
    // Of the page of the rules a person sees these; the other phases were not looked at, and the rules say so.
    phasesRead: PHASES.map(([phase]) => phase),
    phasesUnread: [],
    takenAt: `${now.toISOString().slice(0, 19)}Z`,
  };
}

function changed(rows: readonly Row[], { procedure }: SheetContext) {
  const changes = rows.map((row) => {
    const by = words(row, 'by');
    const known = procedure.authors.includes(by);
    return {
      rule: code(words(row, 'rule')),
      phase: words(row, 'phase'),
      // The form offers these and no other.
      change: words(row, 'change') as (typeof CHANGES)[number][0],
      ...{ fields: [], from: null, to: null },
      at: row.on === null ? null : atNoon(words(row, 'on')),
      author: by === '' ? null : { kind: 'person' as const, name: untrusted(by), known },
      description: untrusted(words(row, 'rule')),
      knownBy: ['audit-log' as const],
    };
  });
  return { changes, comparedWith: null, auditLogRead: true };
}
