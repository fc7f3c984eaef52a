import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { STEP_WORDS, type StepId } from '#domain/mission/steps.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { type Overview, overviewQuery } from '../../api/queries.ts';
import { roomAddress, rowAddress, useDossier } from '../../ui/address.ts';
import { EntryPanel } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Les neuf étapes', en: 'The nine steps' },
  lead: {
    fr: 'L’avancement est calculé sur le contenu du dossier : rien ne se coche à la main.',
    en: 'Progress is computed from what the dossier contains: nothing is ticked by hand.',
  },
  deliverable: { fr: 'Livrable', en: 'Deliverable' },
  planned: { fr: 'Prévu', en: 'Planned' },
  actual: { fr: 'Passé', en: 'Actual' },
  unknown: { fr: 'non saisi', en: 'not entered' },
  change: { fr: 'Saisir les jours', en: 'Enter the days' },
  open: { fr: 'Travailler à cette étape', en: 'Work on this step' },
  here: { fr: 'Étape en cours', en: 'Current step' },
  sum: { fr: 'Somme des neuf étapes', en: 'Sum of the nine steps' },
  progress: { fr: 'Avancement', en: 'Progress' },
  own: { fr: 'Total annoncé dans l’étude', en: 'Total announced in the study' },
  done: { fr: 'Complet', en: 'Complete' },
  missing: { fr: 'Reste à faire', en: 'Still open' },
};

/** Where each step is worked on. */
const WORKPLACES: Readonly<Record<StepId, { readonly register: RegisterId } | { readonly room: string }>> = {
  scope: { register: 'scope' },
  assets: { register: 'assets' },
  threats: { register: 'threats' },
  vulnerabilities: { register: 'vulnerabilities' },
  scenarios: { room: 'scenarios' },
  evaluation: { room: 'scenarios' },
  treatment: { room: 'treatment' },
  alignment: { room: 'applicability' },
  report: { room: 'documents' },
};

export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const query = useQuery(overviewQuery(dossier));
  const [edited, setEdited] = useState<StepId | undefined>();
  return (
    <div className={edited ? 'beside' : undefined}>
      <Page title={t(WORDS.title)} lead={t(WORDS.lead)}>
        <Await query={query}>
          {(overview) => (
            <>
              <Durations overview={overview} />
              <ol className="steps">
                {overview.steps.map((step, index) => (
                  <Step
                    key={step.step}
                    dossier={dossier}
                    number={index + 1}
                    step={step}
                    here={overview.step === step.step}
                    onEdit={setEdited}
                  />
                ))}
              </ol>
            </>
          )}
        </Await>
      </Page>
      {edited && (
        <EntryPanel
          dossier={dossier}
          register="steps"
          row={edited}
          preset={{ step: edited }}
          hidden={['step']}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

/** The sum that is computed, beside the total that the study announces: one may not hide the other. */
function Durations({ overview }: { readonly overview: Overview }) {
  const { t, days } = useLanguage();
  const { duration, study } = overview;
  return (
    <dl className="figures">
      <div>
        <dt>{t(WORDS.sum)}</dt>
        <dd>{days(duration.min, duration.max)}</dd>
      </div>
      <div>
        <dt>{t(WORDS.own)}</dt>
        <dd>{study.plannedDays ? days(study.plannedDays.min, study.plannedDays.max) : t(WORDS.unknown)}</dd>
      </div>
      <div>
        <dt>{t(WORDS.actual)}</dt>
        <dd>{duration.actual === undefined ? t(WORDS.unknown) : days(duration.actual)}</dd>
      </div>
    </dl>
  );
}

interface StepProps {
  readonly dossier: string;
  readonly number: number;
  readonly step: Overview['steps'][number];
  readonly here: boolean;
  readonly onEdit: (step: StepId) => void;
}

function Step({ dossier, number, step, here, onEdit }: StepProps) {
  const { t, days, titled } = useLanguage();
  const { edits } = useMember();
  const { percent, checks, purpose, deliverable, min, max, actual } = step;
  const work = WORKPLACES[step.step];
  const address = 'room' in work ? roomAddress(dossier, work.room) : rowAddress(dossier, work.register);
  return (
    <li className="step" aria-current={here ? 'step' : undefined}>
      <div className="step-number" aria-hidden="true">
        {number}
      </div>
      <div className="step-body">
        <h2>
          {t(STEP_WORDS[step.step])} {here && <span className="severity severity-step">{t(WORDS.here)}</span>}
        </h2>
        <p>{t(purpose)}.</p>
        <ul className="checks">
          {checks.map(({ label, done, of }) => {
            const met = of > 0 && done >= of;
            return (
              <li key={label.en} className={met ? 'check-met' : 'check-open'}>
                <span className="check-mark" role="img" aria-label={t(met ? WORDS.done : WORDS.missing)}>
                  {met ? '✓' : '○'}
                </span>{' '}
                {t(label)}
                {of > 1 && (
                  <span className="quiet">
                    {' '}
                    {done} / {of}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        <div className="actions">
          <RoomLink address={address}>{t(WORDS.open)}</RoomLink>
          {edits && (
            <button
              type="button"
              className="link"
              aria-label={titled(WORDS.change, t(STEP_WORDS[step.step]))}
              onClick={() => onEdit(step.step)}
            >
              {t(WORDS.change)}
            </button>
          )}
        </div>
      </div>
      <dl className="step-side">
        <div>
          <dt>{t(WORDS.progress)}</dt>
          <dd>
            <b className="step-percent">{t({ fr: `${percent} %`, en: `${percent}%` })}</b>
            <span className="strip-bar" aria-hidden="true">
              <span style={{ width: `${percent}%` }} />
            </span>
          </dd>
        </div>
        <div>
          <dt>{t(WORDS.deliverable)}</dt>
          <dd>{t(deliverable)}</dd>
        </div>
        <div>
          <dt>{t(WORDS.planned)}</dt>
          <dd>{days(min, max)}</dd>
        </div>
        <div>
          <dt>{t(WORDS.actual)}</dt>
          <dd>{actual === undefined ? t(WORDS.unknown) : days(actual)}</dd>
        </div>
      </dl>
    </li>
  );
}
