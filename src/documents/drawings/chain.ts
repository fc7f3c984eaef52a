import type { Language, Text } from '#kernel/text.ts';
import { PALETTES, type Palette } from '../style/tokens.ts';
import { typeset } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { cut, textWidth, wrap } from './lettering.ts';
import { draw, element, letters, paragraph, round } from './svg.ts';
import { describeSteps, stations, tableOfSteps, type Workflow } from './workflow.ts';

interface ChainStage {
  readonly label: string;
  /** What stands in it today: `9 étapes sur 9`, `14 politiques adoptées`. */
  readonly note?: string;
  /** Everything that belongs to it is there. */
  readonly done: boolean;
}

/** Stages next to each other that make one phase of a cycle: plan, do, check, act. */
interface ChainPhase {
  readonly label: string;
  readonly stages: readonly ChainStage[];
}

export interface Chain {
  readonly language: Language;
  readonly phases: readonly ChainPhase[];
  /** The place of the stage that things stand at, counted from 0 over all phases. */
  readonly current?: number;
  /** The words on the arrow that leads from the last stage back. */
  readonly back: string;
  /** The place of the stage that the arrow leads back to. */
  readonly backTo: number;
  /** The steps of one stage, drawn below. */
  readonly detail: { readonly title: string; readonly of: number; readonly steps: Workflow };
  readonly palette?: Palette;
}

const WORDS = {
  title: { fr: 'Chaîne de la démarche', en: 'Chain of the method' },
  stage: { fr: 'Étape', en: 'Stage' },
  today: { fr: 'État', en: 'State' },
  here: { fr: 'nous sommes ici', en: 'we are here' },
} satisfies Record<string, Text>;

const WIDTH = 960;
const GAP = 20;
const BOX = { top: 66, height: 74 };
const LABEL = { size: 12, bold: true };
const NOTE = { size: 10 };
const BACK = 30;
const PANEL = BOX.top + BOX.height + BACK + 40;

/** The stages in their phases, an arrow from the last back to the first of the cycle, and the steps of one of them. */
export function drawChain(chain: Chain): Drawing {
  const { language, phases, detail, palette = PALETTES.print } = chain;
  const stages = phases.flatMap((phase) => phase.stages);
  const width = (WIDTH - GAP * (stages.length - 1)) / Math.max(1, stages.length);
  const lefts = stages.map((_, place) => place * (width + GAP));
  const steps = stations(detail.steps, { x: 14, y: PANEL + 26 }, WIDTH - 28);
  return draw(
    {
      width: WIDTH,
      height: PANEL + 34 + steps.height,
      alt: describe(chain),
      alternative: { columns: [WORDS.stage[language], WORDS.today[language]], rows: rows(chain) },
    },
    phaseBrackets(chain, lefts, width, palette),
    stages.map((stage, place) => box(chain, stage, place, lefts[place] ?? 0, width, palette)).join(''),
    lefts
      .slice(1)
      .map((left) => arrow(left - GAP + 3, left - 3, palette))
      .join(''),
    backArrow(chain, lefts, width, palette),
    panel(chain, (lefts[detail.of] ?? 0) + width / 2, steps.height, palette),
    steps.svg,
  );
}

function phaseBrackets(
  { phases, language }: Chain,
  lefts: readonly number[],
  width: number,
  palette: Palette,
): string {
  let place = 0;
  return phases
    .map(({ label, stages }) => {
      const [left, right] = [lefts[place] ?? 0, (lefts[place + stages.length - 1] ?? 0) + width];
      place += stages.length;
      const words = cut(typeset(label, language), Math.min(right + GAP - 4, WIDTH) - left, {
        size: 11,
        bold: true,
      });
      const line = { d: `M${round(left)} 46H${round(right)}`, stroke: palette.accent, 'stroke-width': 2 };
      return (
        element('path', line) + letters(words, { x: left, y: 38, size: 11, bold: true, fill: palette.accent })
      );
    })
    .join('');
}

function box(
  { language, current }: Chain,
  { label, note = '', done }: ChainStage,
  place: number,
  left: number,
  width: number,
  palette: Palette,
): string {
  const here = place === current;
  const fill = here ? palette.accent : done ? palette.tint : palette.paper;
  const ink = here ? palette.accentInk : palette.ink;
  const lines = wrap(typeset(label, language), width - 12, LABEL, 3);
  const below = wrap(typeset(note, language), width - 10, NOTE, 2);
  const middle = left + width / 2;
  const top = BOX.top + (BOX.height - lines.length * 14 - below.length * 12 - 2) / 2;
  return (
    element('rect', {
      x: left + 0.5,
      y: BOX.top,
      width: width - 1,
      height: BOX.height,
      rx: 5,
      fill,
      stroke: here || done ? palette.accent : palette.secondary,
      'stroke-width': here ? 1.6 : 1,
    }) +
    paragraph(lines, { ...LABEL, x: middle, y: top + 11, anchor: 'middle', fill: ink }, 14 / 12) +
    paragraph(
      below,
      {
        ...NOTE,
        x: middle,
        y: top + lines.length * 14 + 12,
        anchor: 'middle',
        fill: here ? ink : palette.secondary,
      },
      12 / 10,
    ) +
    (here ? marker(middle, WORDS.here[language], palette) : '')
  );
}

/** Words above the box that we stand at. */
function marker(x: number, words: string, palette: Palette): string {
  const half = textWidth(words, NOTE) / 2;
  const at = Math.min(WIDTH - half, Math.max(half, x));
  const tip = { d: `M${round(x)} ${BOX.top - 1}l-4 -5h8Z`, fill: palette.accent };
  return (
    element('path', tip) +
    letters(words, {
      ...NOTE,
      x: at,
      y: BOX.top - 8,
      anchor: 'middle',
      fill: palette.accent,
      halo: palette.paper,
    })
  );
}

function arrow(from: number, to: number, palette: Palette): string {
  const y = BOX.top + BOX.height / 2;
  const shaft = {
    d: `M${round(from)} ${y}H${round(to - 4)}`,
    stroke: palette.secondary,
    'stroke-width': 1.4,
  };
  return (
    element('path', { ...shaft, fill: 'none' }) +
    element('path', { d: `M${round(to)} ${y}l-6 -3.4v6.8Z`, fill: palette.secondary })
  );
}

/** From the last stage below the others, back up to where the cycle begins again. */
function backArrow(
  { back, backTo, language }: Chain,
  lefts: readonly number[],
  width: number,
  palette: Palette,
): string {
  const bottom = BOX.top + BOX.height;
  const [from, to] = [(lefts.at(-1) ?? 0) + width / 2, (lefts[backTo] ?? 0) + width * 0.25];
  const line = `M${round(from)} ${bottom}V${bottom + BACK - 10}H${round(to)}V${bottom + 6}`;
  const words = cut(typeset(back, language), from - to - 20, NOTE);
  return (
    element('path', { d: line, fill: 'none', stroke: palette.accent, 'stroke-width': 1.4 }) +
    element('path', { d: `M${round(to)} ${bottom + 1}l-3.6 6.5h7.2Z`, fill: palette.accent }) +
    letters(words, {
      ...NOTE,
      x: (from + to) / 2,
      y: bottom + BACK + 3,
      anchor: 'middle',
      fill: palette.accent,
      halo: palette.paper,
    })
  );
}

/** The frame of the steps, with a beak towards the stage that they are the steps of. */
function panel({ detail, language }: Chain, x: number, height: number, palette: Palette): string {
  const frame = `M5 ${PANEL}H${round(x - 8)}l8 -9l8 9H${WIDTH - 5}a4 4 0 0 1 4 4V${round(PANEL + height + 28)}a4 4 0 0 1 -4 4H5a4 4 0 0 1 -4 -4V${PANEL + 4}a4 4 0 0 1 4 -4Z`;
  const words = cut(typeset(detail.title, language), WIDTH - 40, { size: 12, bold: true });
  return (
    element('path', { d: frame, fill: palette.surface, stroke: palette.line, 'stroke-width': 1 }) +
    letters(words, { x: 16, y: PANEL + 20, size: 12, bold: true, fill: palette.ink })
  );
}

function describe({ language, phases, current, detail }: Chain): string {
  const told = phases
    .flatMap(({ stages }) => stages)
    .map(({ label }, place) => (place === current ? `${label} (${WORDS.here[language]})` : label));
  return typeset(`${WORDS.title[language]} : ${told.join(' → ')}. ${describeSteps(detail.steps)}`, language);
}

function rows({ language, phases, current, detail }: Chain): readonly (readonly string[])[] {
  let place = -1;
  const stages = phases.flatMap((phase) =>
    phase.stages.map(({ label, note = '' }) => {
      place += 1;
      return [`${phase.label} – ${label}`, place === current ? `${note} (${WORDS.here[language]})` : note];
    }),
  );
  const steps = tableOfSteps(detail.steps).rows.map(([label = '', ...rest]) => [
    `${detail.title} – ${label}`,
    rest.join(' · '),
  ]);
  return [...stages, ...steps];
}
