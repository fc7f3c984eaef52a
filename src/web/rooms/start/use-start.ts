import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ActionInput } from '#server/api.ts';
import { call } from '../../api/client.ts';
import { useLanguage } from '../../ui/language.tsx';

export type Starting = Omit<ActionInput<'dossiers.start'>, 'language'>;

/** Begins a dossier in the language of the page, and goes there. */
export function useStart() {
  const { language } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (starting: Starting) => call('dossiers.start', { ...starting, language }),
    onSuccess: async (_, { id }) => {
      await client.invalidateQueries({ queryKey: ['dossiers'] });
      await navigate({ to: `/d/${id}` });
    },
  });
}
