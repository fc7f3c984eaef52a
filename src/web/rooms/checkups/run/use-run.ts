import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../../api/client.ts';
import { dossierKey } from '../../../api/queries.ts';

interface Options<Answer> {
  readonly onDone?: (answer: Answer) => void;
}

/** One step of a checkup that the server does; all that was read of the dossier is read again after it. */
export function useRun<Input extends object, Answer = unknown>(
  dossier: string,
  step: string,
  { onDone }: Options<Answer> = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => post<Answer>(`/api/checkups/${step}`, { dossier, ...input }),
    onSuccess: (answer) => {
      // Drafts go first: what is read again must not be read beside them.
      onDone?.(answer);
      return client.invalidateQueries({ queryKey: dossierKey(dossier) });
    },
  });
}
