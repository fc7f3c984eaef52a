import { progressOf } from '#domain/controls/statement.ts';
import { today } from '#domain/evaluation/rated.ts';
import { heading, landscape, paragraph, strong, table } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { controlBadge } from '../../sections/alignment.ts';
import { levelCell, type Telling } from '../telling.ts';
import { type AdaptedControl, adaptedControls, toCarryOut } from './adapted.ts';
import { costOf, ownerOf } from './facts.ts';

/** Which controls to work on first, and why those. */
export function priorities(telling: Telling): readonly Block[] {
  const { t } = telling;
  const all = adaptedControls(telling);
  const todo = toCarryOut(all);
  const title = heading(1, t({ fr: 'Par où commencer', en: 'Where to begin' }), { id: 'priorities' });
  if (all.length === 0) return [title, paragraph(t(NONE))];
  const done = all.filter(({ line }) => progressOf(line) === 'implemented').length;
  const order = paragraph(
    t({
      fr: `${all.length} mesures de la norme sont retenues ou portées par le plan ; ${done} sont en place. Celles qui restent à faire viennent dans l’ordre des risques qu’elles traitent, les plus graves d’abord, puis des mesures par lesquelles on commence d’ordinaire.`,
      en: `${all.length} controls of the standard are included or carried by the plan; ${done} are in place. Those still to be done come in the order of the risks they treat, the gravest first, then of the controls that one usually begins with.`,
    }),
  );
  return todo.length > 0 ? [landscape([title, order, ranking(telling, todo)])] : [title, order];
}

const NONE = {
  fr: 'Aucune mesure de la norme n’est encore retenue, et aucune mesure du plan n’en désigne une : répondez d’abord à la déclaration d’applicabilité.',
  en: 'No control of the standard is included yet, and no measure of the plan names one: answer the statement of applicability first.',
};

function ranking(telling: Telling, todo: readonly AdaptedControl[]): Block {
  const { t } = telling;
  return table({
    caption: t({ fr: 'Les mesures à mener, dans l’ordre', en: 'The controls to carry out, in order' }),
    small: true,
    columns: [
      { title: '', width: 0.7 },
      { title: t({ fr: 'Mesure', en: 'Control' }), width: 4.4 },
      { title: t({ fr: 'État', en: 'State' }), width: 1.7 },
      { title: t({ fr: 'Responsable', en: 'Owner' }), width: 2.4 },
      { title: t({ fr: 'Charge et coût', en: 'Effort and cost' }), width: 3 },
      { title: t({ fr: 'Pire risque', en: 'Worst risk' }), width: 1.9, align: 'centre' },
      { title: t({ fr: 'Risques', en: 'Risks' }), width: 0.9, align: 'end' },
    ],
    rows: todo.map((control) => [
      strong(control.line.control),
      telling.control(control.line.control),
      controlBadge(telling, control.line),
      ownerOf(telling, control),
      costOf(telling, control),
      control.risks[0] ? levelCell(telling, today(control.risks[0])) : '–',
      String(control.risks.length),
    ]),
  });
}
