import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Evaluation, Stage } from '#domain/evaluation/evaluation.ts';
import type { Row } from '#domain/register/register.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import { say } from '#kernel/text.ts';
import { call } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { dossierKey, registerQuery, type StoredRow } from '../../api/queries.ts';
import { useDraft } from '../entry/use-draft.ts';
import { conflictIn } from '../entry/use-save.ts';
import { errorsByPath } from '../form/form-context.ts';
import { useLanguage } from '../language.tsx';
import { useMember } from '../session.tsx';
import { sentenceCase } from '../states.tsx';
import { writeStored } from '../stored.ts';
import { FRESH, type Given, givenOf, isSameGiven, refusalsOf, standing } from './given.ts';

interface Rated {
  readonly dossier: string;
  readonly scenario: string;
  readonly stage: Stage;
  /** The evaluation of the scenario as it is stored; absent when it has none. */
  readonly stored: StoredRow | undefined;
  readonly criteria: Criteria;
}

type Answer = Awaited<ReturnType<typeof call<'evaluations.rate'>>>;

interface Callbacks {
  readonly onSaved?: (answer: Answer) => void;
  /** Also when the page has gone on to another scenario: what was written is kept as a draft. */
  readonly onFailed?: (error: unknown) => void;
}

/** A rating while it is given: its draft, the level that it comes to, and saving it without losing anybody's work. */
export function useRating({ dossier, scenario, stage, stored, criteria }: Rated, callbacks: Callbacks = {}) {
  const { language } = useLanguage();
  const { organisation } = useMember();
  const client = useQueryClient();
  const before = (stored?.row as Evaluation | undefined)?.[stage];
  const base = useMemo(
    () => (stored && before ? { ...stored, row: givenOf(before) } : undefined),
    [stored, before],
  );
  const key = `vigie:draft:${organisation?.id}:${dossier}:rating:${scenario}:${stage}`;
  const draft = useDraft(key, base, FRESH);
  const [compared, setCompared] = useState<StoredRow | undefined>();
  const [found, setFound] = useState<ReturnType<typeof refusalsOf>>([]);
  const save = useMutation({
    mutationFn: ({ row, version }: { readonly row: Row; readonly version: number | undefined }) => {
      const { likelihood, consequences, rationale } = row as Given;
      // What is missing was refused before, in words, at its field.
      const input = { dossier, scenario, stage, likelihood, consequences, rationale, version };
      return call('evaluations.rate', input as Parameters<typeof call<'evaluations.rate'>>[1]);
    },
    onSuccess: async (answer) => {
      const saved = answer.row[stage];
      if (saved) draft.take({ row: givenOf(saved), base: givenOf(saved), version: answer.version });
      // The form may be gone already, and with it the effect that lets the draft go.
      writeStored(key, undefined);
      setCompared(undefined);
      client.setQueryData<readonly StoredRow[]>(registerQuery(dossier, 'evaluations').queryKey, (rows) =>
        withRow(rows, answer),
      );
      callbacks.onSaved?.(answer);
      await client.invalidateQueries({ queryKey: dossierKey(dossier) });
    },
    onError: (error, { row }) => {
      const theirs = conflictIn(error);
      const now = (theirs?.row as Evaluation | undefined)?.[stage];
      // Somebody rated another stage: nothing is in conflict but the number of the version.
      if (theirs && isSameGiven(now && givenOf(now), draft.base)) {
        save.mutate({ row, version: theirs.version });
        return;
      }
      if (theirs) {
        setCompared({ ...theirs, row: now ? givenOf(now) : FRESH });
        // Whoever comes back to this scenario compares with what is stored now, not with what was read before.
        client.setQueryData<readonly StoredRow[]>(registerQuery(dossier, 'evaluations').queryKey, (rows) =>
          withRow(rows, theirs),
        );
      }
      callbacks.onFailed?.(error);
    },
  });
  const given = draft.row as Given;
  const refusals = save.error instanceof Problem ? save.error.refusals : [];
  const errors = useMemo(() => {
    const own = found.map(({ path, message }) => ({ path: [...path], message: say(message, language) }));
    const all = errorsByPath([...own, ...refusals]);
    return new Map([...all].map(([path, words]) => [path, sentenceCase(words)]));
  }, [found, refusals, language]);
  /** Saves what is given; false when something stands in the way, which is then shown. */
  const submit = (): boolean => {
    const missing = refusalsOf(given);
    setFound(missing);
    if (missing.length > 0) return false;
    // Somebody rated this stage after this draft was begun: both are shown before anything is written.
    if (stored && before && !isSameGiven(givenOf(before), draft.base)) {
      setCompared({ ...stored, row: givenOf(before) });
      return false;
    }
    save.mutate({ row: draft.row, version: stored?.version });
    return true;
  };
  const placed = refusals.some(({ path }) =>
    ['likelihood', 'consequences', 'rationale'].includes(String(path[0])),
  );
  return {
    before,
    given,
    draft,
    errors,
    compared,
    ...standing(given, criteria),
    isSaving: save.isPending,
    /** What was refused and has no field to stand at; a conflict is shown by itself. */
    error: placed || conflictIn(save.error) ? undefined : (save.error ?? undefined),
    submit,
    keep: (row: Row, version: number) => save.mutate({ row, version }),
    later: () => setCompared(undefined),
  };
}

function withRow(
  rows: readonly StoredRow[] | undefined,
  { row, version, updatedAt, updatedBy }: StoredRow,
): readonly StoredRow[] | undefined {
  const saved: StoredRow = { row, version, updatedAt, updatedBy };
  return rows && [...rows.filter((one) => one.row.scenario !== row.scenario), saved];
}
