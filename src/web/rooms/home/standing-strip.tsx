import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { STEP_WORDS } from '#domain/mission/steps.ts';
import { STAGE_WORDS } from '#domain/pdca/cycle.ts';
import { LEVEL_WORDS, LEVELS, rank } from '#domain/scope/levels.ts';
import {
  checkupsQuery,
  cycleStandingQuery,
  nextCheckupsQuery,
  type Overview,
  riskComparisonQuery,
} from '../../api/queries.ts';
import { type Address, roomAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { earlierCounts } from './earlier-counts.ts';

const WORDS = {
  label: { fr: 'Où nous en sommes', en: 'Where we stand' },
  risks: { fr: 'Risques au-dessus du seuil', en: 'Risks above the threshold' },
  threshold: { fr: 'Seuil', en: 'Threshold' },
  since: { fr: 'depuis le', en: 'since' },
  same: { fr: 'inchangé depuis le', en: 'unchanged since' },
  unrated: { fr: 'Aucun risque coté', en: 'No risk rated' },
  roadmap: { fr: 'Feuille de route', en: 'Roadmap' },
  of: { fr: 'sur', en: 'of' },
  done: { fr: 'faites', en: 'done' },
  running: { fr: 'en cours', en: 'in progress' },
  late: { fr: 'en retard', en: 'late' },
  noMeasure: { fr: 'Aucune mesure', en: 'No measure' },
  cycle: { fr: 'Cycle d’amélioration', en: 'Improvement cycle' },
  step: { fr: 'Étape de l’étude', en: 'Step of the study' },
  checkup: { fr: 'Contrôle de sécurité', en: 'Security checkup' },
  noCheckup: { fr: 'Aucun contrôle', en: 'No checkup' },
  last: { fr: 'le', en: 'on' },
  'due-later': { fr: 'suivant le', en: 'next on' },
  'due-today': { fr: 'suivant aujourd’hui', en: 'next today' },
  overdue: { fr: 'suivant en retard', en: 'next one overdue' },
};

interface Props {
  readonly dossier: string;
  readonly overview: Overview;
}

/** Where we stand, in one look: risks, roadmap, study, cycle and checkup, each a way to its room. */
export function StandingStrip({ dossier, overview }: Props) {
  const { t } = useLanguage();
  return (
    <section aria-label={t(WORDS.label)}>
      <ul className="standing">
        <RisksTile dossier={dossier} overview={overview} />
        <RoadmapTile dossier={dossier} overview={overview} />
        <StepTile dossier={dossier} overview={overview} />
        <CycleTile dossier={dossier} />
        <CheckupTile dossier={dossier} />
      </ul>
    </section>
  );
}

interface TileProps {
  readonly title: string;
  readonly address: Address;
  readonly figure: ReactNode;
  readonly told: string;
  /** How much of it is there, 0 to 100. */
  readonly share?: number;
}

function Tile({ title, address, figure, told, share }: TileProps) {
  return (
    <li>
      <RoomLink address={address}>
        <span className="standing-title">{title}</span>
        <b className="standing-figure">{figure}</b>
        {share !== undefined && (
          <span className="strip-bar" aria-hidden="true">
            <span style={{ width: `${share}%` }} />
          </span>
        )}
        <span className="standing-told">{told}</span>
      </RoomLink>
    </li>
  );
}

function RisksTile({ dossier, overview }: Props) {
  const { t, number, titled, shortDay } = useLanguage();
  const since = useQuery(riskComparisonQuery(dossier, undefined)).data;
  const { distribution, criteria } = overview;
  const counts = LEVELS.map((level) => distribution.current[level] ?? 0);
  const above = (all: readonly number[]) =>
    all.reduce((sum, count, place) => (place > rank(criteria.threshold) ? sum + count : sum), 0);
  const now = above(counts);
  const change = since?.snapshot ? now - above(earlierCounts(counts, since.changes)) : undefined;
  const day = since?.snapshot ? shortDay(since.snapshot.at.slice(0, 10)) : '';
  const moved =
    change === undefined
      ? titled(WORDS.threshold, t(LEVEL_WORDS[criteria.threshold]).toLowerCase())
      : change === 0
        ? `${t(WORDS.same)} ${day}`
        : `${change > 0 ? '+' : '−'}${Math.abs(change)} ${t(WORDS.since)} ${day}`;
  const rated = counts.some((count) => count > 0);
  return (
    <Tile
      title={t(WORDS.risks)}
      address={roomAddress(dossier, 'scenarios')}
      figure={rated ? number(now) : t(WORDS.unrated)}
      told={moved}
    />
  );
}

function RoadmapTile({ dossier, overview }: Props) {
  const { t } = useLanguage();
  const { done, running, late, of } = overview.advance;
  const told = [
    running > 0 ? `${running} ${t(WORDS.running)}` : '',
    late > 0 ? `${late} ${t(WORDS.late)}` : '',
  ].filter(Boolean);
  return (
    <Tile
      title={t(WORDS.roadmap)}
      address={roomAddress(dossier, 'roadmap')}
      figure={of === 0 ? t(WORDS.noMeasure) : `${done} ${t(WORDS.of)} ${of} ${t(WORDS.done)}`}
      told={told.join(' · ')}
      share={of === 0 ? 0 : Math.floor((done / of) * 100)}
    />
  );
}

function StepTile({ dossier, overview }: Props) {
  const { t } = useLanguage();
  const { step, steps } = overview;
  const place = steps.findIndex((one) => one.step === step);
  const percent = Math.floor(steps.reduce((sum, one) => sum + one.percent, 0) / steps.length);
  return (
    <Tile
      title={t(WORDS.step)}
      address={roomAddress(dossier, 'mission', { view: 'steps' })}
      figure={`${place + 1} ${t(WORDS.of)} ${steps.length}`}
      told={t(STEP_WORDS[step])}
      share={percent}
    />
  );
}

function CycleTile({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const standing = useQuery(cycleStandingQuery(dossier)).data;
  const stage = standing?.stages.find((one) => one.stage === standing.current);
  return (
    <Tile
      title={t(WORDS.cycle)}
      address={roomAddress(dossier, 'cycle')}
      figure={standing ? t(STAGE_WORDS[standing.current]) : '…'}
      told={
        stage ? t({ fr: `${stage.percent} % de cette phase`, en: `${stage.percent}% of this stage` }) : ''
      }
      share={stage?.percent ?? 0}
    />
  );
}

function CheckupTile({ dossier }: { readonly dossier: string }) {
  const { t, shortDay } = useLanguage();
  const checkups = useQuery(checkupsQuery(dossier)).data;
  const next = useQuery(nextCheckupsQuery(dossier)).data ?? [];
  const latest = checkups?.checkups[0];
  if (!latest) {
    return (
      <Tile
        title={t(WORDS.checkup)}
        address={roomAddress(dossier, 'checkups')}
        figure={checkups ? t(WORDS.noCheckup) : '…'}
        told=""
      />
    );
  }
  const { procedure, date, level } = latest;
  const due = next.find((one) => one.procedure === procedure)?.due;
  const then = due && `${t(WORDS[due.state])}${due.state === 'due-later' ? ` ${shortDay(due.day)}` : ''}`;
  return (
    <Tile
      title={t(WORDS.checkup)}
      address={roomAddress(dossier, 'checkups', { procedure, date })}
      figure={
        <>
          <span aria-hidden="true">{level.sign}</span> {t(level.words)}
        </>
      }
      told={[`${t(WORDS.last)} ${shortDay(date)}`, then].filter(Boolean).join(' · ')}
    />
  );
}
