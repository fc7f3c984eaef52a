import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Applicability, IMPLEMENTATION_STATUSES } from '#domain/controls/applicability.ts';
import { type Progress, statement } from '#domain/controls/statement.ts';
import { helpfulControls, neededControls } from '#domain/dossier/needed-controls.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import type { Measure } from '#domain/treatment/measure.ts';
import type { Treatment } from '#domain/treatment/treatment.ts';
import type { Vulnerability } from '#domain/vulnerabilities/vulnerability.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';

const NEEDED = ['applicability', 'scenarios', 'treatments', 'measures', 'vulnerabilities'] as const;

/** The 93 lines, and which scenarios each control answers. */
export interface Statement {
  readonly lines: readonly Applicability[];
  readonly stored: ReadonlyMap<string, StoredRow>;
  /** The scenarios whose treatment rests on the control. */
  readonly needed: ReadonlyMap<string, readonly string[]>;
  /** The scenarios that rest on a weakness which the control treats. */
  readonly helpful: ReadonlyMap<string, readonly string[]>;
}

/** The registers that the statement is read from, as one question. */
export function useStatement(dossier: string) {
  const answer = useQueries({
    queries: NEEDED.map((id) => registerQuery(dossier, id)),
    combine: (answers) => {
      const failed = answers.find(({ error, data }) => error !== null && data === undefined);
      return {
        rows: answers.map(({ data }) => data),
        error: failed?.error ?? null,
        refetch: () => failed?.refetch(),
      };
    },
  });
  const [lines, scenarios, treatments, measures, vulnerabilities] = answer.rows;
  const data = useMemo(
    () =>
      lines && scenarios && treatments && measures && vulnerabilities
        ? read({ lines, scenarios, treatments, measures, vulnerabilities })
        : undefined,
    [lines, scenarios, treatments, measures, vulnerabilities],
  );
  return { data, error: answer.error, refetch: answer.refetch };
}

type Read = Readonly<
  Record<'lines' | 'scenarios' | 'treatments' | 'measures' | 'vulnerabilities', readonly StoredRow[]>
>;

function read(given: Read): Statement {
  // Each register’s rows are what its schema says, on both sides.
  const rows = <Row>(of: readonly StoredRow[]) => of.map(({ row }) => row as unknown as Row);
  const scenarios = rows<Scenario>(given.scenarios);
  const measures = new Map(rows<Measure>(given.measures).map((measure) => [measure.id, measure]));
  const treated = new Map(rows<Treatment>(given.treatments).map((one) => [one.scenario, one.measures]));
  return {
    lines: statement(rows<Applicability>(given.lines)),
    stored: new Map(given.lines.map((stored) => [String(stored.row.control), stored])),
    needed: neededControls({
      risks: scenarios.map((scenario) => ({
        scenario,
        measures: (treated.get(scenario.id) ?? []).flatMap((id) => measures.get(id) ?? []),
      })),
    }),
    helpful: helpfulControls(scenarios, rows<Vulnerability>(given.vulnerabilities)),
  };
}

/** How far a line is, in words: an unanswered line is not a line without work. */
export const PROGRESS_WORDS = {
  undecided: { fr: 'Sans réponse', en: 'Not answered' },
  excluded: { fr: 'Exclue', en: 'Excluded' },
  ...IMPLEMENTATION_STATUSES,
} satisfies Record<Progress, { readonly fr: string; readonly en: string }>;

// Object.keys forgets the literal types.
export const PROGRESSES = Object.keys(PROGRESS_WORDS) as readonly Progress[];

export const PROGRESS_TONES: Readonly<Record<Progress, string>> = {
  undecided: 'unanswered',
  excluded: 'excluded',
  'not-started': 'neutral',
  planned: 'planned',
  partial: 'partial',
  implemented: 'done',
};
