import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { REGISTERS, registerOf } from '#domain/dossier/registers.ts';
import { STAGE_WORDS, STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import type { RatedScenario } from '#domain/evaluation/rated.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import type { StoredRow } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { ConflictView } from '../../ui/entry/conflict-view.tsx';
import { FormProvider } from '../../ui/form/form-context.ts';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { type Given, givenOf } from '../../ui/rating/given.ts';
import { RatingGrid } from '../../ui/rating/rating-grid.tsx';
import { useRating } from '../../ui/rating/use-rating.ts';
import { useSayer } from '../../ui/register/use-sayer.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Refused } from '../../ui/states.tsx';
import { RiskFacts } from './risk-facts.tsx';

const WORDS = {
  save: { fr: 'Enregistrer, suivant', en: 'Save, next' },
  saveOnly: { fr: 'Enregistrer la cotation du groupe', en: 'Save the rating of the group' },
  medians: { fr: 'Partir des médianes', en: 'Start from the medians' },
  confirm: { fr: 'Confirmer, suivant', en: 'Confirm, next' },
  skip: { fr: 'Passer', en: 'Skip' },
  previous: { fr: 'Précédent', en: 'Previous' },
  level: { fr: 'Niveau', en: 'Level' },
  none: { fr: 'à coter', en: 'to be rated' },
  keys: {
    fr: '1 à 5 : répondre et passer à l’échelle suivante · 0 : laisser de côté · Entrée : enregistrer, suivant · S : passer · P : précédent',
    en: '1 to 5: answer and go on to the next scale · 0: leave out · Enter: save, next · S: skip · P: previous',
  },
  newline: { fr: 'Maj + Entrée va à la ligne.', en: 'Shift + Enter starts a new line.' },
  restored: {
    fr: 'Ce que vous aviez saisi sans l’enregistrer a été retrouvé.',
    en: 'What you entered without saving it was found again.',
  },
  rerate: {
    fr: 'Les critères ont changé depuis : cette cotation est à refaire.',
    en: 'The criteria changed since: this rating is to be made again.',
  },
  toConfirm: {
    fr: 'Valeur de départ : relisez-la, puis confirmez-la ou corrigez-la.',
    en: 'Starting value: read it again, then confirm or correct it.',
  },
  take: { fr: 'Repartir de la cotation', en: 'Start from the rating' },
  dossier: { fr: 'Ouvrir le scénario', en: 'Open the scenario' },
};

interface Props {
  readonly dossier: string;
  readonly risk: RatedScenario;
  readonly stage: Stage;
  readonly stored: StoredRow | undefined;
  readonly criteria: Criteria;
  /** What a group’s votes come to: offered as the values to start from. */
  readonly proposal?: Given | undefined;
  /** Where it stands in the sitting; absent for one that the filter would pass over. */
  readonly place: { readonly at: number; readonly of: number } | undefined;
  /** Absent where there is no next: then the rating is saved and stays. */
  readonly onNext?: (() => void) | undefined;
  readonly onPrevious?: (() => void) | undefined;
  readonly onFailed: (error: unknown) => void;
}

/** One scenario with all that is needed to rate it in view. */
export function RatingCard(props: Props) {
  const { dossier, risk, stage, stored, criteria, place, proposal, onNext, onPrevious, onFailed } = props;
  const { t, titled } = useLanguage();
  const { edits } = useMember();
  const sayer = useSayer(dossier, []);
  const { scenario } = risk;
  const rating = useRating({ dossier, scenario: scenario.id, stage, stored, criteria }, { onFailed });
  const { given, draft, errors, before } = rating;
  const form = useRef<HTMLFormElement>(null);
  const rationale = useRef<HTMLDivElement>(null);
  const { shape } = REGISTERS.evaluations.fields[stage];
  const fields = shape.kind === 'object' ? shape.fields : {};
  const frame = useMemo(
    () => ({ dossier, currency: '', readOnly: !edits, errors, fixed: new Set<string>() }),
    [dossier, edits, errors],
  );
  useEffect(() => {
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what);
    (find('[data-scale="likelihood"] input:checked') ?? find('input'))?.focus({ preventScroll: true });
  }, []);
  const save = () => {
    if (rating.submit()) onNext?.();
  };
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
  const earlier = STAGES.slice(0, STAGES.indexOf(stage)).findLast((one) => risk[one] !== undefined);
  const untouched = given.likelihood === undefined && Object.keys(given.consequences).length === 0;
  return (
    <FormProvider value={frame}>
      <form
        ref={form}
        className="rating-card"
        noValidate
        aria-label={titled(scenario.id, t(scenario.title))}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => byKey(event, { save, skip: onNext, previous: onPrevious })}
      >
        <header className="rating-head">
          <div>
            <p className="kicker">
              {scenario.id}
              {place && ` · ${place.at} / ${place.of}`}
            </p>
            <h2>{t(scenario.title)}</h2>
          </div>
          <p className="rating-result" role="status">
            <span className="quiet">
              {t(WORDS.level)} ({t(STAGE_WORDS[stage]).toLowerCase()})
            </span>{' '}
            <LevelBadge level={rating.level} />{' '}
            <span className="quiet">
              {rating.level ? `${given.likelihood} × ${rating.worst}` : t(WORDS.none)}
            </span>
          </p>
        </header>
        {!proposal && <RiskFacts dossier={dossier} risk={risk} />}
        {draft.restored && <p className="notice">{t(WORDS.restored)}</p>}
        {before && before.criteria !== criteria.id && <p className="notice">{t(WORDS.rerate)}</p>}
        {before?.toConfirm && <p className="notice">{t(WORDS.toConfirm)}</p>}
        {edits && proposal && (
          <p>
            <Button
              variant="default"
              onClick={() => {
                draft.set('likelihood', proposal.likelihood);
                draft.set('consequences', proposal.consequences);
                draft.set('rationale', proposal.rationale);
              }}
            >
              {t(WORDS.medians)}
            </Button>
          </p>
        )}
        {edits && !proposal && earlier && untouched && (
          <p>
            <button
              type="button"
              className="link"
              onClick={() => {
                const known = risk[earlier];
                if (!known) return;
                const { rationale: _, ...values } = givenOf(known.rating);
                draft.set('likelihood', values.likelihood);
                draft.set('consequences', values.consequences);
              }}
            >
              {t(WORDS.take)} {t(STAGE_WORDS[earlier]).toLowerCase()} ({risk[earlier]?.likelihood} ×{' '}
              {risk[earlier]?.consequence})
            </button>
          </p>
        )}
        <RatingGrid
          criteria={criteria}
          given={given}
          readOnly={!edits}
          errors={errors}
          onLikelihood={(value) => draft.set('likelihood', value)}
          onConsequences={(value) => draft.set('consequences', value)}
          onEnd={() => rationale.current?.querySelector('textarea')?.focus()}
        />
        <div ref={rationale}>
          <WordingInput
            label={t(fields.rationale?.label ?? '')}
            description={t(WORDS.newline)}
            required
            long
            path="rationale"
            value={given.rationale}
            onChange={(value) => draft.set('rationale', value)}
          />
        </div>
        {rating.error && <Refused error={rating.error} />}
        <div className="rating-foot">
          {edits && (
            <Button type="submit" loading={rating.isSaving}>
              {t(!onNext ? WORDS.saveOnly : before?.toConfirm && !draft.dirty ? WORDS.confirm : WORDS.save)}
            </Button>
          )}
          {onNext && (
            <Button variant="default" onClick={onNext}>
              {t(WORDS.skip)}
            </Button>
          )}
          {onPrevious && (
            <Button variant="default" disabled={place?.at === 1} onClick={onPrevious}>
              {t(WORDS.previous)}
            </Button>
          )}
          <RoomLink address={rowAddress(dossier, 'scenarios', scenario.id)}>{t(WORDS.dossier)}</RoomLink>
          {onNext && <p className="quiet hint">{t(WORDS.keys)}</p>}
        </div>
      </form>
    </FormProvider>
  );
}

interface Moves {
  readonly save: () => void;
  readonly skip: (() => void) | undefined;
  readonly previous: (() => void) | undefined;
}

/** Letters move only while no text is written; Enter saves from anywhere but a button or a link, which it presses. */
function byKey(event: KeyboardEvent, { save, skip, previous }: Moves): void {
  if (event.altKey || !(event.target instanceof HTMLElement)) return;
  const writing = event.target instanceof HTMLTextAreaElement;
  const pressing = event.target.closest('button, a') !== null;
  if (event.key === 'Enter' && !event.shiftKey && !pressing) {
    event.preventDefault();
    save();
    return;
  }
  if (writing || event.ctrlKey || event.metaKey) return;
  const move = { s: skip, p: previous }[event.key.toLowerCase()];
  if (!move) return;
  event.preventDefault();
  move();
}
