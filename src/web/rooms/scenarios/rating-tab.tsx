import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { REGISTERS, registerOf } from '#domain/dossier/registers.ts';
import { STAGE_WORDS, STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import { criteriaInForce } from '#domain/evaluation/rated.ts';
import type { Fields } from '#domain/register/field.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import { DIMENSION_WORDS, DIMENSIONS, type Dimension, LEVEL_WORDS } from '#domain/scope/levels.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { ConflictView } from '../../ui/entry/conflict-view.tsx';
import { FormProvider } from '../../ui/form/form-context.ts';
import { ScaleInput } from '../../ui/form/scale-input.tsx';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import type { Given } from '../../ui/rating/given.ts';
import { useRating } from '../../ui/rating/use-rating.ts';
import { useSayer } from '../../ui/register/use-sayer.ts';
import { useMember } from '../../ui/session.tsx';
import { StageTabs } from '../../ui/stage-tabs.tsx';
import { Await, Refused } from '../../ui/states.tsx';

const WORDS = {
  rate: { fr: 'Enregistrer la cotation', en: 'Save the rating' },
  rated: { fr: 'Coté', en: 'Rated' },
  level: { fr: 'Niveau', en: 'Level' },
  last: { fr: 'Dernière cotation', en: 'Last rating' },
  criteria: { fr: 'critères', en: 'criteria' },
  rerate: {
    fr: 'Les critères ont changé depuis : cette cotation est à refaire.',
    en: 'The criteria changed since: this rating is to be made again.',
  },
  confirm: { fr: 'Cette cotation reste à confirmer.', en: 'This rating is still to be confirmed.' },
  inherent: { fr: 'Sans aucune mesure de sécurité.', en: 'Without any security measure.' },
  current: { fr: 'Avec les mesures en place aujourd’hui.', en: 'With the measures in place today.' },
  residual: { fr: 'Une fois le plan de traitement réalisé.', en: 'Once the treatment plan is carried out.' },
  keys: { fr: 'Touches 1 à 5 dans une échelle.', en: 'Keys 1 to 5 in a scale.' },
  restored: {
    fr: 'Ce que vous aviez saisi sans l’enregistrer a été retrouvé.',
    en: 'What you entered without saving it was found again.',
  },
};

interface Props {
  readonly dossier: string;
  readonly scenario: Scenario;
}

/** The ratings of a scenario, stage by stage. */
export function RatingTab({ dossier, scenario }: Props) {
  const { t } = useLanguage();
  const [{ rate }] = useAddressSearch();
  const [stage, setStage] = useState<Stage>(STAGES.find((one) => one === rate) ?? 'current');
  const evaluations = useQuery(registerQuery(dossier, 'evaluations'));
  const versions = useQuery(registerQuery(dossier, 'criteria'));
  return (
    <div className="rating">
      <StageTabs stage={stage} onStage={setStage} />
      <p className="quiet">{t(WORDS[stage])}</p>
      <Await query={evaluations}>
        {(rows) => (
          <Await query={versions}>
            {(criteria) => (
              <RatingForm
                key={stage}
                dossier={dossier}
                scenario={scenario.id}
                stage={stage}
                stored={rows.find(({ row }) => row.scenario === scenario.id)}
                // The rows of this register are criteria: its schema says so on both sides.
                criteria={criteriaInForce(criteria.map(({ row }) => row as unknown as Criteria))}
              />
            )}
          </Await>
        )}
      </Await>
    </div>
  );
}

interface FormProps {
  readonly dossier: string;
  readonly scenario: string;
  readonly stage: Stage;
  readonly stored: StoredRow | undefined;
  readonly criteria: Criteria;
}

function RatingForm({ dossier, scenario, stage, stored, criteria }: FormProps) {
  const { t, shortDay, colon, titled } = useLanguage();
  const { edits } = useMember();
  const sayer = useSayer(dossier, []);
  const rating = useRating(
    { dossier, scenario, stage, stored, criteria },
    {
      onSaved: ({ level }) =>
        notifications.show({
          message: titled(WORDS.rated, `${scenario}, ${t(LEVEL_WORDS[level]).toLowerCase()}`),
        }),
    },
  );
  const { before, given, draft, errors } = rating;
  const { shape } = REGISTERS.evaluations.fields[stage];
  const fields: Fields = shape.kind === 'object' ? shape.fields : {};
  const frame = useMemo(
    () => ({ dossier, currency: sayer.currency, readOnly: !edits, errors, fixed: new Set<string>() }),
    [dossier, sayer.currency, edits, errors],
  );
  if (rating.compared) {
    return (
      <ConflictView
        register={{ ...registerOf('evaluations'), fields }}
        base={draft.base}
        mine={given}
        theirs={rating.compared}
        sayer={sayer}
        onKeep={rating.keep}
        onLater={rating.later}
      />
    );
  }
  return (
    <FormProvider value={frame}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          rating.submit();
        }}
      >
        <div className="rating-level" role="status">
          {t(WORDS.level)} ({t(STAGE_WORDS[stage]).toLowerCase()}) <LevelBadge level={rating.level} />
          {rating.level && (
            <span className="quiet">
              {given.likelihood} × {rating.worst}
            </span>
          )}
        </div>
        {draft.restored && <p className="notice">{t(WORDS.restored)}</p>}
        {before && before.criteria !== criteria.id && <p className="notice">{t(WORDS.rerate)}</p>}
        {before?.toConfirm && <p className="notice">{t(WORDS.confirm)}</p>}
        <ScaleInput
          label={t(fields.likelihood?.label ?? '')}
          description={t(WORDS.keys)}
          required
          readOnly={!edits}
          error={errors.get('likelihood')}
          value={given.likelihood}
          onChange={(value) => draft.set('likelihood', value)}
          steps={criteria.likelihood.map(({ name, definition }, index) => ({
            value: index + 1,
            word: t(name),
            meaning: t(definition),
          }))}
        />
        <ConsequenceInputs
          criteria={criteria}
          value={given.consequences}
          readOnly={!edits}
          error={errors.get('consequences')}
          onChange={(value) => draft.set('consequences', value)}
        />
        <WordingInput
          label={t(fields.rationale?.label ?? '')}
          required
          long
          path="rationale"
          value={given.rationale}
          onChange={(value) => draft.set('rationale', value)}
        />
        {rating.error && <Refused error={rating.error} />}
        {before && (
          <p className="quiet">
            {t(WORDS.last)}
            {colon}
            {before.author}, {shortDay(before.date)}, {t(WORDS.criteria)} {before.criteria}
          </p>
        )}
        {edits && (
          <div className="entry-foot">
            <Button type="submit" loading={rating.isSaving} disabled={!draft.dirty && !before?.toConfirm}>
              {t(WORDS.rate)}
            </Button>
          </div>
        )}
      </form>
    </FormProvider>
  );
}

interface ConsequenceProps {
  readonly criteria: Criteria;
  readonly value: Given['consequences'];
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: Given['consequences']) => void;
}

/** One scale a dimension, with what each step means in it. */
function ConsequenceInputs({ criteria, value, readOnly, error, onChange }: ConsequenceProps) {
  const { t } = useLanguage();
  const help = REGISTERS.evaluations.fields.current.shape;
  const described = help.kind === 'object' ? help.fields.consequences : undefined;
  const dimensions = DIMENSIONS.filter(
    (dimension) => value[dimension] !== undefined || criteria.consequence.some((step) => step[dimension]),
  );
  const set = (dimension: Dimension, chosen: number | undefined) => {
    const { [dimension]: _, ...rest } = value;
    onChange(chosen === undefined ? rest : { ...value, [dimension]: chosen });
  };
  return (
    <fieldset className="group">
      <legend>{t(described?.label ?? '')}</legend>
      {described?.help && <p className="field-help">{t(described.help)}</p>}
      {error && <p className="field-error">{error}</p>}
      {dimensions.map((dimension) => (
        <ScaleInput
          key={dimension}
          label={t(DIMENSION_WORDS[dimension])}
          required={false}
          readOnly={readOnly}
          value={value[dimension]}
          onChange={(chosen) => set(dimension, chosen)}
          steps={criteria.consequence.map((step, index) => {
            const meaning = step[dimension];
            return { value: index + 1, word: t(step.name), meaning: meaning && t(meaning) };
          })}
        />
      ))}
    </fieldset>
  );
}
