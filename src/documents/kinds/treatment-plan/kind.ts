import { movements } from '#domain/evaluation/matrix.ts';
import { contents, figure, heading, paragraph } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { acceptances } from '../../sections/acceptances.ts';
import { documentOf } from '../../sections/cover.ts';
import { drawnMatrix } from '../../sections/evaluation.ts';
import { monthlyLoad } from '../../sections/load.ts';
import { roadmapSection } from '../../sections/roadmap.ts';
import { drawnDistribution, opening, planInShort } from '../../sections/summary.ts';
import { treatment } from '../../sections/treatment.ts';
import type { Kind } from '../kind.ts';
import { type Telling, tell } from '../telling.ts';

/** What will be done about the risks, when, by whom, for how much (ISO/IEC 27001:2022 §6.1.3 e, §6.2, §8.3). */
export const treatmentPlan: Kind<'document'> = {
  id: 'treatment-plan',
  title: { fr: 'Plan de traitement et feuille de route', en: 'Treatment plan and roadmap' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    return documentOf(telling, { layout: 'report', title: treatmentPlan.title }, [
      contents(2),
      ...inShort(telling),
      ...treatment(telling),
      ...roadmapSection(telling),
      ...monthlyLoad(telling),
      ...acceptances(telling),
    ]);
  },
};

/** Where the plan starts from, and where it leads. */
function inShort(telling: Telling): readonly Block[] {
  const { t, risks, dossier } = telling;
  const title = heading(1, t({ fr: 'Le plan en bref', en: 'The plan in short' }), { id: 'summary' });
  if (risks.length === 0) {
    return [
      title,
      paragraph(
        t({
          fr: 'L’étude ne contient encore aucun scénario de risque : il n’y a rien à traiter.',
          en: 'The study holds no risk scenario yet: there is nothing to treat.',
        }),
      ),
    ];
  }
  return [
    title,
    paragraph(opening(telling)),
    ...(dossier.measures.length > 0 ? planInShort(telling) : []),
    figure(drawnDistribution(telling), {
      caption: t({
        fr: 'Les scénarios par niveau, avant mesures, aujourd’hui et après le plan',
        en: 'Scenarios by level, before measures, today and after the plan',
      }),
      width: 140,
    }),
    ...whatMoves(telling),
  ];
}

function whatMoves(telling: Telling): readonly Block[] {
  const { t, risks } = telling;
  if (movements(risks, 'inherent', 'residual').length === 0) return [];
  return [
    figure(drawnMatrix(telling, 'residual', true), {
      caption: t({
        fr: 'Ce que le plan déplace, du risque brut au risque résiduel',
        en: 'What the plan moves, from inherent to residual risk',
      }),
      width: 128,
    }),
  ];
}
