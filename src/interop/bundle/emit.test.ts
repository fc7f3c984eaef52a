import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rowsOf } from '#domain/dossier/dossier.ts';
import { ALL_REGISTERS, registerOf } from '#domain/dossier/registers.ts';
import { arbitraryDossier } from '../../../tests/dossiers/arbitrary.ts';
import { emitField, emitRow, emitRows, emitSingle } from './emit.ts';

const assets = registerOf('assets');

describe('A register as YAML', () => {
  it('is one entity a block, with an empty line between two and lists of ids on one line', () => {
    const laptops = {
      id: 'laptops',
      name: { fr: 'Ordinateurs portables : salariés', en: 'Employee laptops' },
      kind: 'supporting',
      category: 'hardware',
      confidentiality: 4,
      personalData: 'ordinary',
      dependsOn: ['google-workspace', 'office'],
    };
    const office = {
      id: 'office',
      name: 'Bureau',
      kind: 'supporting',
      category: 'premises',
      personalData: 'none',
      dependsOn: [],
    };

    const text = emitRows(assets.fields, [laptops, office]);

    expect(text).toBe(
      [
        '- id: laptops',
        '  name:',
        '    fr: "Ordinateurs portables : salariés"',
        '    en: Employee laptops',
        '  kind: supporting',
        '  category: hardware',
        '  confidentiality: 4',
        '  personalData: ordinary',
        '  dependsOn: [google-workspace, office]',
        '',
        '- id: office',
        '  name: Bureau',
        '  kind: supporting',
        '  category: premises',
        '  personalData: none',
        '',
      ].join('\n'),
    );
  });

  it('quotes what YAML would take for something else than words', () => {
    const fields = registerOf('study').fields;

    expect(emitField('version', fields.version, '1.0')).toBe('version: "1.0"');
    expect(emitField('date', fields.date, '2026-11-16')).toBe('date: 2026-11-16');
    expect(emitField('author', fields.author, 'a\u0085b\u2028')).toBe('author: "a\\u0085b\\u2028"');
    expect(emitField('title', fields.title, 'une ligne\nune autre')).toBe(
      'title: |-\n  une ligne\n  une autre',
    );
  });

  it('keeps the manner in which the value stood before', () => {
    const fields = registerOf('study').fields;

    expect(emitField('author', fields.author, 'Direction', { quotes: 'QUOTE_SINGLE' })).toBe(
      "author: 'Direction'",
    );
    expect(emitField('title', fields.title, { fr: 'a', en: 'b' }, { flow: true })).toBe(
      'title: {fr: a, en: b}',
    );
  });

  it('writes the grid of the criteria as rows', () => {
    const fields = registerOf('criteria').fields;

    expect(
      emitField('grid', fields.grid, [
        ['low', 'low'],
        ['low', 'high'],
      ]),
    ).toBe('grid:\n  - [low, low]\n  - [low, high]');
  });

  it('says what it was given, whatever a person wrote, to every reader of YAML 1.2', () => {
    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        for (const register of ALL_REGISTERS) {
          const rows = rowsOf(dossier, register.id);
          const text = register.single
            ? `- ${emitSingle({ ...register, id: 'company' }, rows[0] ?? {}).replaceAll('\n', '\n  ')}`
            : emitRows(register.fields, rows);

          const read = rowsRead(parse(text) ?? [], register);

          expect(read).toEqual(rows);
        }
      }),
    );
  });

  it('holds no sign that another reader refuses or takes for a line end', () => {
    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        for (const row of dossier.assets) {
          expect(emitRow(assets.fields, row)).not.toMatch(/[^\P{Cc}\t\n]|[\u2028\u2029\ufeff]/u);
        }
      }),
    );
  });
});

function rowsRead(rows: readonly unknown[], register: (typeof ALL_REGISTERS)[number]): readonly unknown[] {
  return rows.map((row) => register.row.parse(row));
}
