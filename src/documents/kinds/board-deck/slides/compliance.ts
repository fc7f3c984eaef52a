import { progressOf, statement, THEME_WORDS, THEMES, themeOf } from '#domain/controls/statement.ts';
import type { Slide } from '../../../model/deck.ts';
import { CONTROL_STATES, drawnCoverage } from '../../../sections/alignment.ts';
import type { Telling } from '../../telling.ts';

/** How far the 93 controls are, by theme. */
export function compliance(telling: Telling): Slide {
  const { t, dossier } = telling;
  const lines = statement(dossier.applicability);
  const done = lines.filter((line) => progressOf(line) === 'implemented').length;
  const open = lines.filter((line) => progressOf(line) === 'undecided').length;
  return {
    title: t({
      fr: `${done} des ${lines.length} mesures de l’ISO/IEC 27002 sont en œuvre`,
      en: `${done} of the ${lines.length} ISO/IEC 27002 controls are in place`,
    }),
    columns: [
      {
        width: 2.2,
        parts: [
          {
            kind: 'chart',
            title: t({ fr: 'Mesures par thème et par avancement', en: 'Controls by theme and progress' }),
            bars: 'stacked',
            categories: THEMES.map((theme) => t(THEME_WORDS[theme])),
            series: CONTROL_STATES.map(({ id, label, tone }) => ({
              name: t(label),
              tone,
              values: THEMES.map(
                (theme) =>
                  lines.filter((line) => themeOf(line.control) === theme && progressOf(line) === id).length,
              ),
            })),
            drawing: drawnCoverage(telling, lines),
          },
        ],
      },
      {
        width: 1,
        parts: [
          {
            kind: 'points',
            points: [
              {
                strong: String(open),
                text: t({
                  fr: 'sans réponse : ni retenues, ni exclues.',
                  en: 'unanswered: neither included nor excluded.',
                }),
              },
              {
                strong: String(lines.filter((line) => line.decision === 'excluded').length),
                text: t({ fr: 'exclues, chacune avec sa raison.', en: 'excluded, each with its reason.' }),
              },
            ],
          },
        ],
      },
    ],
    rest: t({ fr: 'la déclaration d’applicabilité.', en: 'the statement of applicability.' }),
    notes: t({
      fr: 'La déclaration d’applicabilité dit pour chaque mesure si elle est retenue, pourquoi, et où est la preuve.',
      en: 'The statement of applicability says for each control whether it is included, why, and where the evidence is.',
    }),
  };
}
