import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { type CycleStanding, cycleStandingQuery } from '../../api/queries.ts';
import { useAddressSearch, useDossier } from '../../ui/address.ts';
import { DownloadCalendar } from '../../ui/download-calendar.tsx';
import { EntryPanel } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await } from '../../ui/states.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { Deadlines } from './deadlines.tsx';
import { Reviews } from './reviews.tsx';
import { Stages } from './stages.tsx';
import { StartCycle } from './start-cycle.tsx';

const WORDS = {
  title: { fr: 'Amélioration continue', en: 'Continual improvement' },
  stages: { fr: 'Les quatre temps', en: 'The four stages' },
  review: { fr: 'Revue de direction', en: 'Management review' },
  deadlines: { fr: 'Échéances', en: 'Deadlines' },
  start: { fr: 'Commencer un cycle annuel…', en: 'Start a yearly cycle…' },
  none: {
    fr: 'Aucun cycle ne court : les douze derniers mois comptent. Commencez un cycle pour donner ses objectifs à l’année.',
    en: 'No cycle runs: the last twelve months count. Start a cycle to give the year its objectives.',
  },
  cycle: { fr: 'Cycle', en: 'Cycle' },
  since: { fr: 'commencé le', en: 'started on' },
  objectives: { fr: 'Objectifs', en: 'Objectives' },
  noObjectives: { fr: 'Aucun objectif n’est encore écrit.', en: 'No objective is written yet.' },
  edit: { fr: 'Modifier le cycle', en: 'Edit the cycle' },
};

const VIEWS = ['stages', 'review', 'deadlines'] as const;
const OPENED = ['cycles', 'reviews'] as const satisfies readonly RegisterId[];

/** The year of the management system: planned, done, checked, improved, computed from the registers. */
export function Room() {
  const { t } = useLanguage();
  const { edits } = useMember();
  const dossier = useDossier();
  const [{ row, what, view }, change] = useAddressSearch();
  const [starting, setStarting] = useState(false);
  const query = useQuery(cycleStandingQuery(dossier));
  const open = (register: (typeof OPENED)[number], key: string) => change({ row: key, what: register });
  const register = OPENED.find((one) => one === what) ?? 'reviews';
  return (
    <div className={row ? 'beside' : undefined}>
      <Page
        title={t(WORDS.title)}
        term="pdca"
        lead={REGISTERS.cycles.clause}
        actions={
          <>
            <DownloadCalendar dossier={dossier} />
            {edits && <Button onClick={() => setStarting(true)}>{t(WORDS.start)}</Button>}
          </>
        }
      >
        <ViewTabs views={VIEWS} words={WORDS} asked={view} onChoose={(next) => change({ view: next })}>
          <Tabs.Panel value="stages">
            <Await query={query}>
              {(standing) => (
                <>
                  <Running cycle={standing.cycle} onEdit={(key) => open('cycles', key)} />
                  <Stages dossier={dossier} standing={standing} />
                </>
              )}
            </Await>
          </Tabs.Panel>
          <Tabs.Panel value="review">
            <Reviews dossier={dossier} onOpen={(key) => open('reviews', key)} />
          </Tabs.Panel>
          <Tabs.Panel value="deadlines">
            <Await query={query}>
              {({ deadlines }) => <Deadlines dossier={dossier} deadlines={deadlines} />}
            </Await>
          </Tabs.Panel>
        </ViewTabs>
      </Page>
      {row && (
        <EntryPanel
          key={`${register}/${row}`}
          dossier={dossier}
          register={register}
          row={row}
          removable
          onClose={() => change({ row: undefined, what: undefined })}
        />
      )}
      {starting && <StartCycle dossier={dossier} onClose={() => setStarting(false)} />}
    </div>
  );
}

interface RunningProps {
  readonly cycle: CycleStanding['cycle'];
  readonly onEdit: (key: string) => void;
}

/** The cycle that runs, with what the year is to reach. */
function Running({ cycle, onEdit }: RunningProps) {
  const { t, day } = useLanguage();
  if (!cycle) return <p className="notice cycle-running">{t(WORDS.none)}</p>;
  return (
    <div className="notice cycle-running">
      <p>
        <b>
          {t(WORDS.cycle)} {cycle.id}
        </b>
        , {t(WORDS.since)} {day(cycle.startedOn)}{' '}
        <button type="button" className="link" onClick={() => onEdit(cycle.id)}>
          {t(WORDS.edit)}
        </button>
      </p>
      {cycle.objectives.length === 0 ? (
        <p>{t(WORDS.noObjectives)}</p>
      ) : (
        <ul aria-label={t(WORDS.objectives)}>
          {cycle.objectives.map((objective) => (
            <li key={t(objective)}>{t(objective)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
