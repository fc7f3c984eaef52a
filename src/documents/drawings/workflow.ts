import type { Language, Text } from '#kernel/text.ts';
import { PALETTES, type Palette } from '../style/tokens.ts';
import { formatPercent, typeset } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { cut, wrap } from './lettering.ts';
import { draw, element, letters, paragraph, round } from './svg.ts';

interface WorkflowStep {
  readonly label: string;
  /** How complete the step is, 0 to 1, computed from the data. */
  readonly completeness: number;
  /** A line below the step: its duration, its deliverable. */
  readonly note?: string;
}

export interface Workflow {
  readonly language: Language;
  readonly steps: readonly WorkflowStep[];
  /** The place of the step that the study stands at, counted from 0; none when it is over or not begun. */
  readonly current?: number;
  /** Steps in a line before the next line begins. */
  readonly perLine?: number;
  readonly palette?: Palette;
}

const WORDS = {
  title: { fr: 'Étapes de la démarche', en: 'Steps of the study' },
  step: { fr: 'Étape', en: 'Step' },
  complete: { fr: 'Avancement', en: 'Completeness' },
  current: { fr: 'étape en cours', en: 'current step' },
  note: { fr: 'Précision', en: 'Note' },
} satisfies Record<string, Text>;

const WIDTH = 680;
const RADIUS = 14;
const LABEL = { size: 10.5, bold: true };
const NOTE = { size: 9.5 };

/** Numbered stations on a line; the ring of each closes as the step becomes complete. */
export function drawWorkflow(workflow: Workflow): Drawing {
  const { svg, height } = stations(workflow, { x: 0, y: 0 }, WIDTH);
  return draw(
    { width: WIDTH, height, alt: describeSteps(workflow), alternative: tableOfSteps(workflow) },
    svg,
  );
}

/** The stations alone, from a point down and to the right, for a drawing that holds more than them. */
export function stations(workflow: Workflow, origin: Point, whole: number): { svg: string; height: number } {
  const { language, steps, perLine = steps.length, palette = PALETTES.print } = workflow;
  const width = whole / Math.max(1, perLine);
  const labels = steps.map(({ label }) => wrap(typeset(label, language), width - 8, LABEL, 4));
  const height =
    64 + 12.5 * Math.max(1, ...labels.map((lines) => lines.length)) + (steps.some(hasNote) ? 14 : 0);
  const parts = steps.map((step, place) => {
    const at = {
      x: origin.x + ((place % perLine) + 0.5) * width,
      y: origin.y + Math.floor(place / perLine) * height + RADIUS + 6,
    };
    const last = place === steps.length - 1 || place % perLine === perLine - 1;
    return (
      (last ? '' : line(at, width, palette)) +
      station(workflow, step, place, labels[place] ?? [], at, width - 4)
    );
  });
  return { svg: parts.join(''), height: Math.ceil(steps.length / perLine) * height };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function line({ x, y }: Point, width: number, palette: Palette): string {
  const [from, to] = [x + RADIUS + 5, x + width - RADIUS - 7];
  const shaft = {
    d: `M${round(from)} ${y}H${round(to - 4)}`,
    stroke: palette.secondary,
    'stroke-width': 1.2,
  };
  const head = { d: `M${round(to)} ${y}l-6 -3.2v6.4Z`, fill: palette.secondary };
  return element('path', { ...shaft, fill: 'none' }) + element('path', head);
}

function station(
  { language, current, palette: given }: Workflow,
  { completeness, note }: WorkflowStep,
  place: number,
  label: readonly string[],
  { x, y }: Point,
  width: number,
): string {
  const palette = given ?? PALETTES.print;
  const here = place === current;
  const done = completeness >= 1;
  const fill = here ? palette.accent : done ? palette.tint : palette.paper;
  const ink = here ? palette.accentInk : palette.ink;
  const share = {
    x,
    y: y + RADIUS + 17,
    size: 11,
    bold: here,
    fill: here ? palette.accent : palette.secondary,
  };
  const top = y + RADIUS + 33;
  const below = cut(typeset(note ?? '', language), width, NOTE);
  return (
    element('circle', { cx: x, cy: y, r: RADIUS - 3, fill }) +
    element('circle', { cx: x, cy: y, r: RADIUS, fill: 'none', stroke: palette.line, 'stroke-width': 3 }) +
    ring({ x, y }, completeness, palette) +
    letters(String(place + 1), { x, y: y + 4.3, size: 12, bold: true, anchor: 'middle', fill: ink }) +
    letters(formatPercent(rounded(completeness), language), { ...share, anchor: 'middle' }) +
    paragraph(
      label,
      { ...LABEL, x, y: top, anchor: 'middle', fill: here ? palette.accent : palette.ink },
      12.5 / 10.5,
    ) +
    (below === ''
      ? ''
      : letters(below, {
          ...NOTE,
          x,
          y: top + label.length * 12.5 + 1,
          anchor: 'middle',
          fill: palette.secondary,
        }))
  );
}

/** The part of the ring that is closed, clockwise from the top. */
function ring({ x, y }: Point, completeness: number, palette: Palette): string {
  const stroke = { fill: 'none', stroke: palette.accent, 'stroke-width': 3 };
  if (completeness >= 1) return element('circle', { cx: x, cy: y, r: RADIUS, ...stroke });
  if (completeness <= 0) return '';
  const angle = 2 * Math.PI * completeness;
  const end = `${round(x + RADIUS * Math.sin(angle))} ${round(y - RADIUS * Math.cos(angle))}`;
  const large = completeness > 0.5 ? 1 : 0;
  return element('path', {
    d: `M${round(x)} ${round(y - RADIUS)}A${RADIUS} ${RADIUS} 0 ${large} 1 ${end}`,
    ...stroke,
  });
}

/** 99.6 % is not complete: only a complete step reads 100 %. */
function rounded(completeness: number): number {
  return completeness >= 1 ? 1 : Math.min(0.99, Math.max(0, completeness));
}

function hasNote({ note }: WorkflowStep): boolean {
  return note !== undefined && note !== '';
}

/** The steps in a sentence. */
export function describeSteps({ language, steps, current }: Workflow): string {
  const told = steps.map(({ label, completeness }, place) => {
    const here = place === current ? `, ${WORDS.current[language]}` : '';
    return `${place + 1}. ${label} (${formatPercent(rounded(completeness), language)}${here})`;
  });
  return typeset(`${WORDS.title[language]} : ${told.join(' ; ')}.`, language);
}

/** The steps in rows. */
export function tableOfSteps({ language, steps, current }: Workflow): Drawing['alternative'] {
  const noted = steps.some(hasNote);
  return {
    columns: [WORDS.step[language], WORDS.complete[language], ...(noted ? [WORDS.note[language]] : [])],
    rows: steps.map(({ label, completeness, note = '' }, place) => [
      `${place + 1}. ${label}${place === current ? ` (${WORDS.current[language]})` : ''}`,
      formatPercent(rounded(completeness), language),
      ...(noted ? [note] : []),
    ]),
  };
}
