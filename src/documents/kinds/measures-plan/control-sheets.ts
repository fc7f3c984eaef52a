import { THEME_WORDS, THEMES, themeOf } from '#domain/controls/statement.ts';
import { HORIZONS, MEASURE_STATUSES } from '#domain/treatment/measure.ts';
import {
  bulleted,
  type Content,
  emphasis,
  heading,
  keyValues,
  paragraph,
  strong,
  together,
} from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { controlBadge } from '../../sections/alignment.ts';
import { listed, type Telling } from '../telling.ts';
import { type AdaptedControl, adaptedControls } from './adapted.ts';
import { costOf, ownerOf } from './facts.ts';

/** One sheet a control, by theme: what it means here, how it is done, what shows it, who, for how much. */
export function controlSheets(telling: Telling): readonly Block[] {
  const all = adaptedControls(telling);
  return THEMES.flatMap((theme) => {
    const own = all.filter(({ line }) => themeOf(line.control) === theme);
    if (own.length === 0) return [];
    return [
      heading(1, telling.t(THEME_WORDS[theme]), { id: theme }),
      ...own.flatMap((control) => sheet(telling, control)),
    ];
  });
}

function sheet(telling: Telling, control: AdaptedControl): readonly Block[] {
  const { t } = telling;
  const { line, entry, risks } = control;
  return [
    together([
      heading(2, `${line.control} ${t(entry.name)}`, { id: `control-${line.control}`, numbered: false }),
      paragraph(t(entry.meaning)),
      keyValues([
        [t({ fr: 'État', en: 'State' }), [controlBadge(telling, line)]],
        ...(line.justification
          ? [[t({ fr: 'Pour nous', en: 'For us' }), t(line.justification)] as const]
          : []),
        [
          t({ fr: 'Risques traités', en: 'Risks treated' }),
          listed(
            telling,
            risks.map(({ scenario }) => `${scenario.id} ${t(scenario.title)}`).slice(0, MOST_RISKS),
          ) + more(telling, risks.length - MOST_RISKS),
        ],
        [t({ fr: 'Preuve', en: 'Evidence' }), evidence(telling, control)],
        [t({ fr: 'Responsable', en: 'Owner' }), ownerOf(telling, control)],
        [t({ fr: 'Charge et coût', en: 'Effort and cost' }), costOf(telling, control)],
      ]),
    ]),
    ...how(telling, control),
  ];
}

const MOST_RISKS = 3;

function more({ t }: Telling, count: number): string {
  return count > 0 ? t({ fr: ` · et ${count} de plus`, en: ` · and ${count} more` }) : '';
}

/** What the plan does about it; where it does nothing yet, what is usually done, to be adapted. */
function how(telling: Telling, { measures, entry }: AdaptedControl): readonly Block[] {
  const { t } = telling;
  if (measures.length === 0) {
    return [
      paragraph(
        emphasis(
          t({
            fr: 'Aucune mesure du plan ne la porte. En pratique, à adapter :',
            en: 'No measure of the plan carries it. In practice, to be adapted:',
          }),
        ),
      ),
      bulleted(entry.practice.map(t)),
    ];
  }
  return [
    paragraph(emphasis(t({ fr: 'Ce que nous faisons :', en: 'What we do:' }))),
    bulleted(
      measures.map((measure): Content => {
        const due = measure.due ? telling.shortDay(measure.due) : t(HORIZONS[measure.horizon]);
        return [
          strong(`${measure.id} ${t(measure.title)}`),
          ` – ${t(MEASURE_STATUSES[measure.status]).toLowerCase()}, ${due}`,
          measure.description ? `. ${t(measure.description)}` : '',
        ];
      }),
    ),
  ];
}

function evidence(telling: Telling, { line, measures, entry }: AdaptedControl): Content {
  const { t } = telling;
  const own = [...line.evidence, ...measures.flatMap((measure) => measure.evidence)].map(({ title }) =>
    t(title),
  );
  if (own.length > 0) return [...new Set(own)].join(' · ');
  return [
    strong(t({ fr: 'Aucune. ', en: 'None. ' })),
    t({ fr: 'À attendre : ', en: 'To be expected: ' }),
    entry.evidence.map(t).join(' · '),
  ];
}
