import { STAGES_OF_CHECKLIST } from '#catalogues/checklist/entry.ts';
import {
  type FilledPoint,
  fillChecklist,
  POINT_STATES,
  type PointState,
} from '#catalogues/checklist/fill.ts';
import { badge, groupRow, heading, landscape, paragraph, strong, table } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { documentOf } from '../../sections/cover.ts';
import type { StateTone } from '../../style/tokens.ts';
import type { Kind } from '../kind.ts';
import { labelled, type Telling, tell } from '../telling.ts';

/** All that ISO/IEC 27005 asks of a study, point by point, with what the data of this one answer. */
export const checklist: Kind<'document'> = {
  id: 'checklist',
  title: { fr: 'Liste de contrôle ISO/IEC 27005', en: 'ISO/IEC 27005 checklist' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const points = fillChecklist(telling);
    return documentOf(telling, { layout: 'sheet', title: checklist.title }, [
      ...inShort(telling, points),
      whole(telling, points),
    ]);
  },
};

const TONES: Readonly<Record<PointState, StateTone>> = {
  met: 'done',
  partly: 'partial',
  open: 'planned',
  nothing: 'excluded',
  look: 'unanswered',
};
// Object.keys forgets the literal types.
const STATES = Object.keys(POINT_STATES) as PointState[];
const STAGES = Object.keys(STAGES_OF_CHECKLIST) as (keyof typeof STAGES_OF_CHECKLIST)[];

function inShort(telling: Telling, points: readonly FilledPoint[]): readonly Block[] {
  const { t } = telling;
  const count = (of: readonly FilledPoint[], state: PointState) =>
    of.filter((point) => point.state === state).length;
  const line = (label: string, of: readonly FilledPoint[]) => [
    label,
    ...STATES.map((state) => String(count(of, state) || '–')),
    String(of.length),
  ];
  return [
    heading(1, t({ fr: 'En bref', en: 'In short' })),
    paragraph(
      t({
        fr: `La liste compte ${points.length} points. ${count(points, 'met')} sont tenus d’après les données au ${telling.day(telling.today)} ; ${count(points, 'look')} ne se lisent dans aucune donnée, et une personne doit les regarder. Un point n’est « tenu » que si quelque chose le prouve : un registre vide ne prouve rien.`,
        en: `The list holds ${points.length} points. ${count(points, 'met')} are met according to the data on ${telling.day(telling.today)}; ${count(points, 'look')} cannot be read from any data, and a person must look at them. A point is “met” only where something proves it: an empty register proves nothing.`,
      }),
    ),
    table({
      caption: t({ fr: 'Les points par étape', en: 'Points by stage' }),
      small: true,
      columns: [
        { title: t({ fr: 'Étape', en: 'Stage' }), width: 3.6 },
        ...STATES.map((state) => ({ title: t(POINT_STATES[state]), width: 1.3, align: 'end' as const })),
        { title: t({ fr: 'Points', en: 'Points' }), width: 1, align: 'end' },
      ],
      rows: [
        ...STAGES.map((stage) =>
          line(
            t(STAGES_OF_CHECKLIST[stage]),
            points.filter(({ point }) => point.stage === stage),
          ),
        ),
        line(t({ fr: 'Total', en: 'Total' }), points).map((words) => strong(words)),
      ],
    }),
  ];
}

function whole(telling: Telling, points: readonly FilledPoint[]): Block {
  const { t } = telling;
  return landscape([
    heading(1, t({ fr: 'Les points un par un', en: 'The points one by one' }), { id: 'points' }),
    table({
      caption: t({
        fr: 'Ce qui doit exister, et ce que l’étude en montre',
        en: 'What must exist, and what the study shows of it',
      }),
      small: true,
      columns: [
        { title: t({ fr: 'Point', en: 'Point' }), width: 5 },
        { title: t({ fr: 'État', en: 'State' }), width: 1.5 },
        { title: t({ fr: 'Comment c’est calculé', en: 'How it is computed' }), width: 4 },
        { title: t({ fr: 'Ce qu’une personne regarde', en: 'What a person looks at' }), width: 4 },
        { title: t({ fr: 'Exigence', en: 'Requirement' }), width: 2.2 },
      ],
      rows: STAGES.flatMap((stage) => [
        groupRow(t(STAGES_OF_CHECKLIST[stage])),
        ...points.filter(({ point }) => point.stage === stage).map((filled) => cells(telling, filled)),
      ]),
    }),
  ]);
}

function cells(telling: Telling, filled: FilledPoint) {
  const { t } = telling;
  const { point, state } = filled;
  return [
    [strong(t(point.name)), ` – ${t(point.must)}`],
    badge(TONES[state], t(POINT_STATES[state])),
    reckoned(telling, filled),
    point.look ? t(point.look) : '–',
    point.clauses.join(', '),
  ];
}

/** Each check with its count, then what the rules found: the first, and how many more. */
function reckoned(telling: Telling, { point, checks, findings }: FilledPoint): string {
  const { t, number } = telling;
  const [first] = findings;
  const counted = checks.map(({ label, done, of }) =>
    labelled(telling, t(label), `${number(done)} / ${number(of)}`),
  );
  const rules = point.computed?.rules.length ?? 0;
  const found = first
    ? [
        t(first.message),
        ...(findings.length > 1
          ? [t({ fr: `Et ${findings.length - 1} de plus.`, en: `And ${findings.length - 1} more.` })]
          : []),
      ]
    : rules > 0
      ? [t({ fr: 'Règles de cohérence : rien à signaler.', en: 'Consistency rules: nothing to report.' })]
      : [];
  return [...counted, ...found].join(' · ') || '–';
}
