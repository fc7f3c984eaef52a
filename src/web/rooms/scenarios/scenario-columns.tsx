import { REGISTERS } from '#domain/dossier/registers.ts';
import { STAGE_WORDS, STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import { OPTIONS } from '#domain/treatment/treatment.ts';
import type { Wording } from '#kernel/text.ts';
import type { ScenarioRow } from '../../api/queries.ts';
import { LevelBadge } from '../../ui/level-badge.tsx';
import type { Column } from '../../ui/table/data-table.tsx';

const WORDS = {
  rerate: { fr: 'à recoter', en: 'to re-rate' },
};

interface Look {
  readonly t: (wording: Wording) => string;
  readonly stage: Stage;
  readonly narrow: boolean;
  readonly nameOfRole: (id: string) => string;
}

export function scenarioColumns({ t, stage, narrow, nameOfRole }: Look): readonly Column<ScenarioRow>[] {
  const { fields } = REGISTERS.scenarios;
  const head: readonly Column<ScenarioRow>[] = [
    {
      id: 'id',
      label: t(fields.id.label),
      width: 92,
      cell: ({ row }) => <span className="mono">{row.id}</span>,
    },
    {
      id: 'title',
      label: t(fields.title.label),
      cell: ({ row }) => <span title={t(row.title)}>{t(row.title)}</span>,
    },
  ];
  const levels = STAGES.filter((one) => !narrow || one === stage).map(
    (one): Column<ScenarioRow> => ({
      id: one,
      label: t(STAGE_WORDS[one]),
      width: 128,
      cell: (risk) => <Level risk={risk} stage={one} rerate={t(WORDS.rerate)} />,
    }),
  );
  const tail: readonly Column<ScenarioRow>[] = [
    {
      id: 'option',
      label: t(REGISTERS.treatments.fields.option.label),
      width: 110,
      cell: ({ option }) => (option ? t(OPTIONS[option]) : '–'),
    },
    {
      id: 'owner',
      label: t(fields.owner.label),
      width: 170,
      cell: ({ row }) =>
        row.owner ? <span title={nameOfRole(row.owner)}>{nameOfRole(row.owner)}</span> : '–',
    },
  ];
  return [...head, ...levels, ...(narrow ? [] : tail)];
}

function Level({
  risk,
  stage,
  rerate,
}: {
  readonly risk: ScenarioRow;
  readonly stage: Stage;
  readonly rerate: string;
}) {
  const rated = risk[stage];
  return (
    <>
      <LevelBadge level={rated?.level} />
      {rated?.toRerate && <span className="quiet"> {rerate}</span>}
    </>
  );
}
