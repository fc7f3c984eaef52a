import type { View } from '#domain/dossier/view.ts';
import { STAGE_WORDS, STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import { type Language, say, type Text } from '#kernel/text.ts';
import {
  type ColourRule,
  columnName,
  FIRST_ROW,
  quoted,
  type Sheet,
  type SheetCell,
  sheetReference,
} from '../../model/workbook.ts';
import type { GridSheet } from './grid-sheet.ts';
import { stageColumns } from './ratings.ts';
import type { RegisterSheet } from './register-sheets.ts';

/** The page where the matrices stand, with the sheets that they count on and read. */
interface Setting {
  readonly view: View;
  readonly language: Language;
  readonly ratings: RegisterSheet;
  readonly grid: GridSheet;
}

interface Part {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly rules: readonly ColourRule[];
}

export const MATRIX_NAME: Text = { fr: 'Matrice', en: 'Matrix' };

/** The matrix at the three stages: cells that count the ratings, in the colour that the grid gives them. */
export function matrixSheet(setting: Setting, name: string): Sheet {
  const { language, view } = setting;
  const width = view.criteria.consequence.length;
  const parts = STAGES.reduce<Part>(
    (sum, stage) => joined(sum, matrixOf(setting, stage, sum.rows.length + 1)),
    {
      rows: [
        [{ value: MATRIX_NAME[language], style: 'title' }],
        [{ value: NOTE[language], style: 'note' }],
        [],
      ],
      rules: [],
    },
  );
  const cell = (id: string, wide: number) => ({ id, title: '', type: 'text' as const, width: wide });
  return {
    name,
    layout: 'page',
    landscape: false,
    columns: [
      cell('name', 24),
      cell('number', 6),
      ...Array.from({ length: width }, (_, c) => cell(`c${c + 1}`, 17)),
    ],
    ...parts,
  };
}

const NOTE: Text = {
  fr: 'Chaque case compte les scénarios qui s’y trouvent.',
  en: 'Each cell counts the scenarios that stand in it.',
};
const AXES: Text = { fr: 'Vraisemblance ↑   Conséquence →', en: 'Likelihood ↑   Consequence →' };

function joined(left: Part, right: Part): Part {
  return { rows: [...left.rows, ...right.rows, []], rules: [...left.rules, ...right.rules] };
}

function matrixOf(setting: Setting, stage: Stage, top: number): Part {
  const { view, language } = setting;
  const { likelihood, consequence } = view.criteria;
  // Likelihood upwards: the highest row comes first.
  const lines = likelihood.map((step, place) => ({ step, value: place + 1 })).toReversed();
  const feet = top + 1 + lines.length;
  return {
    rows: [
      [{ value: STAGE_WORDS[stage][language], style: 'heading' }],
      ...lines.map(({ step, value }) => [
        { value: say(step.name, language), style: 'axis' as const },
        { value, style: 'axis' as const },
        ...consequence.map((_, place) => countCell(setting, stage, value, place + 1)),
      ]),
      [
        { value: AXES[language], style: 'note' },
        undefined,
        ...consequence.map((_, place) => axis(place + 1)),
      ],
      [
        undefined,
        undefined,
        ...consequence.map(({ name }) => ({ value: say(name, language), style: 'axis' as const })),
      ],
    ],
    rules: colours(setting, top + 1, feet),
  };
}

function axis(value: number): SheetCell {
  return { value, style: 'axis' };
}

function countCell(
  { view, ratings }: Setting,
  stage: Stage,
  likelihood: number,
  consequence: number,
): SheetCell {
  const columns = stageColumns(ratings, stage);
  const range = (letter: string) =>
    `${sheetReference(ratings.name)}!$${letter}$${FIRST_ROW}:$${letter}$${FIRST_ROW - 1 + ratings.rows.length}`;
  const counted = view.risks.filter(
    (risk) => risk[stage]?.likelihood === likelihood && risk[stage]?.consequence === consequence,
  );
  const formula = `COUNTIFS(${range(columns.likelihood)},${likelihood},${range(columns.consequence)},${consequence})`;
  return { value: { formula, value: counted.length }, style: 'count' };
}

/** The colour of a cell is the level that the grid in force gives it, whatever somebody makes of the grid. */
function colours({ view, grid, language }: Setting, top: number, feet: number): readonly ColourRule[] {
  const last = columnName(1 + view.criteria.consequence.length);
  const level = grid.lookup(quoted(view.criteria.id), `$B${top}`, `C$${feet}`);
  return LEVELS.map((one) => ({
    range: `C${top}:${last}${feet - 1}`,
    formula: `${level}=${quoted(LEVEL_WORDS[one][language])}`,
    tone: one,
  }));
}
