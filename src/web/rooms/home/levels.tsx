import { useQuery } from '@tanstack/react-query';
import { drawDistribution } from '#documents/drawings/distribution.ts';
import { STAGE_WORDS, STAGES } from '#domain/evaluation/evaluation.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import { type Overview, type RiskComparison, riskComparisonQuery } from '../../api/queries.ts';
import { roomAddress } from '../../ui/address.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { earlierCounts } from './earlier-counts.ts';

const WORDS = {
  since: { fr: 'Depuis le', en: 'Since' },
  on: { fr: 'Le', en: 'On' },
  new: { fr: 'nouveau', en: 'new' },
  news: { fr: 'nouveaux', en: 'new' },
  worse: { fr: 'plus grave', en: 'worse' },
  worses: { fr: 'plus graves', en: 'worse' },
  better: { fr: 'moins grave', en: 'less grave' },
  betters: { fr: 'moins graves', en: 'less grave' },
  gone: { fr: 'disparu', en: 'gone' },
  gones: { fr: 'disparus', en: 'gone' },
  same: { fr: 'aucun niveau n’a changé', en: 'no level has changed' },
  none: {
    fr: 'Figez un état du dossier pour voir, la prochaine fois, ce qui a changé.',
    en: 'Freeze a state of the dossier to see, next time, what has changed.',
  },
};

interface Props {
  readonly dossier: string;
  readonly overview: Overview;
}

/** How many risks stand at each level, and what has changed since the last state that was frozen. */
export function Levels({ dossier, overview }: Props) {
  const { t, language, shortDay } = useLanguage();
  const since = useQuery(riskComparisonQuery(dossier, undefined)).data;
  const rows = STAGES.map((stage): { readonly label: string; readonly counts: readonly number[] } => ({
    label: t(STAGE_WORDS[stage]),
    counts: LEVELS.map((level) => overview.distribution[stage][level] ?? 0),
  }));
  const before = since?.snapshot && {
    label: `${t(WORDS.on)} ${shortDay(since.snapshot.at.slice(0, 10))}`,
    counts: earlierCounts(rows[STAGES.indexOf('current')]?.counts ?? [], since.changes),
  };
  return (
    <>
      <Figure
        draw={(palette) =>
          drawDistribution({
            language,
            levels: LEVELS.map((level) => t(LEVEL_WORDS[level])),
            rows: before ? rows.toSpliced(STAGES.indexOf('current'), 0, before) : rows,
            palette,
          })
        }
      />
      {since && (
        <p className="levels-change">
          <Change dossier={dossier} since={since} />
        </p>
      )}
    </>
  );
}

const TOLD = [
  ['new', WORDS.new, WORDS.news],
  ['worse', WORDS.worse, WORDS.worses],
  ['better', WORDS.better, WORDS.betters],
  ['gone', WORDS.gone, WORDS.gones],
] as const;

function Change({ dossier, since }: { readonly dossier: string; readonly since: RiskComparison }) {
  const { t, counted, shortDay, titled } = useLanguage();
  const address = roomAddress(dossier, 'evaluation', { view: 'changes' });
  if (!since.snapshot) return <RoomLink address={address}>{t(WORDS.none)}</RoomLink>;
  const told = TOLD.flatMap(([movement, one, many]) => {
    const count = since.changes.filter((change) => change.movement === movement).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return (
    <RoomLink address={address}>
      {titled(
        `${t(WORDS.since)} ${shortDay(since.snapshot.at.slice(0, 10))}`,
        told.length === 0 ? t(WORDS.same) : told.join(', '),
      )}
    </RoomLink>
  );
}
