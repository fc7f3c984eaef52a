import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import { view } from '#domain/dossier/view.ts';
import { level } from '#domain/evaluation/level.ts';
import { LEVEL_WORDS } from '#domain/scope/levels.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { expect as expectOk } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import { registersWorkbook } from './kind.ts';
import { TabNames } from './names.ts';

const TODAY = '2026-11-27';

let dossier: Dossier;
let workbook: Workbook;

beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../../../samples/fintech/', import.meta.url));
  ({ dossier } = expectOk(await readBundle(folder), 'the sample is sound'));
  workbook = built(dossier, 'fr');
});

function built(of: Dossier, language: Language): Workbook {
  return registersWorkbook.build({ view: view(of, TODAY), snapshot: '0'.repeat(64), language }, of.study.id);
}

function sheet(of: Workbook, defines: string): Sheet {
  const found = of.sheets.find((one) => one.defines === defines);
  if (!found) throw new Error(`no sheet ${defines}`);
  return found;
}

describe('the workbook of the registers', () => {
  it('has every register, by its description, under a name that a program finds', () => {
    const names = workbook.sheets.map(({ defines }) => defines);

    for (const { id } of ALL_REGISTERS) expect(names).toContain(`vigie.${id}`);
  });

  it('has one row an entry, which begins with its id', () => {
    expect(sheet(workbook, 'vigie.assets').rows.map(([id]) => id)).toEqual(
      dossier.assets.map(({ id }) => id),
    );
    expect(sheet(workbook, 'vigie.measures').rows.length).toBe(dossier.measures.length);
  });

  it('forgets no field: every one has a column, or a sheet of its own', () => {
    for (const register of ALL_REGISTERS) {
      const ids = sheet(workbook, `vigie.${register.id}`).columns.map(({ id }) => id);
      for (const [name, field] of Object.entries(register.fields)) {
        const own = workbook.sheets.some(({ defines }) =>
          defines?.startsWith(`vigie.${register.id}.${name}`),
        );
        const column = ids.some((id) => id === name || id.startsWith(`${name}.`));
        expect(field.shape.kind === 'objects' ? own : column, `${register.id}.${name}`).toBe(true);
      }
    }
  });

  it('keeps both languages where they differ, that of the reader in sight', () => {
    const titles = sheet(workbook, 'vigie.scenarios').columns.filter(({ id }) => id.startsWith('title'));

    expect(titles).toMatchObject([{ id: 'title.fr' }, { id: 'title.en', hidden: true }]);
  });

  it('offers the words of choices and the ids of other registers', () => {
    const columns = sheet(workbook, 'vigie.measures').columns;

    expect(columns.find(({ id }) => id === 'status')?.choices).toEqual({
      values: ['Proposée', 'Décidée', 'En cours', 'Faite', 'Abandonnée'],
    });
    expect(columns.find(({ id }) => id === 'owner')?.choices).toMatchObject({
      range: expect.stringContaining('$A$3:$A$'),
    });
  });

  it('names no two tabs alike, and none too long for a tab', () => {
    for (const language of ['fr', 'en'] as const) {
      const names = built(dossier, language).sheets.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    }
  });
});

describe('the levels in the workbook', () => {
  it.each(['fr', 'en'] as const)(
    'are read in its grid as the app reads them, in all 25 cells (%s)',
    (language) => {
      const custom = structuredClone(dossier);
      const [first] = custom.criteria;
      if (!first) throw new Error('the sample has criteria');
      const stricter = {
        ...first,
        id: 'v2',
        grid: first.grid.map((row, p) => row.map((cell, c) => (p + c > 5 ? 'unacceptable' : cell))),
      };
      custom.criteria = [first, stricter];
      const { rows } = sheet(built(custom, language), 'vigie.grid');

      for (const version of custom.criteria) {
        for (let l = 1; l <= 5; l += 1) {
          for (let c = 1; c <= 5; c += 1) {
            // What MATCH and INDEX do.
            const found = rows.find(([key]) => key === `${version.id}|${l}`)?.[3 + c];
            const known = level(l, c, version);
            expect(found, `${version.id} ${l} × ${c}`).toBe(known && LEVEL_WORDS[known][language]);
          }
        }
      }
    },
  );

  it('stand beside each rating as a formula that carries what the app says today', () => {
    const { rows, columns } = sheet(workbook, 'vigie.evaluations');
    const place = columns.findIndex(({ id }) => id === '=current.level');
    const risks = new Map(view(dossier, TODAY).risks.map((risk) => [risk.scenario.id, risk.current]));

    for (const row of rows.filter(([id]) => id !== undefined)) {
      const rated = risks.get(String(row[0]));
      const cell = row[place] as { formula: string; value: string };
      expect(cell.value).toBe(rated?.level ? LEVEL_WORDS[rated.level].fr : '');
      expect(cell.formula).toMatch(/INDEX\('Grille'!\$E\$3:\$I\$7,MATCH\(/);
    }
  });

  it('are ready in the rows that are yet to be filled in', () => {
    const { rows } = sheet(workbook, 'vigie.evaluations');

    expect(rows.length).toBeGreaterThan(dossier.evaluations.length + 100);
    expect(rows.at(-1)?.[0]).toBeUndefined();
  });

  it('are counted in the matrix, each scenario once', () => {
    const matrix = workbook.sheets.find(({ name }) => name === 'Matrice');
    const counts = (matrix?.rows ?? [])
      .flat()
      .flatMap((cell) =>
        typeof cell === 'object' &&
        'style' in cell &&
        cell.style === 'count' &&
        typeof cell.value === 'object'
          ? [cell.value]
          : [],
      );

    expect(counts.length).toBe(75);
    expect(counts.every(({ formula }) => formula.startsWith('COUNTIFS('))).toBe(true);
    const rated = dossier.evaluations.flatMap(({ inherent, current, residual }) =>
      [inherent, current, residual].filter((r) => r),
    );
    expect(counts.reduce((sum, { value }) => sum + Number(value), 0)).toBe(rated.length);
  });
});

describe('the names of tabs', () => {
  it('are cut, cleaned and told apart', () => {
    const names = new TabNames();

    expect(names.take('A/B: un nom bien trop long pour un onglet')).toBe('A B  un nom bien trop long pour');
    expect(names.take('a b  un nom bien trop long pour un autre')).toBe('a b  un nom bien trop long po 2');
    expect(names.take('???')).toBe('–');
  });
});
