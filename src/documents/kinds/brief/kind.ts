import { remaining } from '#domain/dossier/view.ts';
import { today } from '#domain/evaluation/rated.ts';
import { HORIZON_ORDER, roadmap } from '#domain/roadmap/plan.ts';
import { LEVEL_WORDS } from '#domain/scope/levels.ts';
import { isOpen } from '#domain/treatment/measure.ts';
import { bulleted, heading, paragraph, strong } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { documentOf } from '../../sections/cover.ts';
import { shortened } from '../../sections/shortened.ts';
import { decisionsExpected, opening, planInShort, worstFirst } from '../../sections/summary.ts';
import type { Kind } from '../kind.ts';
import { levelWords, type Telling, tell } from '../telling.ts';

/** The study in a dozen lines, to paste into an e-mail. */
export const brief: Kind<'document'> = {
  id: 'brief',
  title: { fr: 'L’essentiel en quelques lignes', en: 'The essentials in a few lines' },
  model: 'document',
  // What is pasted into a message is text; the page for management is the executive summary.
  formats: ['markdown', 'text'],
  build: (source) => {
    const telling = tell(source);
    return documentOf(telling, { layout: 'sheet', title: brief.title }, lines(telling));
  },
};

/** More is not read on a telephone. */
const TOP = 3;

function lines(telling: Telling): readonly Block[] {
  const { t, risks } = telling;
  if (risks.length === 0) {
    return [
      paragraph(
        t({
          fr: 'L’étude ne contient encore aucun scénario de risque : il n’y a rien à résumer.',
          en: 'The study holds no risk scenario yet: there is nothing to sum up.',
        }),
      ),
    ];
  }
  const title = (fr: string, en: string) => heading(1, t({ fr, en }), { numbered: false });
  return [
    paragraph(opening(telling)),
    title('Les risques les plus graves', 'The gravest risks'),
    bulleted(worstRisks(telling)),
    title('Le plan', 'The plan'),
    ...planInShort(telling),
    ...nextSteps(telling),
    title('Ce que nous vous demandons', 'What we ask of you'),
    bulleted(decisionsExpected(telling)),
  ];
}

function worstRisks(telling: Telling) {
  const { t } = telling;
  const left = new Set(remaining(telling));
  return worstFirst(telling)
    .slice(0, TOP)
    .map((risk) => [
      strong(levelWords(telling, today(risk))),
      ` – ${shortened(t(risk.scenario.title), 140)} (${risk.scenario.id}). `,
      after(telling, risk.residual?.level, left.has(risk)),
    ]);
}

function after({ t }: Telling, level: keyof typeof LEVEL_WORDS | undefined, above: boolean): string {
  if (level === undefined) return t({ fr: 'Après le plan : non coté.', en: 'After the plan: not rated.' });
  const words = t(LEVEL_WORDS[level]).toLowerCase();
  return above
    ? t({
        fr: `Après le plan : ${words}, toujours au-dessus du seuil.`,
        en: `After the plan: ${words}, still above the threshold.`,
      })
    : t({ fr: `Après le plan : ${words}.`, en: `After the plan: ${words}.` });
}

/** What is due first among what is still to be done. */
function nextSteps(telling: Telling): readonly Block[] {
  const { t, dossier, risks } = telling;
  const plan = roadmap(dossier.measures, dossier.treatments, risks, dossier.study.date);
  const next = HORIZON_ORDER.flatMap((horizon) => plan.get(horizon) ?? [])
    .filter(({ measure, end }) => isOpen(measure) && end !== undefined)
    .toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1))
    .slice(0, TOP);
  if (next.length === 0) return [];
  return [
    paragraph(t({ fr: 'Les prochaines échéances :', en: 'What is due next:' })),
    bulleted(
      next.map(({ measure, end }) => [
        strong(telling.shortDay(end)),
        ` – ${shortened(t(measure.title), 120)} (${telling.role(measure.owner)})`,
        end !== undefined && end < telling.today ? t({ fr: ', en retard', en: ', overdue' }) : '',
      ]),
    ),
  ];
}
