import { useQuery } from '@tanstack/react-query';
import { type Evaluation, STAGES } from '#domain/evaluation/evaluation.ts';
import type { Row } from '#domain/register/register.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';

/**
 * True once a rating was made with this version of the criteria: from then on it stands as it is, and a change is a
 * new version, so that no past rating ever changes in silence.
 */
export function useIsRatedWith(dossier: string, criteria: string | undefined): boolean {
  const evaluations = useQuery({
    ...registerQuery(dossier, 'evaluations'),
    enabled: criteria !== undefined,
  }).data;
  if (criteria === undefined || evaluations === undefined) return criteria !== undefined;
  return evaluations.some(({ row }) => {
    // The rows of this register are evaluations: its schema says so on both sides.
    const evaluation = row as unknown as Evaluation;
    return STAGES.some((stage) => evaluation[stage]?.criteria === criteria);
  });
}

/** A new version starts as the last one is; its reason and its day are its own. */
export function nextVersion(rows: readonly StoredRow[], today: string): Row {
  const last = rows.at(-1)?.row ?? {};
  const { id: _, reason: __, ...same } = last;
  return { ...same, adoptedOn: today };
}
