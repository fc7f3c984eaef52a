import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { criteriaInForce, rateAll } from '#domain/evaluation/rated.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import { LEVEL_WORDS, type LevelId } from '#domain/scope/levels.ts';
import type { Acceptance } from '#domain/treatment/acceptance.ts';
import { acceptanceRight, isInForce, latestExpiry } from '#domain/treatment/acceptance-rules.ts';
import type { Wording } from '#kernel/text.ts';
import { call } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { dossierKey, registerQuery } from '../../api/queries.ts';
import { errorsByPath, FormProvider } from '../../ui/form/form-context.ts';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { useMember } from '../../ui/session.tsx';
import { Await, Refused, sentenceCase } from '../../ui/states.tsx';

const WORDS = {
  none: { fr: 'Ce risque n’a pas été accepté.', en: 'This risk was not accepted.' },
  level: { fr: 'Niveau à accepter', en: 'Level to accept' },
  unrated: {
    fr: 'Cotez d’abord ce scénario : on n’accepte pas un risque que l’on ne connaît pas.',
    en: 'Rate this scenario first: a risk that is not known cannot be accepted.',
  },
  approver: {
    fr: 'Seul un approbateur ou un propriétaire accepte un risque.',
    en: 'Only an approver or an owner accepts a risk.',
  },
  nobody: {
    fr: 'Selon les critères, personne ne peut accepter ce niveau : réduisez le risque.',
    en: 'By the criteria nobody may accept this level: reduce the risk.',
  },
  accept: { fr: 'Accepter le risque', en: 'Accept the risk' },
  frozen: {
    fr: 'L’acceptation porte sur l’état du dossier à cet instant, figé par son empreinte.',
    en: 'The acceptance is about the dossier as it is at this instant, frozen by its hash.',
  },
  inForce: { fr: 'en vigueur', en: 'in force' },
  expired: { fr: 'expirée', en: 'expired' },
};

interface Props {
  readonly dossier: string;
  readonly scenario: Scenario;
}

/** Who accepted the risk, and, for who may, the decision itself. */
export function AcceptanceTab({ dossier, scenario }: Props) {
  const { t, shortDay } = useLanguage();
  const { approves } = useMember();
  const query = useQuery(registerQuery(dossier, 'acceptances'));
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Await query={query}>
      {(rows) => {
        // The rows of this register are acceptances: its schema says so on both sides.
        const own = rows
          .map(({ row }) => row as unknown as Acceptance)
          .filter((acceptance) => acceptance.scenario === scenario.id);
        return (
          <>
            {own.length === 0 && <p>{t(WORDS.none)}</p>}
            <ul className="acceptances">
              {own.map((acceptance) => (
                <li key={acceptance.id}>
                  <LevelBadge level={acceptance.level} />{' '}
                  <b>{t(isInForce(acceptance, today) ? WORDS.inForce : WORDS.expired)}</b>
                  <br />
                  {acceptance.by} ({t(roles?.get(acceptance.role) ?? acceptance.role)}),{' '}
                  {shortDay(acceptance.on)} → {shortDay(acceptance.expires)}
                  <br />
                  {t(acceptance.reason)}
                </li>
              ))}
            </ul>
            {approves ? (
              <Decision dossier={dossier} scenario={scenario} />
            ) : (
              <p className="notice">{t(WORDS.approver)}</p>
            )}
          </>
        );
      }}
    </Await>
  );
}

function Decision({ dossier, scenario }: Props) {
  const evaluations = useQuery(registerQuery(dossier, 'evaluations'));
  const versions = useQuery(registerQuery(dossier, 'criteria'));
  return (
    <Await query={evaluations}>
      {(ratings) => (
        <Await query={versions}>
          {(criteria) => (
            <DecisionForm
              dossier={dossier}
              scenario={scenario}
              ratings={ratings.map(({ row }) => row as unknown as Evaluation)}
              versions={criteria.map(({ row }) => row as unknown as Criteria)}
            />
          )}
        </Await>
      )}
    </Await>
  );
}

interface FormProps extends Props {
  readonly ratings: readonly Evaluation[];
  readonly versions: readonly Criteria[];
}

function DecisionForm({ dossier, scenario, ratings, versions }: FormProps) {
  const { t } = useLanguage();
  const rated = rateAll([scenario], ratings, versions)[0];
  const level = (rated?.residual ?? rated?.current ?? rated?.inherent)?.level;
  const criteria = criteriaInForce(versions);
  if (!level) return <p className="notice">{t(WORDS.unrated)}</p>;
  const allowed = acceptanceRight(level, criteria)?.roles ?? [];
  return (
    <section>
      <p>
        {t(WORDS.level)} <LevelBadge level={level} />
      </p>
      {allowed.length === 0 ? (
        <p className="notice">{t(WORDS.nobody)}</p>
      ) : (
        <AcceptForm
          dossier={dossier}
          scenario={scenario.id}
          level={level}
          criteria={criteria}
          allowed={allowed}
        />
      )}
    </section>
  );
}

interface AcceptProps {
  readonly dossier: string;
  readonly scenario: string;
  readonly level: LevelId;
  readonly criteria: Criteria;
  readonly allowed: readonly string[];
}

function AcceptForm({ dossier, scenario, level, criteria, allowed }: AcceptProps) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const { fields } = REGISTERS.acceptances;
  const latest = latestExpiry(level, criteria, new Date().toISOString().slice(0, 10));
  const [role, setRole] = useState(allowed[0] ?? '');
  const [expires, setExpires] = useState(latest ?? '');
  const [reason, setReason] = useState<Wording | undefined>();
  const accept = useMutation({
    mutationFn: () => call('acceptances.accept', { dossier, scenario, role, expires, reason: reason ?? '' }),
    onSuccess: () => client.invalidateQueries({ queryKey: dossierKey(dossier) }),
  });
  const refusals = accept.error instanceof Problem ? accept.error.refusals : [];
  const errors = new Map([...errorsByPath(refusals)].map(([path, words]) => [path, sentenceCase(words)]));
  const frame = useMemo(
    () => ({
      dossier,
      currency: '',
      readOnly: false,
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
            value={role}
            error={errors.get('role')}
            data={allowed.map((id) => ({ value: id, label: t(roles?.get(id) ?? id) }))}
            onChange={(event) => setRole(event.currentTarget.value)}
          />
        </div>
        <div className="field field-short">
          <TextInput
            type="date"
            label={t(fields.expires.label)}
            withAsterisk
            value={expires}
            max={latest}
            error={errors.get('expires')}
            onChange={(event) => setExpires(event.currentTarget.value)}
          />
        </div>
        <div className="field">
          <WordingInput
            label={t(fields.reason.label)}
            required
            long
            path="reason"
            value={reason}
            onChange={setReason}
          />
        </div>
        <p className="quiet">{t(WORDS.frozen)}</p>
        {accept.error && !placed && <Refused error={accept.error} />}
        <div className="entry-foot">
          <Button
            type="submit"
            loading={accept.isPending}
            aria-label={`${t(WORDS.accept)} (${t(LEVEL_WORDS[level])})`}
          >
            {t(WORDS.accept)}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
