import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RegisterId } from '#domain/register/names.ts';
import type { Row } from '#domain/register/register.ts';
import { callByName } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { dossierKey, type StoredRow } from '../../api/queries.ts';

interface Writing {
  readonly row: Row;
  readonly version: number | undefined;
}

/** Writes one row. All that was computed from the dossier is then read again. */
export function useSave(dossier: string, register: RegisterId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ row, version }: Writing) =>
      // The statement of applicability has gates of its own.
      callByName(register === 'applicability' ? 'applicability.decide' : `${register}.save`, {
        dossier,
        row,
        ...(version === undefined ? {} : { version }),
      }) as Promise<StoredRow>,
    onSuccess: () => client.invalidateQueries({ queryKey: dossierKey(dossier) }),
  });
}

export function useRemove(dossier: string, register: RegisterId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, version }: { readonly key: string; readonly version: number }) =>
      callByName(`${register}.remove`, { dossier, key, version }),
    // What was refused may be out of date here: both ways the dossier is read again.
    onSettled: () => client.invalidateQueries({ queryKey: dossierKey(dossier) }),
  });
}

/** The row as somebody else saved it, when that is why a change was refused. */
export function conflictIn(error: unknown): StoredRow | undefined {
  if (!(error instanceof Problem)) return undefined;
  const found = error.refusals.find(({ code }) => code === 'conflict')?.found;
  return isStored(found) ? found : undefined;
}

export function isStored(value: unknown): value is StoredRow {
  return typeof value === 'object' && value !== null && 'row' in value && 'version' in value;
}
