import { z } from 'zod';
import {
  choice,
  day,
  id,
  line,
  number,
  object,
  objects,
  optional,
  prose,
  references,
  scale,
} from '../register/field.ts';
import { defineRegister, type Problem } from '../register/register.ts';
import { DIMENSION_WORDS, DIMENSIONS, LEVEL_WORDS, LEVELS, type LevelId, rank } from './levels.ts';

/** A row of the grid: the level of each consequence, from 1 upwards, at one likelihood. */
const GridRow = z.array(z.enum(LEVELS)).min(3).max(5);

/**
 * The criteria that risks are rated by, one version a row; the last version is the one in force.
 * A rating keeps the version that it was made with (ISO/IEC 27005:2022 §6.4).
 */
export const criteria = defineRegister({
  id: 'criteria',
  one: { fr: 'Version des critères', en: 'Version of the criteria' },
  many: { fr: 'Critères de risque', en: 'Risk criteria' },
  clause: 'ISO/IEC 27001:2022 §6.1.2 a); ISO/IEC 27005:2022 §6.4',
  key: 'id',
  problems: gridProblems,
  fields: {
    id: id({ fr: 'Version', en: 'Version' }),
    adoptedOn: day({ fr: 'Adoptés le', en: 'Adopted on' }),
    reason: line({ fr: 'Raison de la version', en: 'Reason for the version' }),
    likelihood: objects(
      { fr: 'Vraisemblance', en: 'Likelihood' },
      {
        name: line({ fr: 'Nom', en: 'Name' }),
        definition: line({ fr: 'Définition', en: 'Definition' }),
        perYear: optional(
          object(
            { fr: 'Fréquence par an', en: 'Times a year' },
            {
              from: number({ fr: 'De', en: 'From' }, 0, 100_000),
              to: number({ fr: 'À', en: 'To' }, 0, 100_000),
            },
          ),
        ),
      },
    ),
    consequence: objects(
      { fr: 'Conséquence', en: 'Consequence' },
      {
        name: line({ fr: 'Nom', en: 'Name' }),
        financial: optional(line(DIMENSION_WORDS.financial)),
        legal: optional(line(DIMENSION_WORDS.legal)),
        operational: optional(line(DIMENSION_WORDS.operational)),
        reputation: optional(line(DIMENSION_WORDS.reputation)),
        people: optional(line(DIMENSION_WORDS.people)),
      },
    ),
    grid: {
      shape: { kind: 'choices', options: LEVEL_WORDS },
      label: { fr: 'Grille de criticité', en: 'Criticality grid' },
      help: {
        fr: 'Une ligne par vraisemblance, de 1 vers le haut ; dans la ligne, une case par conséquence.',
        en: 'One row a likelihood, from 1 upwards; in the row, one cell a consequence.',
      },
      required: true,
      value: z.array(GridRow).min(3).max(5),
    },
    threshold: choice({ fr: 'Seuil d’acceptation', en: 'Acceptance threshold' }, LEVEL_WORDS, {
      fr: 'Niveau le plus haut qui se conserve sans traitement ni décision.',
      en: 'Highest level that is retained without treatment or decision.',
    }),
    acceptance: objects(
      { fr: 'Qui peut accepter', en: 'Who may accept' },
      {
        level: choice({ fr: 'Niveau', en: 'Level' }, LEVEL_WORDS),
        roles: references({ fr: 'Rôles', en: 'Roles' }, 'roles'),
        months: optional(scale({ fr: 'Durée en mois', en: 'Months' }, 1, 60)),
        condition: optional(prose({ fr: 'Condition', en: 'Condition' })),
      },
    ),
  },
});

export const Criteria = criteria.row;
export type Criteria = z.infer<typeof Criteria>;

type Grid = readonly (readonly LevelId[])[];

interface Scales {
  readonly likelihood: readonly unknown[];
  readonly consequence: readonly unknown[];
  readonly grid: Grid;
}

/** What is wrong with the scales and the grid: sizes that disagree, and cells that fall where they should rise. */
function gridProblems(value: Scales): readonly Problem[] {
  const rows = value.likelihood.length;
  const columns = value.consequence.length;
  const sizes = [...scaleSize('likelihood', rows), ...scaleSize('consequence', columns)];
  const misfit = value.grid.length !== rows || value.grid.some((row) => row.length !== columns);
  if (misfit) sizes.push(gridSize(value.grid, rows, columns));
  return sizes.length > 0 ? sizes : clashes(value.grid);
}

function scaleSize(scaleName: string, size: number): Problem[] {
  if (size >= 3 && size <= 5) return [];
  return [
    {
      path: [scaleName],
      found: size,
      message: { fr: 'une échelle compte de 3 à 5 niveaux', en: 'a scale has 3 to 5 levels' },
    },
  ];
}

function gridSize(grid: Grid, rows: number, columns: number): Problem {
  return {
    path: ['grid'],
    found: grid.map((row) => row.length),
    message: {
      fr: `la grille doit compter ${rows} lignes (vraisemblance) de ${columns} cases (conséquence)`,
      en: `the grid must have ${rows} rows (likelihood) of ${columns} cells (consequence)`,
    },
  };
}

/** A cell by its row and its column, counted from 0. */
type Place = readonly [likelihood: number, consequence: number];

/** Two neighbours of the grid of which the higher place has the lower level. */
export interface GridClash {
  readonly lower: Place;
  readonly higher: Place;
}

/** Each pair of neighbours in which the level falls although likelihood or consequence rises. */
export function gridClashes(grid: Grid): readonly GridClash[] {
  const falls = (level: LevelId, next: LevelId | undefined) => next !== undefined && rank(next) < rank(level);
  return grid.flatMap((row, l) =>
    row.flatMap((level, c): readonly GridClash[] => [
      ...(falls(level, row[c + 1]) ? [{ lower: [l, c], higher: [l, c + 1] } as const] : []),
      ...(falls(level, grid[l + 1]?.[c]) ? [{ lower: [l, c], higher: [l + 1, c] } as const] : []),
    ]),
  );
}

function clashes(grid: Grid): readonly Problem[] {
  return gridClashes(grid).map(({ lower: [l, c], higher: [l2, c2] }) =>
    clash(l, c, grid[l]?.[c] ?? 'low', l2, c2, grid[l2]?.[c2] ?? 'low'),
  );
}

function clash(l: number, c: number, level: LevelId, l2: number, c2: number, other: LevelId): Problem {
  const cell = (language: 'fr' | 'en', row: number, column: number, of: LevelId) =>
    `${row + 1} × ${column + 1} (${LEVEL_WORDS[of][language].toLowerCase()})`;
  return {
    path: ['grid', l2, c2],
    found: other,
    message: {
      fr: `la grille doit être croissante ; les cases ${cell('fr', l, c, level)} et ${cell('fr', l2, c2, other)} se contredisent`,
      en: `the grid must not fall; cells ${cell('en', l, c, level)} and ${cell('en', l2, c2, other)} clash`,
    },
  };
}

/** The grid by product, likelihood × consequence: low 1–4, moderate 5–9, high 10–14, critical 15–19, unacceptable 20–25. */
export function productGrid(rows = 5, columns = 5): LevelId[][] {
  return Array.from({ length: rows }, (_, l) =>
    Array.from({ length: columns }, (_, c) => band((l + 1) * (c + 1))),
  );
}

function band(product: number): LevelId {
  if (product >= 20) return 'unacceptable';
  if (product >= 15) return 'critical';
  if (product >= 10) return 'high';
  return product >= 5 ? 'moderate' : 'low';
}

/** True when the criteria define what a consequence means in at least one dimension at each level. */
export function definesConsequences(of: Criteria): boolean {
  return of.consequence.every((level) => DIMENSIONS.some((dimension) => level[dimension] !== undefined));
}
