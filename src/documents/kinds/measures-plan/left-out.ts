import { statement } from '#domain/controls/statement.ts';
import { appendix, paragraph, strong, table } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import type { Telling } from '../telling.ts';

/** The controls that the plan does without, and those that nobody decided on. */
export function leftOut(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const lines = statement(dossier.applicability);
  const excluded = lines.filter(({ decision }) => decision === 'excluded');
  const undecided = lines.filter(({ decision }) => decision === undefined);
  return [
    ...(excluded.length > 0
      ? [
          appendix(t({ fr: 'Mesures exclues', en: 'Controls excluded' }), 'excluded'),
          table({
            caption: t({ fr: 'Les mesures exclues et leur raison', en: 'Controls excluded, and why' }),
            small: true,
            columns: [
              { title: '', width: 0.7 },
              { title: t({ fr: 'Mesure', en: 'Control' }), width: 3.4 },
              { title: t({ fr: 'Raison', en: 'Reason' }), width: 6 },
            ],
            rows: excluded.map(({ control, justification }) => [
              strong(control),
              telling.control(control),
              t(justification),
            ]),
          }),
        ]
      : []),
    ...(undecided.length > 0
      ? [
          appendix(t({ fr: 'Mesures sans décision', en: 'Undecided controls' }), 'undecided'),
          paragraph(undecided.map(({ control }) => `${control} ${telling.control(control)}`).join(' · ')),
        ]
      : []),
  ];
}
