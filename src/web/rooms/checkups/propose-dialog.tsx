import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import type { Criteria } from '#domain/scope/criteria.ts';
import { say } from '#kernel/text.ts';
import type { ActionInput } from '#server/api.ts';
import { overviewQuery } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProvider } from '../../ui/form/form-context.ts';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { FRESH, type Given, refusalsOf } from '../../ui/rating/given.ts';
import { RatingGrid } from '../../ui/rating/rating-grid.tsx';
import { Await, Refused, sentenceCase } from '../../ui/states.tsx';
import type { FindingLink } from './finding-link.ts';
import { useCheckupAction } from './use-checkup-action.ts';

const WORDS = {
  title: { fr: 'Proposer une cotation du risque actuel', en: 'Propose a rating of the current risk' },
  told: {
    fr: 'Rien ne change dans l’étude : une personne appliquera ou écartera la proposition.',
    en: 'Nothing changes in the study: a person will apply or dismiss the proposal.',
  },
  why: { fr: 'Pourquoi', en: 'Why' },
  save: { fr: 'Proposer', en: 'Propose' },
};

interface Props {
  readonly dossier: string;
  readonly link: FindingLink;
  readonly onClose: () => void;
}

export function ProposeDialog(props: Props) {
  const { t } = useLanguage();
  const query = useQuery(overviewQuery(props.dossier));
  return (
    <Dialog title={t(WORDS.title)} size="xl" onClose={props.onClose}>
      <p>{t(WORDS.told)}</p>
      <Await query={query}>{({ criteria }) => <Form {...props} criteria={criteria} />}</Await>
    </Dialog>
  );
}

function Form({ dossier, link, criteria, onClose }: Props & { readonly criteria: Criteria }) {
  const { t, language } = useLanguage();
  const [given, setGiven] = useState<Given>(FRESH);
  const [refused, setRefused] = useState<ReturnType<typeof refusalsOf>>([]);
  const propose = useCheckupAction(dossier, 'checkups.propose', { onDone: onClose });
  const errors = useMemo(
    () => new Map(refused.map(({ path, message }) => [path.join('.'), sentenceCase(say(message, language))])),
    [refused, language],
  );
  const frame = useMemo(
    () => ({ dossier, currency: '', readOnly: false, errors, fixed: new Set<string>() }),
    [dossier, errors],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = refusalsOf(given);
    setRefused(missing);
    if (missing.length > 0) return;
    const { likelihood, consequences, rationale } = given;
    const input = {
      dossier,
      finding: link.finding,
      scenario: link.target,
      likelihood,
      consequences,
      rationale,
    };
    // What is missing was refused above, in words, at its field.
    propose.mutate(input as ActionInput<'checkups.propose'>);
  };
  return (
    <FormProvider value={frame}>
      <form noValidate onSubmit={submit} aria-label={t(WORDS.title)}>
        <RatingGrid
          criteria={criteria}
          given={given}
          readOnly={false}
          errors={errors}
          onLikelihood={(likelihood) => setGiven((before) => ({ ...before, likelihood }))}
          onConsequences={(consequences) => setGiven((before) => ({ ...before, consequences }))}
          onEnd={() => undefined}
        />
        <WordingInput
          label={t(WORDS.why)}
          required
          long
          path="rationale"
          value={given.rationale}
          onChange={(rationale) =>
            setGiven(({ rationale: _, ...before }) =>
              rationale === undefined ? before : { ...before, rationale },
            )
          }
        />
        {propose.error && <Refused error={propose.error} />}
        <p>
          <Button type="submit" loading={propose.isPending}>
            {t(WORDS.save)}
          </Button>
        </p>
      </form>
    </FormProvider>
  );
}
