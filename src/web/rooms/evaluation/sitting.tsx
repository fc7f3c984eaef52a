import { NativeSelect, Progress } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import { isToDo, SITTINGS, sittingQueue, type Sitting as Which } from '#domain/evaluation/sitting.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { StageTabs } from '../../ui/stage-tabs.tsx';
import { Empty, Refused } from '../../ui/states.tsx';
import { RatingCard } from './rating-card.tsx';
import type { Risks } from './use-risks.ts';

const WORDS = {
  which: { fr: 'Scénarios', en: 'Scenarios' },
  every: { fr: 'Tous', en: 'All' },
  rated: { fr: 'cotés', en: 'rated' },
  of: { fr: 'sur', en: 'of' },
  inherent: { fr: 'Sans aucune mesure de sécurité.', en: 'Without any security measure.' },
  current: { fr: 'Avec les mesures en place aujourd’hui.', en: 'With the measures in place today.' },
  residual: { fr: 'Une fois le plan de traitement réalisé.', en: 'Once the treatment plan is carried out.' },
  done: { fr: 'Plus rien à coter ici.', en: 'Nothing left to rate here.' },
  doneTold: {
    fr: 'Changez de filtre ou de moment du risque pour continuer, ou regardez les matrices.',
    en: 'Change the filter or the stage of the risk to go on, or look at the matrices.',
  },
  end: { fr: 'La séance est finie.', en: 'The sitting is over.' },
  list: { fr: 'Scénarios de la séance', en: 'Scenarios of the sitting' },
  todo: { fr: 'à faire', en: 'to do' },
  failed: { fr: 'n’a pas été enregistré', en: 'was not saved' },
  back: { fr: 'Y revenir', en: 'Go back to it' },
  progress: { fr: 'Avancement', en: 'Progress' },
};

interface Props {
  readonly dossier: string;
  readonly known: Risks;
}

/** One scenario at a time. The queue is made when the sitting begins, so that what is rated does not slip away. */
export function Sitting({ dossier, known }: Props) {
  const { t, number, colon } = useLanguage();
  const [search, change] = useAddressSearch();
  const stage = STAGES.find((one) => one === search.stage) ?? 'current';
  const which = (Object.keys(SITTINGS) as Which[]).find((one) => one === search.which) ?? 'todo';
  const { owner, at } = search;
  const { queue, restart } = useQueue(known, { stage, which, owner });
  const [failed, setFailed] = useState<{ scenario: string; error: unknown } | undefined>();
  const place = at === undefined ? 0 : queue.indexOf(at);
  // A scenario that the address names is shown even when the filter would pass over it.
  const scenario = place < 0 ? at : queue[place];
  const go = (to: number) => change({ at: queue[to] ?? 'end' });
  const done = known.risks.filter((risk) => !isToDo(risk[stage])).length;
  const risk = known.risks.find((one) => one.scenario.id === scenario);
  const roles = useRowNames(dossier, ['roles']).get('roles') ?? new Map();
  const narrow = (words: Readonly<Record<string, string | undefined>>) => {
    restart();
    change({ at: undefined, ...words });
  };
  return (
    <div className="sitting">
      <div className="sitting-bar">
        <StageTabs stage={stage} onStage={(next) => narrow({ stage: next })} />
        <NativeSelect
          size="sm"
          aria-label={t(WORDS.which)}
          value={which}
          onChange={(event) => narrow({ which: event.currentTarget.value })}
          data={Object.entries(SITTINGS).map(([value, words]) => ({ value, label: t(words) }))}
        />
        <NativeSelect
          size="sm"
          aria-label={t(REGISTERS.scenarios.fields.owner.label)}
          value={owner ?? ''}
          onChange={(event) => narrow({ owner: event.currentTarget.value || undefined })}
          data={[
            {
              value: '',
              label: `${t(REGISTERS.scenarios.fields.owner.label)}${colon}${t(WORDS.every).toLowerCase()}`,
            },
            ...[...roles].map(([value, name]) => ({ value, label: t(name) })),
          ]}
        />
        <div className="sitting-progress">
          <span role="status">
            <b>{number(done)}</b> {t(WORDS.of)} {number(known.risks.length)} {t(WORDS.rated)}
          </span>
          <Progress value={(100 * done) / known.risks.length} aria-label={t(WORDS.progress)} />
        </div>
      </div>
      <p className="quiet">{t(WORDS[stage])}</p>
      {failed && (
        <div className="sitting-failed">
          <p>
            <b>{failed.scenario}</b> {t(WORDS.failed)}.{' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                change({ at: failed.scenario });
                setFailed(undefined);
              }}
            >
              {t(WORDS.back)}
            </button>
          </p>
          <Refused error={failed.error} />
        </div>
      )}
      {risk ? (
        <RatingCard
          key={`${stage} ${risk.scenario.id}`}
          dossier={dossier}
          risk={risk}
          stage={stage}
          stored={known.evaluations.get(risk.scenario.id)}
          criteria={known.criteria}
          place={place < 0 ? undefined : { at: place + 1, of: queue.length }}
          onNext={() => go(place + 1)}
          onPrevious={() => go(Math.max(0, place - 1))}
          onFailed={(error) => setFailed({ scenario: risk.scenario.id, error })}
        />
      ) : (
        <Empty title={t(queue.length === 0 ? WORDS.done : WORDS.end)}>
          <p>{t(WORDS.doneTold)}</p>
        </Empty>
      )}
      <QueueList
        known={known}
        queue={queue}
        stage={stage}
        at={scenario}
        onChoose={(id) => change({ at: id })}
      />
    </div>
  );
}

interface Filter {
  readonly stage: Stage;
  readonly which: Which;
  readonly owner: string | undefined;
}

/** Made anew when the filter changes, not when a rating is saved. */
function useQueue({ risks, criteria }: Risks, { stage, which, owner }: Filter) {
  const [turn, setTurn] = useState(0);
  const make = () => sittingQueue(risks, { stage, which, owner }, criteria);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ratings change during a sitting, its queue does not
  const queue = useMemo(make, [stage, which, owner, turn]);
  const gone = useMemo(() => new Set(risks.map(({ scenario }) => scenario.id)), [risks]);
  // A scenario that somebody deletes leaves the queue; without one left to show, the queue is looked at again.
  const there = useMemo(() => queue.filter((id) => gone.has(id)), [queue, gone]);
  useEffect(() => {
    if (queue.length > 0 && there.length === 0) setTurn((before) => before + 1);
  }, [queue, there]);
  return { queue: there, restart: () => setTurn((before) => before + 1) };
}

interface QueueProps {
  readonly known: Risks;
  readonly queue: readonly string[];
  readonly stage: Stage;
  readonly at: string | undefined;
  readonly onChoose: (scenario: string) => void;
}

function QueueList({ known, queue, stage, at, onChoose }: QueueProps) {
  const { t, number } = useLanguage();
  const risks = new Map(known.risks.map((risk) => [risk.scenario.id, risk]));
  if (queue.length === 0) return null;
  return (
    <details className="history sitting-list">
      <summary>
        {t(WORDS.list)} ({number(queue.length)})
      </summary>
      <ol>
        {queue.map((id) => {
          const risk = risks.get(id);
          return (
            <li key={id}>
              <button
                type="button"
                className="link"
                aria-current={id === at ? 'true' : undefined}
                onClick={() => onChoose(id)}
              >
                {id} · {t(risk?.scenario.title ?? id)}
              </button>{' '}
              {isToDo(risk?.[stage]) && <span className="quiet">{t(WORDS.todo)}</span>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
