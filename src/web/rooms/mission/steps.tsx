import { useQuery } from '@tanstack/react-query';
import type { Step as GivenStep } from '#domain/mission/step.ts';
import { STEP_WORDS, type StepId } from '#domain/mission/steps.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { localDay } from '#kernel/date.ts';
import { type Overview, overviewQuery, registerQuery, type StoredRow } from '../../api/queries.ts';
import { roomAddress, rowAddress } from '../../ui/address.ts';
import { useSave } from '../../ui/entry/use-save.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Refused } from '../../ui/states.tsx';
import type { PartProps } from './opened.ts';
import { Workflow } from './workflow.tsx';

const WORDS = {
  title: { fr: 'Les neuf étapes', en: 'The nine steps' },
  workflow: { fr: 'La démarche, et où nous en sommes', en: 'The method, and where we stand' },
  begin: { fr: 'Commencée aujourd’hui', en: 'Started today' },
  finish: { fr: 'Finie aujourd’hui', en: 'Finished today' },
  dates: { fr: 'Dates', en: 'Dates' },
  since: { fr: 'depuis le', en: 'since' },
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

/** The document that carries the deliverable of each step. */
const DELIVERABLES: Readonly<Record<StepId, string>> = {
  scope: 'mission-plan',
  assets: 'asset-sheets',
  threats: 'registers-workbook',
  vulnerabilities: 'registers-workbook',
  scenarios: 'scenario-sheets',
  evaluation: 'executive-summary',
  treatment: 'treatment-plan',
  alignment: 'statement-of-applicability',
  report: 'risk-report',
};

/** The nine steps: planned and actual days, progress computed from the dossier, deliverables, and the way drawn. */
export function Steps({ dossier, onOpen }: PartProps) {
  const { t } = useLanguage();
  const query = useQuery(overviewQuery(dossier));
  const rows = useQuery(registerQuery(dossier, 'steps')).data ?? [];
  return (
    <Await query={query}>
      {(overview) => (
        <div className="mission-parts">
          <section aria-labelledby="workflow">
            <h2 id="workflow">{t(WORDS.workflow)}</h2>
            <Workflow overview={overview} />
          </section>
          <section aria-labelledby="steps">
            <h2 id="steps">{t(WORDS.title)}</h2>
            <p className="quiet">{t(WORDS.lead)}</p>
            <Durations overview={overview} />
            <ol className="steps">
              {overview.steps.map((step, index) => (
                <Step
                  key={step.step}
                  dossier={dossier}
                  number={index + 1}
                  step={step}
                  stored={rows.find(({ row }) => row.step === step.step)}
                  here={overview.step === step.step}
                  onEdit={() =>
                    onOpen({
                      register: 'steps',
                      row: step.step,
                      preset: { step: step.step },
                      hidden: ['step'],
                    })
                  }
                />
              ))}
            </ol>
          </section>
        </div>
      )}
    </Await>
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
  /** The days and dates that were given. */
  readonly stored: StoredRow | undefined;
  readonly here: boolean;
  readonly onEdit: () => void;
}

function Step({ dossier, number, step, stored, here, onEdit }: StepProps) {
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
        <h3>
          {t(STEP_WORDS[step.step])} {here && <span className="severity severity-step">{t(WORDS.here)}</span>}
        </h3>
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
              onClick={onEdit}
            >
              {t(WORDS.change)}
            </button>
          )}
          {edits && <StepDay dossier={dossier} step={step.step} stored={stored} />}
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
          <dd>
            <RoomLink address={roomAddress(dossier, 'documents', { kind: DELIVERABLES[step.step] })}>
              {t(deliverable)}
            </RoomLink>
          </dd>
        </div>
        <div>
          <dt>{t(WORDS.planned)}</dt>
          <dd>{days(min, max)}</dd>
        </div>
        <div>
          <dt>{t(WORDS.actual)}</dt>
          <dd>{actual === undefined ? t(WORDS.unknown) : days(actual)}</dd>
        </div>
        <StepDates stored={stored} />
      </dl>
    </li>
  );
}

function StepDates({ stored }: { readonly stored: StoredRow | undefined }) {
  const { t, shortDay } = useLanguage();
  // The rows of a register are read through its description.
  const { startedOn, finishedOn } = (stored?.row ?? {}) as Partial<GivenStep>;
  if (startedOn === undefined && finishedOn === undefined) return null;
  const days = [startedOn, finishedOn].flatMap((day) => (day === undefined ? [] : [shortDay(day)]));
  return (
    <div>
      <dt>{t(WORDS.dates)}</dt>
      <dd>
        {finishedOn === undefined && `${t(WORDS.since)} `}
        {days.join(' – ')}
      </dd>
    </div>
  );
}

/** One press for what is said most often of a step: that it began, or ended, today. */
function StepDay({
  dossier,
  step,
  stored,
}: {
  readonly dossier: string;
  readonly step: StepId;
  readonly stored: StoredRow | undefined;
}) {
  const { t, titled } = useLanguage();
  const save = useSave(dossier, 'steps');
  const row = stored?.row ?? { step };
  const field = row.startedOn === undefined ? 'startedOn' : 'finishedOn';
  if (row[field] !== undefined || row.finishedOn !== undefined) return null;
  const words = field === 'startedOn' ? WORDS.begin : WORDS.finish;
  const today = localDay(new Date());
  return (
    <>
      <button
        type="button"
        className="link"
        disabled={save.isPending}
        aria-label={titled(words, t(STEP_WORDS[step]))}
        onClick={() => save.mutate({ row: { ...row, [field]: today }, version: stored?.version })}
      >
        {t(words)}
      </button>
      {save.error && <Refused error={save.error} />}
    </>
  );
}
