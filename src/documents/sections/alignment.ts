import { type Applicability, DRIVERS } from '#domain/controls/applicability.ts';
import {
  type Progress,
  progressOf,
  statement,
  THEME_WORDS,
  THEMES,
  themeOf,
} from '#domain/controls/statement.ts';
import { neededControls } from '#domain/dossier/needed-controls.ts';
import type { Text } from '#kernel/text.ts';
import { drawCoverage } from '../drawings/coverage.ts';
import { listed, type Telling } from '../kinds/telling.ts';
import { badge, figure, groupRow, heading, landscape, paragraph, strong, table } from '../model/builder.ts';
import type { Block, PlainRun } from '../model/document.ts';
import type { StateTone } from '../style/tokens.ts';

/** How each line stands, with its words and its colour, the most advanced first. */
export const CONTROL_STATES: readonly {
  readonly id: Progress;
  readonly label: Text;
  readonly tone: StateTone;
}[] = [
  { id: 'implemented', label: { fr: 'En place', en: 'Implemented' }, tone: 'done' },
  { id: 'partial', label: { fr: 'Partielle', en: 'Partial' }, tone: 'partial' },
  { id: 'planned', label: { fr: 'Planifiée', en: 'Planned' }, tone: 'planned' },
  { id: 'not-started', label: { fr: 'Non commencée', en: 'Not started' }, tone: 'unanswered' },
  { id: 'excluded', label: { fr: 'Exclue', en: 'Excluded' }, tone: 'excluded' },
  { id: 'undecided', label: { fr: 'Sans décision', en: 'Undecided' }, tone: 'unanswered' },
];

/** Where the company stands against the 93 controls, and the statement of applicability (ISO/IEC 27001:2022 §6.1.3 d). */
export function alignment(telling: Telling): readonly Block[] {
  const { t } = telling;
  const lines = statement(telling.dossier.applicability);
  const count = (state: Progress) => lines.filter((line) => progressOf(line) === state).length;
  const included = lines.filter(({ decision }) => decision === 'included').length;
  return [
    heading(1, t({ fr: 'Alignement ISO/IEC 27002', en: 'Alignment with ISO/IEC 27002' }), {
      id: 'alignment',
    }),
    paragraph(
      t({
        fr: `Des 93 mesures d’ISO/IEC 27002:2022, ${included} sont retenues, ${count('excluded')} exclues et ${count('undecided')} encore sans décision. ${count('implemented')} sont en place, preuve à l’appui.`,
        en: `Of the 93 controls of ISO/IEC 27002:2022, ${included} are included, ${count('excluded')} excluded and ${count('undecided')} still undecided. ${count('implemented')} are implemented, with evidence.`,
      }),
    ),
    figure(drawnCoverage(telling, lines), {
      id: 'coverage',
      caption: t({ fr: 'Mise en œuvre par thème', en: 'Implementation by theme' }),
      width: 150,
    }),
    landscape([
      heading(2, t({ fr: 'Déclaration d’applicabilité', en: 'Statement of applicability' }), {
        id: 'applicability',
      }),
      applicabilityTable(telling, lines),
    ]),
  ];
}

/** How far the controls of each theme are. */
export function drawnCoverage({ t, language }: Telling, lines: readonly Applicability[]) {
  return drawCoverage({
    language,
    of: t({ fr: 'Thème', en: 'Theme' }),
    statuses: CONTROL_STATES.map(({ label, tone }) => ({ label: t(label), tone })),
    rows: THEMES.map((theme) => {
      const own = lines.filter(({ control }) => themeOf(control) === theme);
      return {
        label: t(THEME_WORDS[theme]),
        counts: CONTROL_STATES.map(({ id }) => own.filter((line) => progressOf(line) === id).length),
      };
    }),
  });
}

/** The 93 lines: decision, reasons, implementation, evidence, risks. */
export function applicabilityTable(telling: Telling, lines: readonly Applicability[]): Block {
  const { t } = telling;
  const needed = neededControls(telling);
  return table({
    caption: t({
      fr: 'Les 93 mesures : décision, motif, mise en œuvre',
      en: 'The 93 controls: decision, reason, implementation',
    }),
    small: true,
    columns: [
      { title: '', width: 0.7 },
      { title: t({ fr: 'Mesure', en: 'Control' }), width: 3.2 },
      { title: t({ fr: 'État', en: 'State' }), width: 1.6 },
      { title: t({ fr: 'Motifs', en: 'Reasons' }), width: 1.6 },
      { title: t({ fr: 'Justification', en: 'Justification' }), width: 4.2 },
      { title: t({ fr: 'Preuves', en: 'Evidence' }), width: 2.6 },
      { title: t({ fr: 'Risques', en: 'Risks' }), width: 1.6 },
    ],
    rows: THEMES.flatMap((theme) => [
      groupRow(t(THEME_WORDS[theme])),
      ...lines
        .filter(({ control }) => themeOf(control) === theme)
        .map((line) => lineCells(telling, line, needed.get(line.control) ?? [])),
    ]),
  });
}

function lineCells(telling: Telling, line: Applicability, scenarios: readonly string[]) {
  const { t } = telling;
  return [
    strong(line.control),
    telling.control(line.control),
    controlBadge(telling, line),
    listed(
      telling,
      line.drivers.map((driver) => t(DRIVERS[driver])),
      { fr: '–', en: '–' },
    ),
    line.justification ? t(line.justification) : '–',
    listed(
      telling,
      line.evidence.map(({ title, location }) => (location ? `${t(title)} (${location})` : t(title))),
      { fr: '–', en: '–' },
    ),
    scenarios.length > 4
      ? `${scenarios.slice(0, 3).join(', ')} +${scenarios.length - 3}`
      : scenarios.join(', ') || '–',
  ];
}

/** How far one line is, as a coloured word. */
export function controlBadge({ t }: Telling, line: Applicability): PlainRun {
  const state = CONTROL_STATES.find(({ id }) => id === progressOf(line));
  if (!state) throw new Error(`no words for the progress of ${line.control}`);
  return badge(state.tone, t(state.label));
}
