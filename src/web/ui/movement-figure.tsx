import { drawRiskMatrix } from '#documents/drawings/risk-matrix.ts';
import { STAGE_WORDS, type Stage } from '#domain/evaluation/evaluation.ts';
import { matrix, movements } from '#domain/evaluation/matrix.ts';
import type { RatedScenario } from '#domain/evaluation/rated.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import { LEVEL_WORDS, LEVELS, rank } from '#domain/scope/levels.ts';
import { Figure } from './figure.tsx';
import { useLanguage } from './language.tsx';

const WORDS = {
  likelihood: { fr: 'Vraisemblance', en: 'Likelihood' },
  consequence: { fr: 'Conséquence', en: 'Consequence' },
};

interface Props {
  readonly risks: readonly RatedScenario[];
  readonly criteria: Criteria;
  readonly from: Stage;
  readonly to: Stage;
}

/** The matrix of the later stage with an arrow for each way that risks make to it: the drawing of the report. */
export function MovementFigure({ risks, criteria, from, to }: Props) {
  const { t, language } = useLanguage();
  const title = `${t(STAGE_WORDS[from])} → ${t(STAGE_WORDS[to]).toLowerCase()}`;
  return (
    <Figure
      draw={(palette) =>
        drawRiskMatrix({
          language,
          title,
          likelihood: { title: t(WORDS.likelihood), steps: criteria.likelihood.map(({ name }) => t(name)) },
          consequence: {
            title: t(WORDS.consequence),
            steps: criteria.consequence.map(({ name }) => t(name)),
          },
          levels: LEVELS.map((level) => t(LEVEL_WORDS[level])),
          cells: matrix(risks, to, criteria).map(({ likelihood, consequence, level, scenarios }) => ({
            ...{ likelihood, consequence, ids: scenarios },
            level: rank(level),
            count: scenarios.length,
          })),
          movements: movements(risks, from, to).map((way) => ({ ...way, count: way.scenarios.length })),
          palette,
        })
      }
    />
  );
}
