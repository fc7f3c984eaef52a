import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RegisterId } from '#domain/register/names.ts';
import type { Row } from '#domain/register/register.ts';
import type {
  ActionInput,
  ActionOutput,
  CheckupRunAnswer,
  CheckupVerifyAnswer,
  CriteriaPresetAnswer,
  DocumentJobAnswer,
  DocumentKindAnswer,
  PackAnswer,
  SampleAnswer,
  SessionAnswer,
} from '#server/api.ts';
import { call, callByName, get } from './client.ts';

/** A row of any register with what the store knows of it. */
export interface StoredRow {
  readonly row: Row;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: NonNullable<SessionAnswer['organisation']>['role'];
}

export type Overview = ActionOutput<'dossiers.overview'>;
export type ScenarioPage = ActionOutput<'scenarios.page'>;
export type ScenarioRow = ScenarioPage['rows'][number];
export type ScenarioFilter = Omit<ActionInput<'scenarios.page'>, 'dossier' | 'cursor' | 'limit'>;
export type JournalEntry = ActionOutput<'journal.list'>[number];

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => get<SessionAnswer>('/api/session'),
  staleTime: 60_000,
});

export const dossiersQuery = queryOptions({
  queryKey: ['dossiers'],
  queryFn: () => call('dossiers.list', {}),
});

export const samplesQuery = queryOptions({
  queryKey: ['samples'],
  queryFn: () => get<readonly SampleAnswer[]>('/api/samples'),
});

export const documentKindsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: () => get<readonly DocumentKindAnswer[]>('/api/documents'),
});

export const packsQuery = queryOptions({
  queryKey: ['packs'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => get<readonly PackAnswer[]>('/api/catalogues/packs'),
});

/** How often a document that is being made is looked at, in milliseconds. */
const WATCH = 600;

/** The documents that the reader asked for lately, looked at again while one is not done. */
export function documentJobsQuery(dossier: string) {
  return queryOptions({
    queryKey: ['document-jobs', dossier],
    queryFn: () =>
      get<readonly DocumentJobAnswer[]>(`/api/documents/jobs?${new URLSearchParams({ dossier })}`),
    refetchInterval: ({ state }) =>
      state.data?.some(({ state: standing }) => standing === 'waiting' || standing === 'making')
        ? WATCH
        : false,
  });
}

export type ProducedDocument = ActionOutput<'deliverables.history'>[number];

/** The documents that were made of a dossier. */
export function producedQuery(dossier: string) {
  return queryOptions({
    queryKey: ['produced', dossier],
    queryFn: () => call('deliverables.history', { dossier, limit: 100 }),
  });
}

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => get<readonly Person[]>('/api/people'),
});

/** Everything of one dossier stands below this key, so that one change refreshes all that was computed from it. */
export function dossierKey(dossier: string): readonly string[] {
  return ['dossier', dossier];
}

export function overviewQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'overview'],
    queryFn: () => call('dossiers.overview', { id: dossier }),
  });
}

export function registerQuery(dossier: string, register: RegisterId) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), register],
    // Which register is known at run time only: the row is read through the register's description.
    queryFn: () => callByName(`${register}.list`, { dossier }) as Promise<readonly StoredRow[]>,
  });
}

/** The states of a dossier that were frozen, the latest first. */
export function snapshotsQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'snapshots'],
    queryFn: () => call('snapshots.list', { dossier }),
  });
}

export type RiskComparison = ActionOutput<'snapshots.compare'>;

/** The risks that changed since a frozen state, the last one unless another is named. */
export function riskComparisonQuery(dossier: string, hash: string | undefined) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'risk-changes', hash ?? 'last'],
    queryFn: () => call('snapshots.compare', { dossier, ...(hash === undefined ? {} : { hash }) }),
  });
}

export type AwaitedDecision = ActionOutput<'acceptances.awaited'>[number];

/** The risks on which somebody has to decide. */
export function awaitedQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'awaited'],
    queryFn: () => call('acceptances.awaited', { dossier }),
  });
}

export type AwaitedPolicy = ActionOutput<'policies.awaited'>[number];
export type AwaitedException = ActionOutput<'exceptions.awaited'>[number];

/** The policies whose text awaits approval. */
export function awaitedPoliciesQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'awaited-policies'],
    queryFn: () => call('policies.awaited', { dossier }),
  });
}

/** The exceptions that are asked for and not decided. */
export function awaitedExceptionsQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'awaited-exceptions'],
    queryFn: () => call('exceptions.awaited', { dossier }),
  });
}

export type PolicyTemplate = ActionOutput<'policies.templates'>[number];

/** The policies of the catalogue, with what the dossier says of their gaps. */
export function templatesQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'templates'],
    queryFn: () => call('policies.templates', { dossier }),
  });
}

export type Checkups = ActionOutput<'checkups.list'>;
export type Checkup = ActionOutput<'checkups.show'>;

/** The checkups of the platform that the dossier has, the newest first. */
export function checkupsQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'checkups'],
    queryFn: () => call('checkups.list', { dossier }),
  });
}

export function nextCheckupsQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'next-checkups'],
    queryFn: () => call('checkups.next', { dossier }),
  });
}

export function checkupTrendQuery(dossier: string, procedure: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'checkup-trend', procedure],
    queryFn: () => call('checkups.trend', { dossier, procedure }),
  });
}

export function checkupQuery(dossier: string, procedure: string, date: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'checkup', procedure, date],
    queryFn: () => call('checkups.show', { dossier, procedure, date }),
  });
}

/** A checkup against the one before it, or against another one. */
export function checkupComparisonQuery(dossier: string, procedure: string, date: string, from?: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'checkup-comparison', procedure, date, from],
    queryFn: () => call('checkups.compare', { dossier, procedure, to: date, ...(from && { from }) }),
  });
}

/** The checkups that the server does: asked again each second while collectors are at work. */
export function checkupRunQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'checkup-run'],
    queryFn: () => get<CheckupRunAnswer>(`/api/checkups/run?${new URLSearchParams({ dossier })}`),
    refetchInterval: ({ state }) => (state.data?.procedure?.collecting ? 1000 : false),
  });
}

export function checkupVerifyQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'checkup-verify'],
    queryFn: () => get<CheckupVerifyAnswer>(`/api/checkups/verify?${new URLSearchParams({ dossier })}`),
  });
}

export function checkupConnectorsQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'checkup-connectors'],
    queryFn: () => call('checkups.connectors', { dossier }),
  });
}

export interface ProcedureText {
  readonly text: string;
  readonly prompt: string;
  readonly version: number;
}

export function procedureTextQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'checkup-procedure'],
    queryFn: () => get<ProcedureText>(`/api/checkups/procedure?${new URLSearchParams({ dossier })}`),
  });
}

export type AuditProgramme = ActionOutput<'audits.programme'>;
export type ProgrammeLine = AuditProgramme['lines'][number];

/** The audit programme, line by line. */
export function auditProgrammeQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'audit-programme'],
    queryFn: () => call('audits.programme', { dossier }),
  });
}

export type CycleStanding = ActionOutput<'cycles.standing'>;

/** Where the yearly cycle stands, and every day that comes round. */
export function cycleStandingQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'cycle-standing'],
    queryFn: () => call('cycles.standing', { dossier }),
  });
}

export type CyclePreview = ActionOutput<'cycles.preview'>;

/** What beginning the next cycle would do. */
export function cyclePreviewQuery(dossier: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'cycle-preview'],
    queryFn: () => call('cycles.preview', { dossier }),
  });
}

export type Suggestions = ActionOutput<'suggestions.for-assets'>;
export type Suggestion = Suggestions['suggestions'][number];
type Subtypes = NonNullable<ActionInput<'suggestions.for-assets'>['subtypes']>;

/** What could happen to some assets, by the catalogues. */
export function suggestionsQuery(
  dossier: string,
  assets: readonly string[],
  subtypes: Readonly<Record<string, string>>,
) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'suggestions', assets, subtypes],
    queryFn: () =>
      // A sub-type that the server does not know is refused by it, in words.
      call('suggestions.for-assets', { dossier, assets: [...assets], subtypes: subtypes as Subtypes }),
    placeholderData: (previous) => previous,
  });
}

/** The views of a register that people of this dossier share. */
export function viewsQuery(dossier: string, register: RegisterId) {
  return queryOptions({
    queryKey: ['views', dossier, register],
    queryFn: () => call('views.list', { dossier, register }),
  });
}

/** What refers to a row. */
export function linksQuery(dossier: string, register: RegisterId, key: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'links', register, key],
    queryFn: () => call('registers.links', { dossier, register, key }),
  });
}

/** What the catalogue has for a register, as rows to be added. */
export function proposalsQuery(register: ActionInput<'catalogues.proposals'>['register']) {
  return queryOptions({
    queryKey: ['proposals', register],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => call('catalogues.proposals', { register }),
  });
}

/** What prepares a study: roles, documents to ask for, guides of interviews. */
export const preparationQuery = queryOptions({
  queryKey: ['preparation'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => call('catalogues.preparation', {}),
});

export type GlossaryTerm = ActionOutput<'catalogues.terms'>[number];

/** The words of the trade, by id. */
export const termsQuery = queryOptions({
  queryKey: ['terms'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<ReadonlyMap<string, GlossaryTerm>> => {
    const terms = await call('catalogues.terms', {});
    return new Map(terms.map((term) => [term.id, term]));
  },
});

const PAGE = 50;

export function scenarioPagesQuery(dossier: string, filter: ScenarioFilter) {
  return infiniteQueryOptions({
    queryKey: [...dossierKey(dossier), 'scenario-pages', filter],
    queryFn: ({ pageParam }) =>
      call('scenarios.page', {
        ...filter,
        dossier,
        limit: PAGE,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
}

export type CriteriaPreset = CriteriaPresetAnswer;

/** What criteria may start from, smallest company first. */
export const criteriaPresetsQuery = queryOptions({
  queryKey: ['criteria-presets'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => get<readonly CriteriaPreset[]>('/api/catalogues/criteria'),
});

/** The journal of one key: of one register, or, without it, of all that is said about a scenario or a control. */
export function historyQuery(dossier: string, register: RegisterId | undefined, key: string) {
  return queryOptions({
    queryKey: [...dossierKey(dossier), 'history', register ?? 'all', key],
    queryFn: () => call('journal.list', { dossier, key, limit: 100, ...(register ? { register } : {}) }),
  });
}

export type Control = ActionOutput<'catalogues.controls'>[number];

/** The 93 measures of ISO/IEC 27002 by number, with what the catalogue says of each. */
export const controlsQuery = queryOptions({
  queryKey: ['controls'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<ReadonlyMap<string, Control>> => {
    const entries = await call('catalogues.controls', {});
    return new Map(entries.map((entry) => [entry.id, entry]));
  },
});
