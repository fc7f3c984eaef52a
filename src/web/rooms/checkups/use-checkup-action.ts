import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ActionId, ActionInput } from '#server/api.ts';
import { call } from '../../api/client.ts';
import { dossierKey } from '../../api/queries.ts';

type Verb = Extract<ActionId, `checkups.${string}`>;

/** Does something with a finding; the study may change by it, so all that was read of the dossier is read again. */
export function useCheckupAction<Id extends Verb>(
  dossier: string,
  id: Id,
  { onDone }: { readonly onDone?: () => void } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ActionInput<Id>) => call(id, input),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: dossierKey(dossier) });
      onDone?.();
    },
  });
}
