import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { LEVEL_WORDS, type LevelId } from '#domain/scope/levels.ts';
import type { Wording } from '#kernel/text.ts';
import { call } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { dossierKey } from '../../api/queries.ts';
import { errorsByPath, FormProvider } from '../form/form-context.ts';
import { WordingInput } from '../form/wording-input.tsx';
import { useLanguage } from '../language.tsx';
import { useRowNames } from '../register/row-names.ts';
import { useMember } from '../session.tsx';
import { Refused, sentenceCase } from '../states.tsx';
import { useKept } from '../use-kept.ts';

const WORDS = {
  accept: { fr: 'Accepter le risque', en: 'Accept the risk' },
  frozen: {
    fr: 'L’acceptation porte sur l’état du dossier à cet instant, figé par son empreinte.',
    en: 'The acceptance is about the dossier as it is at this instant, frozen by its hash.',
  },
};

const Draft = z.object({ role: z.string(), expires: z.string(), reason: z.unknown().optional() });

interface Props {
  readonly dossier: string;
  readonly scenario: string;
  readonly level: LevelId;
  /** The last day until which the level may be accepted. */
  readonly latest: string | undefined;
  /** The roles that the criteria allow; at least one. */
  readonly allowed: readonly string[];
  readonly onAccepted?: () => void;
}

/** A person’s decision to live with a risk for a time; what is written survives a reload. */
export function AcceptForm({ dossier, scenario, level, latest, allowed, onAccepted }: Props) {
  const { t } = useLanguage();
  const { organisation } = useMember();
  const client = useQueryClient();
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const { fields } = REGISTERS.acceptances;
  const fresh = useMemo(
    () => ({ role: allowed[0] ?? '', expires: latest ?? '' }) as z.infer<typeof Draft>,
    [allowed, latest],
  );
  const [draft, change] = useKept(
    `vigie:draft:${organisation?.id}:${dossier}:acceptance:${scenario}`,
    fresh,
    (kept) => Draft.safeParse(kept).data,
  );
  // Half written words are wordings too: the inputs wrote them.
  const reason = draft.reason as Wording | undefined;
  const accept = useMutation({
    mutationFn: () =>
      call('acceptances.accept', {
        ...{ dossier, scenario, reason: reason ?? '' },
        role: draft.role,
        expires: draft.expires,
      }),
    onSuccess: () => {
      change(() => fresh);
      onAccepted?.();
      return client.invalidateQueries({ queryKey: dossierKey(dossier) });
    },
  });
  const refusals = accept.error instanceof Problem ? accept.error.refusals : [];
  const errors = new Map([...errorsByPath(refusals)].map(([path, words]) => [path, sentenceCase(words)]));
  const frame = useMemo(
    () => ({
      ...{ dossier, currency: '', readOnly: false },
      errors: errorsByPath(refusals),
      fixed: new Set<string>(),
    }),
    [dossier, refusals],
  );
  const placed = refusals.some(({ path }) => ['role', 'expires', 'reason'].includes(String(path[0])));
  return (
    <FormProvider value={frame}>
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate();
        }}
      >
        <div className="field field-short">
          <NativeSelect
            label={t(fields.role.label)}
            withAsterisk
            value={draft.role}
            error={errors.get('role')}
            data={allowed.map((id) => ({ value: id, label: t(roles?.get(id) ?? id) }))}
            onChange={({ currentTarget: { value: role } }) => change((before) => ({ ...before, role }))}
          />
        </div>
        <div className="field field-short">
          <TextInput
            type="date"
            label={t(fields.expires.label)}
            withAsterisk
            value={draft.expires}
            max={latest}
            error={errors.get('expires')}
            onChange={({ currentTarget: { value: expires } }) => change((before) => ({ ...before, expires }))}
          />
        </div>
        <div className="field">
          <WordingInput
            label={t(fields.reason.label)}
            required
            long
            path="reason"
            value={reason}
            onChange={(words) => change((before) => ({ ...before, reason: words }))}
          />
        </div>
        <p className="quiet">{t(WORDS.frozen)}</p>
        {accept.error && !placed && <Refused error={accept.error} />}
        <div className="entry-foot">
          <Button
            type="submit"
            loading={accept.isPending}
            aria-label={`${t(WORDS.accept)} ${scenario} (${t(LEVEL_WORDS[level])})`}
          >
            {t(WORDS.accept)}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
