import { describe, expect, it } from 'vitest';
import { registerOf } from '#domain/dossier/registers.ts';
import type { Row } from '#domain/register/register.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import { countsOf, type Paste, planPaste, readHeading } from './plan.ts';

const assets = registerOf('assets');
const asset = (id: string, name: string): Row => ({
  id,
  name,
  kind: 'supporting',
  category: 'software',
  personalData: 'none',
  dependsOn: [],
});
const stored = (row: Row): SheetRow => ({
  id: String(row.id),
  row,
  stored: { row, version: 1, updatedAt: '', updatedBy: '' },
  local: undefined,
});
const all = [asset('A-01', 'Serveur'), asset('A-02', 'Éditeur')].map(stored);
let count = 0;

function plan(over: Partial<Paste>) {
  return planPaste({
    register: assets,
    cells: [],
    fields: [],
    onto: { rows: [] },
    all,
    reader: { language: 'fr', names: new Map([['roles', new Map([['cto', 'Directrice technique']])]]) },
    freshId: () => {
      count += 1;
      return `+${count}`;
    },
    ...over,
  });
}

describe('A pasted block', () => {
  it('changes the rows below it and makes new ones below the last, with ids proposed', () => {
    const rows = plan({
      cells: [
        ['Serveur web', 'Machines et équipements'],
        ['Éditeur', 'Données'],
        ['Portable', 'hardware'],
      ],
      fields: ['name', 'category'],
      onto: { rows: all },
    });

    expect(rows.map(({ isNew, change }) => [isNew, change.after?.id, change.after?.name])).toEqual([
      [false, 'A-01', 'Serveur web'],
      [false, 'A-02', 'Éditeur'],
      [true, 'A-03', 'Portable'],
    ]);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.outcome))).toEqual([
      ['changed', 'changed'],
      ['same', 'changed'],
      ['new', 'new'],
    ]);
    expect(rows[2]?.missing).toEqual(['kind', 'personalData']);
    expect(countsOf(rows)).toMatchObject({ newRows: 1, changedRows: 2, incomplete: 1 });
  });

  it('leaves out what it does not understand, names it, and pastes the rest of the row', () => {
    const [row] = plan({
      cells: [['Serveur', 'Jean', '9']],
      fields: ['name', 'owner', 'integrity'],
      onto: { rows: all },
    });

    expect(row?.cells.map((cell) => cell?.outcome)).toEqual(['same', 'unmatched', 'refused']);
    expect(row?.cells[1]?.message?.fr).toContain('« Jean »');
    expect(row?.cells[2]?.message?.fr).toBe('un nombre entier de 1 à 5 est attendu');
    expect(row?.change.after).toEqual(all[0]?.row);
  });

  it('finds its rows by id, or by name without case and accents, and takes each once', () => {
    const rows = plan({
      cells: [
        ['', 'EDITEUR', '3'],
        ['a-01', 'Serveur', '4'],
        ['A-01', 'Serveur', '5'],
        ['A-09', 'Neuf', '1'],
      ],
      fields: ['id', 'name', 'integrity'],
      onto: 'matching',
    });

    expect(rows.map(({ change }) => [change.before?.id, change.after?.integrity])).toEqual([
      ['A-02', 3],
      ['A-01', 4],
      ['A-01', undefined],
      [undefined, 1],
    ]);
    expect(rows[2]?.cells[2]?.outcome).toBe('refused');
    expect(rows[3]?.change.after?.id).toBe('A-09');
  });

  it('does not rename a row that is stored', () => {
    const [row] = plan({ cells: [['A-77']], fields: ['id'], onto: { rows: all } });

    expect(row?.cells[0]?.outcome).toBe('refused');
  });

  it('passes over empty lines', () => {
    expect(plan({ cells: [['', ' ']], fields: ['name', 'category'] })).toEqual([]);
  });

  it('gives registers whose ids are words one made of the name', () => {
    const roles = registerOf('roles');
    const rows = plan({
      register: roles,
      all: [stored({ id: 'cto', name: 'CTO', responsibility: '—', external: false })],
      cells: [['Chargé d’étude'], ['CTO']],
      fields: ['name'],
    });

    expect(rows.map(({ change }) => change.after?.id)).toEqual(['charge-d-etude', 'cto-2']);
  });
});

describe('A heading', () => {
  it('is known by the labels of either language or the names of fields', () => {
    expect(readHeading(['Identifiant', 'NOM', 'Owner', 'category', 'Coût'], assets)).toEqual([
      'id',
      'name',
      'owner',
      'category',
      undefined,
    ]);
  });

  it('is not seen in a row of values', () => {
    expect(readHeading(['Serveur', 'Données', '3'], assets)).toBeUndefined();
    expect(readHeading(['Nom', 'Données', '3'], assets)).toBeUndefined();
  });
});
