import type { Workbook } from '../../model/workbook.ts';
import { coverOf } from '../../sections/cover.ts';
import type { Kind, Source } from '../kind.ts';
import { tell } from '../telling.ts';
import { GRID_NAME, gridSheet } from './grid-sheet.ts';
import { GUIDE_NAME, guideSheet } from './guide-sheet.ts';
import { MATRIX_NAME, matrixSheet } from './matrix-sheet.ts';
import { TabNames } from './names.ts';
import { PLAN_NAME, planSheet, STATEMENT_NAME, statementSheet } from './plan-sheets.ts';
import { withLevels } from './ratings.ts';
import { registerSheets } from './register-sheets.ts';

/** All registers, the matrix, the statement of applicability and the plan, to be read, filled in and read back. */
export const registersWorkbook: Kind<'workbook'> = {
  id: 'registers-workbook',
  title: { fr: 'Classeur des registres', en: 'Workbook of the registers' },
  model: 'workbook',
  build,
};

function build(source: Source): Workbook {
  const telling = tell(source);
  const { language, t, dossier } = telling;
  const names = new TabNames();
  const [guide, matrix, plan, statement, gridName] = [
    GUIDE_NAME,
    MATRIX_NAME,
    PLAN_NAME,
    STATEMENT_NAME,
    GRID_NAME,
  ].map((name) => names.take(t(name))) as [string, string, string, string, string];
  const grid = gridSheet(dossier.criteria, language, gridName);
  const registers = registerSheets(dossier, language, names).map((sheet) =>
    sheet.defines === 'vigie.evaluations' ? withLevels(sheet, source.view, grid, language) : sheet,
  );
  const ratings = registers.find(({ defines }) => defines === 'vigie.evaluations');
  if (!ratings) throw new Error('the registers have no ratings');
  const pages = [
    matrixSheet({ view: source.view, language, ratings, grid }, matrix),
    planSheet(telling, plan),
    statementSheet(telling, statement),
    ...registers,
    grid.sheet,
  ];
  return {
    model: 'workbook',
    language,
    title: t(registersWorkbook.title),
    cover: coverOf(telling),
    sheets: [guideSheet(telling, pages, guide), ...pages],
  };
}
