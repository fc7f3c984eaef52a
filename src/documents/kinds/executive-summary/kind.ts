import { today } from '#domain/evaluation/rated.ts';
import { bulleted, callout, figure, heading, paragraph, strong, table } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { documentOf } from '../../sections/cover.ts';
import { shortened } from '../../sections/shortened.ts';
import { signatures } from '../../sections/signatures.ts';
import {
  decisionsExpected,
  drawnDistribution,
  opening,
  planInShort,
  worstFirst,
} from '../../sections/summary.ts';
import type { Kind } from '../kind.ts';
import { levelCell, type Telling, tell } from '../telling.ts';

/** One page for who signs: how grave, what first, at what cost, what to decide. It is never two pages. */
export const executiveSummary: Kind<'document'> = {
  id: 'executive-summary',
  title: { fr: 'Synthèse pour la direction', en: 'Executive summary' },
  model: 'document',
  formats: ['pdf', 'docx', 'html', 'markdown', 'text'],
  build: (source) => {
    const telling = tell(source);
    return documentOf(telling, { layout: 'sheet', title: executiveSummary.title }, page(telling));
  },
};

/** As many as the page has room for, whatever the registers hold. */
const TOP = 5;

function page(telling: Telling): readonly Block[] {
  const { t, risks } = telling;
  if (risks.length === 0) return [paragraph(t(EMPTY)), ...asked(telling), signatures(telling)];
  return [
    paragraph(opening(telling)),
    figure(drawnDistribution(telling), {
      caption: t({
        fr: 'Les scénarios par niveau, avant mesures, aujourd’hui et après le plan',
        en: 'Scenarios by level, before measures, today and after the plan',
      }),
      width: 122,
    }),
    heading(1, t({ fr: 'Les risques à traiter d’abord', en: 'The risks to treat first' }), {
      numbered: false,
    }),
    firstRisks(telling),
    heading(1, t({ fr: 'Le plan en bref', en: 'The plan in short' }), { numbered: false }),
    ...planInShort(telling),
    ...asked(telling),
    signatures(telling),
  ];
}

const EMPTY = {
  fr: 'L’étude ne contient encore aucun scénario de risque : il n’y a ni niveau, ni plan, ni budget à présenter.',
  en: 'The study holds no risk scenario yet: there is no level, no plan and no budget to present.',
};

function firstRisks(telling: Telling): Block {
  const { t } = telling;
  return table({
    small: true,
    columns: [
      { title: t({ fr: 'Scénario', en: 'Scenario' }), width: 6 },
      { title: t({ fr: 'Propriétaire', en: 'Owner' }), width: 2 },
      { title: t({ fr: 'Aujourd’hui', en: 'Today' }), width: 2, align: 'centre' },
      { title: t({ fr: 'Après le plan', en: 'After the plan' }), width: 2, align: 'centre' },
    ],
    rows: worstFirst(telling)
      .slice(0, TOP)
      .map((risk) => [
        [strong(shortened(risk.scenario.id, 12)), ` ${shortened(t(risk.scenario.title), 100)}`],
        shortened(telling.role(risk.scenario.owner), 40),
        levelCell(telling, today(risk)),
        levelCell(telling, risk.residual),
      ]),
  });
}

function asked(telling: Telling): readonly Block[] {
  const { t, risks } = telling;
  if (risks.length === 0) return [];
  return [
    callout(
      'decision',
      t({ fr: 'Décisions attendues de la direction', en: 'Decisions expected from management' }),
      [bulleted(decisionsExpected(telling).map((words) => shortened(words, 220)))],
    ),
  ];
}
