import { Button, NativeSelect } from '@mantine/core';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { STAGE_WORDS, STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import { matrix } from '#domain/evaluation/matrix.ts';
import { compareRisks, type RatedScenario } from '#domain/evaluation/rated.ts';
import { roomAddress, rowAddress, useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { MovementFigure } from '../../ui/movement-figure.tsx';
import { type MatrixPlace, RiskMatrix } from '../../ui/risk-matrix.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import type { Risks } from './use-risks.ts';

const WORDS = {
  told: {
    fr: 'Choisissez une case pour voir ses scénarios ; choisissez-la encore pour la quitter.',
    en: 'Choose a cell to see its scenarios; choose it again to leave it.',
  },
  movement: { fr: 'Déplacements', en: 'Movements' },
  cell: { fr: 'Case', en: 'Cell' },
  all: { fr: 'Tous les scénarios, les plus graves d’abord', en: 'All scenarios, the worst first' },
  clear: { fr: 'Quitter la case', en: 'Leave the cell' },
  rate: { fr: 'Coter', en: 'Rate' },
  more: { fr: 'autres ; choisissez une case pour les voir.', en: 'more; choose a cell to see them.' },
  none: { fr: 'Aucun scénario dans cette case.', en: 'No scenario in this cell.' },
};

const WAYS = [
  ['inherent', 'current'],
  ['current', 'residual'],
  ['inherent', 'residual'],
] as const;

/** Without a chosen cell, as many as one looks through. */
const MOST = 30;

interface Props {
  readonly dossier: string;
  readonly known: Risks;
}

/** The three matrices beside each other, the way from one to the next, and the scenarios of the chosen cell. */
export function Matrices({ dossier, known }: Props) {
  const { t } = useLanguage();
  const [search, change] = useAddressSearch();
  const chosen = chosenCell(search);
  const way = WAYS.find((one) => one.join('-') === search.way) ?? WAYS[2];
  const choose = (stage: Stage) => (place: MatrixPlace) => {
    const again = chosen?.stage === stage && chosen.key === keyOf(place);
    change({
      stage: again ? undefined : stage,
      likelihood: again ? undefined : String(place.likelihood),
      consequence: again ? undefined : String(place.consequence),
    });
  };
  return (
    <>
      <p className="quiet">{t(WORDS.told)}</p>
      <div className="matrices">
        {STAGES.map((stage) => (
          <section key={stage}>
            <h2>{t(STAGE_WORDS[stage])}</h2>
            <RiskMatrix
              label={t(STAGE_WORDS[stage])}
              cells={matrix(known.risks, stage, known.criteria)}
              criteria={known.criteria}
              chosen={chosen?.stage === stage ? chosen : undefined}
              onChoose={choose(stage)}
            />
          </section>
        ))}
      </div>
      <div className="matrices-below">
        {chosen && <CellList dossier={dossier} known={known} chosen={chosen} />}
        <section>
          <div className="section-head">
            <h2>{t(WORDS.movement)}</h2>
            <NativeSelect
              size="sm"
              aria-label={t(WORDS.movement)}
              value={way.join('-')}
              onChange={(event) => change({ way: event.currentTarget.value })}
              data={WAYS.map(([from, to]) => ({
                value: `${from}-${to}`,
                label: `${t(STAGE_WORDS[from])} → ${t(STAGE_WORDS[to]).toLowerCase()}`,
              }))}
            />
          </div>
          <MovementFigure risks={known.risks} criteria={known.criteria} from={way[0]} to={way[1]} />
        </section>
        {!chosen && <CellList dossier={dossier} known={known} chosen={undefined} />}
      </div>
    </>
  );
}

interface Chosen extends MatrixPlace {
  readonly stage: Stage;
  readonly key: string;
}

function chosenCell(search: Readonly<Record<string, string>>): Chosen | undefined {
  const stage = STAGES.find((one) => one === search.stage);
  const [likelihood, consequence] = [Number(search.likelihood), Number(search.consequence)];
  if (!stage || !likelihood || !consequence) return undefined;
  return { stage, likelihood, consequence, key: keyOf({ likelihood, consequence }) };
}

function keyOf({ likelihood, consequence }: MatrixPlace): string {
  return `${likelihood}x${consequence}`;
}

interface ListProps extends Props {
  readonly chosen: Chosen | undefined;
}

function CellList({ dossier, known, chosen }: ListProps) {
  const { t, number } = useLanguage();
  const [, change] = useAddressSearch();
  const stage = chosen?.stage ?? 'current';
  const own = known.risks
    .filter((risk) => !chosen || isIn(risk, chosen))
    .toSorted((a, b) => compareRisks(a[stage], b[stage]));
  const shown = chosen ? own : own.slice(0, MOST);
  const title = chosen
    ? `${t(WORDS.cell)} ${chosen.likelihood} × ${chosen.consequence}, ${t(STAGE_WORDS[stage]).toLowerCase()}`
    : t(WORDS.all);
  return (
    <section aria-labelledby="cell-title">
      <div className="section-head">
        <h2 id="cell-title">
          {title} <span className="quiet">{number(own.length)}</span>
        </h2>
        {chosen && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change({ stage: undefined, likelihood: undefined, consequence: undefined })}
          >
            {t(WORDS.clear)}
          </Button>
        )}
      </div>
      {own.length === 0 ? (
        <p className="quiet">{t(WORDS.none)}</p>
      ) : (
        <ScrollRegion label={title}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t(REGISTERS.scenarios.one)}</th>
                {STAGES.map((one) => (
                  <th key={one} scope="col">
                    {t(STAGE_WORDS[one])}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t(WORDS.rate)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((risk) => (
                <tr key={risk.scenario.id}>
                  <td>
                    <span className="mono quiet">{risk.scenario.id}</span>{' '}
                    <RoomLink address={rowAddress(dossier, 'scenarios', risk.scenario.id)}>
                      {t(risk.scenario.title)}
                    </RoomLink>
                  </td>
                  {STAGES.map((one) => (
                    <td key={one}>
                      <LevelBadge level={risk[one]?.level} />
                    </td>
                  ))}
                  <td>
                    <RoomLink
                      address={roomAddress(dossier, 'evaluation', {
                        at: risk.scenario.id,
                        stage,
                        which: 'all',
                      })}
                      aria-label={`${t(WORDS.rate)} ${risk.scenario.id}`}
                    >
                      {t(WORDS.rate)}
                    </RoomLink>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {own.length > shown.length && (
        <p className="quiet">
          {number(own.length - shown.length)} {t(WORDS.more)}
        </p>
      )}
    </section>
  );
}

function isIn(risk: RatedScenario, { stage, likelihood, consequence }: Chosen): boolean {
  const rated = risk[stage];
  return rated?.likelihood === likelihood && rated.consequence === consequence;
}
