import type { View } from '#domain/dossier/view.ts';
import { STAGE_WORDS, STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import type { RatedStage } from '#domain/evaluation/rated.ts';
import { DIMENSIONS, LEVEL_WORDS } from '#domain/scope/levels.ts';
import type { Language, Text } from '#kernel/text.ts';
import { columnName, FIRST_ROW, type SheetCell, type SheetColumn } from '../../model/workbook.ts';
import { levelTones } from './columns.ts';
import { type GridSheet, UNKNOWN_LEVEL } from './grid-sheet.ts';
import type { RegisterSheet } from './register-sheets.ts';

const CONSEQUENCE: Text = { fr: 'Conséquence retenue', en: 'Consequence that counts' };
const CRITICALITY: Text = { fr: 'Criticité (V × C)', en: 'Criticality (L × C)' };
const LEVEL: Text = { fr: 'Niveau', en: 'Level' };

/** What the sheet of ratings computes for one stage: the letters of its columns. */
export interface StageColumns {
  readonly likelihood: string;
  readonly consequence: string;
  readonly level: string;
}

/**
 * The sheet of ratings with what follows from them: the worst dimension, the product, and the level that the grid of the
 * rating’s own criteria gives. The formulas say what `level()` says, and carry what it said today.
 */
export function withLevels(
  sheet: RegisterSheet,
  { risks }: View,
  grid: GridSheet,
  language: Language,
): RegisterSheet {
  const added = STAGES.flatMap((stage) => stageTitles(stage, language));
  const rated = new Map(risks.map((risk) => [risk.scenario.id, risk]));
  const ready = sheet.rows.map((row, place) => {
    const risk = rated.get(String(row[0]));
    return [
      ...row,
      ...STAGES.flatMap((stage) => formulas(sheet, stage, place, risk?.[stage], grid, language)),
    ];
  });
  const blank = Array.from({ length: sheet.spare ?? 0 }, (_, place) => [
    ...sheet.columns.map(() => undefined),
    ...STAGES.flatMap((stage) =>
      formulas(sheet, stage, sheet.rows.length + place, undefined, grid, language),
    ),
  ]);
  return { ...sheet, columns: [...sheet.columns, ...added], rows: [...ready, ...blank], spare: 0 };
}

function stageTitles(stage: Stage, language: Language): readonly SheetColumn[] {
  const title = (words: Text) => `${STAGE_WORDS[stage][language]} – ${words[language]}`;
  const computed = { type: 'number', width: 13, computed: true } as const;
  return [
    { ...computed, id: `=${stage}.consequence`, title: title(CONSEQUENCE) },
    { ...computed, id: `=${stage}.criticality`, title: title(CRITICALITY) },
    { ...computed, id: `=${stage}.level`, title: title(LEVEL), type: 'text', tones: levelTones(language) },
  ];
}

/** Where the columns of a stage stand; a register without them is a bug. */
export function stageColumns(sheet: RegisterSheet, stage: Stage): StageColumns {
  const first = sheet.columns.filter(({ computed }) => !computed).length + 3 * STAGES.indexOf(stage);
  return {
    likelihood: letterOf(sheet, `${stage}.likelihood`),
    consequence: columnName(first),
    level: columnName(first + 2),
  };
}

function letterOf(sheet: RegisterSheet, id: string): string {
  const place = sheet.columns.findIndex((column) => column.id === id);
  if (place < 0) throw new Error(`the register of ratings has no column ${id}`);
  return columnName(place);
}

function formulas(
  sheet: RegisterSheet,
  stage: Stage,
  place: number,
  rated: RatedStage | undefined,
  grid: GridSheet,
  language: Language,
): readonly SheetCell[] {
  const row = FIRST_ROW + place;
  const { likelihood, consequence } = stageColumns(sheet, stage);
  const [first, last] = [DIMENSIONS[0], DIMENSIONS[DIMENSIONS.length - 1]];
  const worst = `${letterOf(sheet, `${stage}.consequences.${first}`)}${row}:${letterOf(sheet, `${stage}.consequences.${last}`)}${row}`;
  const [l, c] = [`${likelihood}${row}`, `${consequence}${row}`];
  const criteria = `${letterOf(sheet, `${stage}.criteria`)}${row}`;
  const level = rated && (rated.level ? LEVEL_WORDS[rated.level] : UNKNOWN_LEVEL)[language];
  return [
    { formula: `IF(COUNT(${worst})=0,"",MAX(${worst}))`, value: rated?.consequence ?? '' },
    { formula: `IF(OR(${l}="",${c}=""),"",${l}*${c})`, value: rated?.criticality ?? '' },
    { formula: `IF(OR(${l}="",${c}=""),"",${grid.lookup(criteria, l, c)})`, value: level ?? '' },
  ];
}
