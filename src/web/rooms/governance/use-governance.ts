import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Acknowledgement } from '#domain/governance/acknowledgement.ts';
import type { Exception } from '#domain/governance/exception.ts';
import type { Policy } from '#domain/governance/policy.ts';
import { awaitedReaders, reviewDue, versionInForce } from '#domain/governance/policy-rules.ts';
import type { PolicyVersion } from '#domain/governance/policy-version.ts';
import { type Day, localDay } from '#kernel/date.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';

const NEEDED = ['policies', 'policyVersions', 'acknowledgements', 'exceptions'] as const;

/** The registers of governance as they are stored, and as their rules read them. */
export interface Governance {
  readonly stored: readonly StoredRow[];
  readonly storedExceptions: readonly StoredRow[];
  readonly policies: readonly Policy[];
  readonly policyVersions: readonly PolicyVersion[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly exceptions: readonly Exception[];
}

export function useGovernance(dossier: string) {
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
  const [policies, versions, read, exceptions] = answer.rows;
  const data = useMemo(
    () =>
      policies && versions && read && exceptions
        ? {
            stored: policies,
            storedExceptions: exceptions,
            policies: rowsOf<Policy>(policies),
            policyVersions: rowsOf<PolicyVersion>(versions),
            acknowledgements: rowsOf<Acknowledgement>(read),
            exceptions: rowsOf<Exception>(exceptions),
          }
        : undefined,
    [policies, versions, read, exceptions],
  );
  return { data, error: answer.error, refetch: answer.refetch };
}

// Each register’s rows are what its schema says, on both sides.
function rowsOf<Row>(stored: readonly StoredRow[]): readonly Row[] {
  return stored.map(({ row }) => row as unknown as Row);
}

/** How a policy stands today: what holds, who has read it, when it is looked at again. */
export interface Standing {
  readonly inForce: PolicyVersion | undefined;
  readonly awaited: readonly string[];
  readonly review: Day | undefined;
  readonly overdue: boolean;
}

export function standingOf(policy: Policy, governance: Governance): Standing {
  const review = reviewDue(policy);
  return {
    inForce: versionInForce(policy, governance.policyVersions),
    awaited: awaitedReaders(policy, governance),
    review,
    overdue: review !== undefined && review < localDay(new Date()),
  };
}
