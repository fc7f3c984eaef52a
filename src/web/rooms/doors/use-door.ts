import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Problem } from '../../api/problem.ts';
import { errorsByPath } from '../../ui/form/form-context.ts';
import { sentenceCase } from '../../ui/states.tsx';

/** A form whose answer opens the house: what was refused stands at its field, and a new page starts afterwards. */
export function useDoor(knock: (fields: Readonly<Record<string, string>>) => Promise<unknown>, then = '/') {
  const opening = useMutation({
    mutationFn: knock,
    // A whole new page: what was read before signing in is not what is read after.
    onSuccess: () => globalThis.location.assign(then),
  });
  const refusals = opening.error instanceof Problem ? opening.error.refusals : [];
  const errors = new Map([...errorsByPath(refusals)].map(([path, words]) => [path, sentenceCase(words)]));
  return {
    errors,
    error: opening.error,
    pending: opening.isPending || opening.isSuccess,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
      opening.mutate(Object.fromEntries(fields));
    },
  };
}
