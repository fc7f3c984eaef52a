import type { Criteria } from '#domain/scope/criteria.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import { type Language, say, type Text } from '#kernel/text.ts';
import { columnName, FIRST_ROW, quoted, type Sheet, sheetReference } from '../../model/workbook.ts';
import { levelTones } from './columns.ts';

/** The grid of every version of the criteria, and the formula that reads a level in it. */
export interface GridSheet {
  readonly sheet: Sheet;
  /** The level at likelihood and consequence with the criteria that a cell names; the cells are given by address. */
  lookup(criteria: string, likelihood: string, consequence: string): string;
}

/** What stands where the criteria of a rating are gone, or do not know its cell. */
export const UNKNOWN_LEVEL: Text = { fr: 'à recoter', en: 're-rate' };

export const GRID_NAME: Text = { fr: 'Grille', en: 'Grid' };
const WIDEST = 5;

export function gridSheet(versions: readonly Criteria[], language: Language, name: string): GridSheet {
  const rows = versions.flatMap((version) =>
    version.grid.map((line, place) => {
      const likelihood = place + 1;
      const named = version.likelihood[place];
      return [
        `${version.id}|${likelihood}`,
        version.id,
        likelihood,
        named && say(named.name, language),
        ...line.map((level) => LEVEL_WORDS[level][language]),
      ];
    }),
  );
  const sheet: Sheet = {
    name,
    layout: 'table',
    defines: 'vigie.grid',
    frozen: 4,
    columns: columnsOf(language),
    rows,
  };
  const last = FIRST_ROW - 1 + Math.max(rows.length, 1);
  const [from, to] = [columnName(4), columnName(3 + WIDEST)];
  const reference = sheetReference(name);
  const cells = `${reference}!$${from}$${FIRST_ROW}:$${to}$${last}`;
  const keys = `${reference}!$A$${FIRST_ROW}:$A$${last}`;
  return {
    sheet,
    lookup: (criteria, likelihood, consequence) => {
      const found = `INDEX(${cells},MATCH(${criteria}&"|"&${likelihood},${keys},0),${consequence})`;
      const unknown = quoted(UNKNOWN_LEVEL[language]);
      // An empty cell of the grid would be read as zero.
      return `IFERROR(IF(${found}="",${unknown},${found}),${unknown})`;
    },
  };
}

function columnsOf(language: Language): Sheet['columns'] {
  const levels = { values: LEVELS.map((level) => LEVEL_WORDS[level][language]) };
  const word = (text: Text) => text[language];
  return [
    { id: 'key', title: '', type: 'text', width: 8, hidden: true },
    { id: 'criteria', title: word({ fr: 'Critères', en: 'Criteria' }), type: 'text', width: 12 },
    { id: 'likelihood', title: word({ fr: 'Vraisemblance', en: 'Likelihood' }), type: 'number', width: 15 },
    { id: 'name', title: word({ fr: 'Nom', en: 'Name' }), type: 'text', width: 22 },
    ...Array.from({ length: WIDEST }, (_, place) => ({
      id: `consequence-${place + 1}`,
      title: `${word({ fr: 'Conséquence', en: 'Consequence' })} ${place + 1}`,
      type: 'text' as const,
      width: 16,
      choices: levels,
      tones: levelTones(language),
    })),
  ];
}
