import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Language } from '#kernel/text.ts';
import type { DocumentJobAnswer } from '#server/api.ts';
import { post } from '../../api/client.ts';
import { documentJobsQuery } from '../../api/queries.ts';

/** What the door of documents takes. */
export interface Wanted {
  readonly kind: string;
  readonly format: string;
  readonly language: Language;
  readonly subject?: string | undefined;
  /** A state that was kept, to make the same file again. */
  readonly from?: { readonly snapshot: string; readonly today: string };
}

/** Asks for a document; what becomes of it stands in the list of those being made. */
export function useMaking(dossier: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Wanted) => post<DocumentJobAnswer>('/api/documents/jobs', { dossier, ...wanted }),
    onSettled: () => client.invalidateQueries({ queryKey: documentJobsQuery(dossier).queryKey }),
  });
}
