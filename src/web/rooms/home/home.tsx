import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { STAGE_WORDS, type Stage } from '#domain/evaluation/evaluation.ts';
import { type Overview, overviewQuery } from '../../api/queries.ts';
import { roomAddress, rowAddress, useDossier } from '../../ui/address.ts';
import { DownloadReport } from '../../ui/download-report.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { Page } from '../../ui/page.tsx';
import { RiskMatrix } from '../../ui/risk-matrix.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { StageTabs } from '../../ui/stage-tabs.tsx';
import { Await } from '../../ui/states.tsx';
import { Deadlines } from './deadlines.tsx';
import { Findings } from './findings.tsx';
import { FirstRun } from './first-run.tsx';
import { Levels } from './levels.tsx';
import { NextActions } from './next-actions.tsx';
import { StandingStrip } from './standing-strip.tsx';
import { StepsStrip } from './steps-strip.tsx';
import { useGuide } from './use-guide.ts';

const WORDS = {
  next: { fr: 'À faire ensuite', en: 'What to do next' },
  levels: { fr: 'Répartition des risques', en: 'Distribution of the risks' },
  matrix: { fr: 'Matrice des risques', en: 'Risk matrix' },
  matrixLead: {
    fr: 'Choisissez une case pour voir ses scénarios.',
    en: 'Choose a cell to see its scenarios.',
  },
  top: { fr: 'Premiers risques', en: 'Top risks' },
  treated: { fr: 'traitement décidé', en: 'treatment decided' },
  untreated: { fr: 'sans traitement', en: 'not treated' },
  none: {
    fr: 'Aucun scénario n’est encore coté. Construisez un scénario, puis cotez-le.',
    en: 'No scenario is rated yet. Build a scenario, then rate it.',
  },
  build: { fr: 'Construire les scénarios', en: 'Build the scenarios' },
  steps: { fr: 'Avancement', en: 'Progress' },
  guide: { fr: 'Guide de démarrage', en: 'First steps' },
};

/** Risks that stand on the home page; the others are one click away. */
const SHOWN = 5;

/** Where the study stands, and what to do next. */
export function Room() {
  const dossier = useDossier();
  const query = useQuery(overviewQuery(dossier));
  return <Await query={query}>{(overview) => <Standing dossier={dossier} overview={overview} />}</Await>;
}

function Standing({ dossier, overview }: { readonly dossier: string; readonly overview: Overview }) {
  const { t, language, day } = useLanguage();
  const guide = useGuide(dossier, overview);
  const { study } = overview;
  return (
    <Page
      title={t(study.title)}
      lead={
        <>
          {`${study.organisation} · v${study.version} · ${day(study.date)}`}
          {!guide.isOpen && (
            <>
              {' · '}
              <button type="button" className="link" onClick={guide.open}>
                {t(WORDS.guide)}
              </button>
            </>
          )}
        </>
      }
      actions={<DownloadReport dossier={dossier} kind="risk-report" format="pdf" language={language} />}
    >
      {guide.isOpen && (
        <FirstRun dossier={dossier} title={t(WORDS.guide)} stages={overview.firstRun} onClose={guide.close} />
      )}
      <StandingStrip dossier={dossier} overview={overview} />
      <div className="home">
        <div className="home-column">
          <section>
            <h2>{t(WORDS.next)}</h2>
            <NextActions dossier={dossier} actions={overview.next} />
          </section>
          <section>
            <h2>{t(WORDS.top)}</h2>
            <TopRisks dossier={dossier} overview={overview} />
          </section>
          <Deadlines dossier={dossier} />
        </div>
        <div className="home-column">
          <section>
            <h2>{t(WORDS.levels)}</h2>
            <Levels dossier={dossier} overview={overview} />
          </section>
          <section>
            <Matrix dossier={dossier} overview={overview} />
          </section>
        </div>
        <section className="home-wide">
          <h2>{t(WORDS.steps)}</h2>
          <StepsStrip dossier={dossier} overview={overview} />
        </section>
        <section className="home-wide">
          <Findings dossier={dossier} findings={overview.findings} />
        </section>
      </div>
    </Page>
  );
}

function Matrix({ dossier, overview }: { readonly dossier: string; readonly overview: Overview }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [stage, setStage] = useState<Stage>('current');
  return (
    <>
      <div className="section-head">
        <h2>{t(WORDS.matrix)}</h2>
        <StageTabs stage={stage} onStage={setStage} />
      </div>
      <p className="quiet">{t(WORDS.matrixLead)}</p>
      <RiskMatrix
        label={`${t(WORDS.matrix)}, ${t(STAGE_WORDS[stage]).toLowerCase()}`}
        cells={overview.matrix[stage]}
        criteria={overview.criteria}
        onChoose={({ likelihood, consequence }) =>
          navigate({
            ...roomAddress(dossier, 'scenarios'),
            search: { stage, likelihood: String(likelihood), consequence: String(consequence) } as never,
          })
        }
      />
    </>
  );
}

function TopRisks({ dossier, overview }: { readonly dossier: string; readonly overview: Overview }) {
  const { t } = useLanguage();
  const rated = overview.top.filter(({ level }) => level !== undefined).slice(0, SHOWN);
  if (rated.length === 0) {
    return (
      <div className="state state-empty">
        <p>{t(WORDS.none)}</p>
        <RoomLink address={roomAddress(dossier, 'builder')}>{t(WORDS.build)}</RoomLink>
      </div>
    );
  }
  return (
    <ol className="top-risks">
      {rated.map(({ id, title, level, treated }) => (
        <li key={id}>
          <LevelBadge level={level} />
          <span>
            <RoomLink address={rowAddress(dossier, 'scenarios', id)}>{t(title)}</RoomLink>
            <span className="quiet">
              {' '}
              <span className="mono">{id}</span> · {t(treated ? WORDS.treated : WORDS.untreated)}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
