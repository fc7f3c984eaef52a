import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Text } from '#kernel/text.ts';
import type { ActionId, ActionInput, ActionOutput } from '#server/api.ts';
import { call } from '../api/client.ts';
import { dossierKey } from '../api/queries.ts';
import { useLanguage } from './language.tsx';

interface Doors<Id extends ActionId> {
  /** Said once it is done. */
  readonly said?: Text;
  readonly onDone?: (output: ActionOutput<Id>) => void;
}

/** Does an action in a dossier; all that was read of it is read again, because anything may follow from it. */
export function useDeed<Id extends ActionId>(dossier: string, id: Id, { said, onDone }: Doors<Id> = {}) {
  const { t } = useLanguage();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ActionInput<Id>) => call(id, input),
    onSuccess: async (output) => {
      if (said) notifications.show({ message: t(said) });
      onDone?.(output);
      await client.invalidateQueries({ queryKey: dossierKey(dossier) });
    },
  });
}
