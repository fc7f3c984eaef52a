import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, isMap, isPair, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { Dossier, rowsOf } from '#domain/dossier/dossier.ts';
import { ALL_REGISTERS, registerOf } from '#domain/dossier/registers.ts';
import { keyOf, type Register, type Row } from '#domain/register/register.ts';
import { expect as sure } from '#kernel/result.ts';
import { arbitraryDossier } from '../../../tests/dossiers/arbitrary.ts';
import { editRows } from './edit.ts';
import { emitRows } from './emit.ts';
import { isSame } from './lean.ts';
import { decode } from './text-file.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

const LISTS = ALL_REGISTERS.filter((register) => !register.single);

describe('Editing a file of a bundle', () => {
  it('changes a value and nothing else', () => {
    const text = lines(
      '# Les actifs',
      '',
      '# Achetés en 2024',
      '- id:   laptops   # voir inventaire',
      '  name: Portables',
      '  kind: supporting',
      '  category:    hardware',
      '  # à revoir',
      '  confidentiality: 3 # trop bas ?',
      '  personalData: none',
      '',
      '',
      "- {id: office, name: 'Bureau', kind: supporting, category: premises, personalData: none}",
    );

    const edited = edit('assets', text, (rows) =>
      rows.map((row) => (row.id === 'laptops' ? { ...row, confidentiality: 4 } : row)),
    );

    expect(edited).toBe(text.replace('confidentiality: 3 #', 'confidentiality: 4 #'));
  });

  it('puts a new row after the one that comes before it by id, and a new field after the one before it', () => {
    const text = lines(
      '- id: R-1',
      '  name: Un',
      '  responsibility: A',
      '  # fin de R-1',
      '',
      '- id: R-10',
      '  name: Dix',
      '  responsibility: B',
    );

    const edited = edit('roles', text, (rows) => [
      { ...rows[0], reportsTo: 'R-10' },
      { id: 'R-2', name: 'Deux', responsibility: 'C', external: true },
      ...rows.slice(1),
    ]);

    expect(edited).toBe(
      lines(
        '- id: R-1',
        '  name: Un',
        '  responsibility: A',
        '  reportsTo: R-10',
        '  # fin de R-1',
        '',
        '- id: R-2',
        '  name: Deux',
        '  responsibility: C',
        '  external: true',
        '',
        '- id: R-10',
        '  name: Dix',
        '  responsibility: B',
      ),
    );
  });

  it('takes a row away with its comment, and leaves the head of the file', () => {
    const text = lines(
      '# yaml-language-server: $schema=.vigie/schemas/parties.json',
      '- id: a',
      '  name: A',
      '',
      '# B est parti',
      '- id: b',
      '  name: B',
      '',
      '# C reste',
      '- id: c',
      '  name: C',
    );

    expect(edit('parties', text, (rows) => rows.filter((row) => row.id === 'c'))).toBe(
      lines(
        '# yaml-language-server: $schema=.vigie/schemas/parties.json',
        '',
        '# C reste',
        '- id: c',
        '  name: C',
      ),
    );
    expect(edit('parties', text, () => [])).toBe(
      lines('# yaml-language-server: $schema=.vigie/schemas/parties.json'),
    );
  });

  it('moves a comment that stood inside a rewritten value above it', () => {
    const text = lines(
      '- id: a',
      '  name: A',
      '  requirements: [',
      '    x, # vu avec la banque',
      '    y ]   # deux suffisent',
    );

    const edited = edit('parties', text, ([row]) => [{ ...row, requirements: ['x', 'z'] }]);

    expect(edited).toBe(
      lines('- id: a', '  name: A', '  # vu avec la banque', '  requirements: [x, z]   # deux suffisent'),
    );
  });

  it('changes one entry of a list of blocks and leaves its neighbours', () => {
    const text = lines(
      '- id: a',
      '  name: A',
      '  requirements:',
      '  - "un"  # premier',
      "  - 'deux'",
      '  - trois # troisième',
    );

    const edited = edit('parties', text, ([row]) => [{ ...row, requirements: ['un', 'deux bis', 'trois'] }]);

    expect(edited).toBe(text.replace("'deux'", "'deux bis'"));
  });

  it('keeps Windows line ends', () => {
    const text = '- id: a\r\n  name: A\r\n';

    const edited = edit('parties', text, (rows) => [
      ...rows,
      { id: 'b', name: 'deux\nlignes', requirements: [] },
    ]);

    expect(edited).toBe('- id: a\r\n  name: A\r\n\r\n- id: b\r\n  name: |-\r\n    deux\r\n    lignes\r\n');
  });

  it('says exactly the new rows, whatever the old ones, the new ones and the manner of the file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LISTS),
        arbitraryDossier(),
        arbitraryDossier(),
        arbitraryManner(),
        (register, old, now, manner) => {
          const before = rowsOf(old, register.id);
          const after = rowsOf(now, register.id);
          const source = inManner(register, before, manner);

          const edited = editRows(register, source, before, after);

          expect(rowsIn(register, edited)).toEqual(inFileOrder(register, after));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps every comment, and every row that did not change, when values change', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LISTS),
        arbitraryDossier(),
        arbitraryDossier(),
        arbitraryManner(),
        (register, old, other, manner) => {
          const before = rowsOf(old, register.id);
          const after = before.map((row) => mixed(register, row, rowsOf(other, register.id)[0]));
          const source = inManner(register, before, manner);

          const edited = editRows(register, source, before, after);

          expect(rowsIn(register, edited)).toEqual(inFileOrder(register, after));
          expect(commentsIn(edited)).toEqual(commentsIn(source.file.text));
          before.forEach((row, index) => {
            if (isSame(row, after[index]))
              expect(edited).toContain(textOfRow(register, source, keyOf(register, row)));
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

function edit(
  id: 'assets' | 'roles' | 'parties',
  text: string,
  change: (rows: readonly Row[]) => readonly Row[],
): string {
  const register = registerOf(id);
  const before = Dossier.shape[id].parse(sourceOf(text).value) as readonly Row[];
  const after = Dossier.shape[id].parse(change(before)) as readonly Row[];
  const edited = editRows(register, sourceOf(text), before, after);
  expect(rowsIn(register, edited)).toEqual(inFileOrder(register, after));
  return edited;
}

function sourceOf(text: string): YamlSource {
  const file = decode('x.yaml', Buffer.from(text));
  const read = file.ok ? readYaml(file.value) : file;
  return sure(read, 'the text is YAML');
}

function rowsIn(register: Register, text: string): readonly Row[] {
  return inFileOrder(
    register,
    Dossier.shape[register.id].parse(sourceOf(text).value ?? []) as readonly Row[],
  );
}

/** Which order the file has is its writer's business. */
function inFileOrder(register: Register, rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => (keyOf(register, a) < keyOf(register, b) ? -1 : 1));
}

/** Fields that may go away when they change, and take their comments along. */
const UNMIXED = ['objects', 'object', 'lines', 'references', 'controls', 'choices', 'flag'];

/** The row with the values of another one, for the fields that both have and that hold no list. */
function mixed(register: Register, row: Row, other: Row | undefined): Row {
  const entries = Object.entries(row).map(([name, value]) => {
    const kind = register.fields[name]?.shape.kind ?? 'id';
    const fixed = name === register.key || UNMIXED.includes(kind);
    // A wording that changes between one and two languages takes the comments of its inner lines along.
    const value2 = other?.[name];
    return [name, fixed || value2 === undefined || typeof value2 !== typeof value ? value : value2];
  });
  return Object.fromEntries(entries);
}

interface Manner {
  readonly dice: readonly number[];
  readonly indent: number;
  readonly indentSeq: boolean;
  readonly padding: boolean;
  readonly lineWidth: number;
}

function arbitraryManner(): fc.Arbitrary<Manner> {
  return fc.record({
    dice: fc.array(fc.nat(11), { minLength: 7, maxLength: 31 }),
    indent: fc.constantFrom(1, 2, 4),
    indentSeq: fc.boolean(),
    padding: fc.boolean(),
    lineWidth: fc.constantFrom(0, 40, 80),
  });
}

/** The rows in a file as another hand would have written it: other quotes, brackets, indents, comments, empty lines. */
function inManner(register: Register, rows: readonly Row[], manner: Manner): YamlSource {
  const document = parseDocument(emitRows(register.fields, rows));
  let turn = 0;
  const throwDie = () => manner.dice[turn++ % manner.dice.length] ?? 0;
  visit(document, {
    Pair: (_, pair, path) => {
      if (isScalar(pair.key)) dress(pair.key, throwDie, turn, path.length);
    },
    Value: (key, node, path) => {
      if (key !== 'key') dress(node, throwDie, turn, path.length);
    },
  });
  const text = writtenOut(document, manner);
  // The YAML library itself cannot write every comment everywhere; what it spoils is nobody's file.
  const file = decode('x.yaml', Buffer.from(text));
  const read = file.ok ? readYaml(file.value) : file;
  fc.pre(read.ok && isDeepStrictEqual(read.value.value, document.toJS()));
  return sourceOf(text);
}

function dress(node: Node, throwDie: () => number, turn: number, depth: number): void {
  const die = throwDie();
  if (die === 0) node.commentBefore = ` avant ${turn}`;
  if (die === 1) node.comment = ` après ${turn}`;
  if (die === 2) node.spaceBefore = true;
  if (die === 3 && isScalar(node) && typeof node.value === 'string') node.type = 'QUOTE_SINGLE';
  if (die === 4 && isScalar(node) && typeof node.value === 'string') node.type = 'QUOTE_DOUBLE';
  if (die === 5 && isScalar(node) && typeof node.value === 'string') node.type = 'BLOCK_FOLDED';
  if (die === 6 && depth > 1 && (isMap(node) || isSeq(node))) node.flow = true;
  if (die === 7 && isSeq(node)) node.flow = false;
}

function writtenOut(document: Document, manner: Manner): string {
  const { indent, indentSeq, padding, lineWidth } = manner;
  return document.toString({ indent, indentSeq, flowCollectionPadding: padding, lineWidth });
}

function commentsIn(text: string): readonly string[] {
  return [...text.matchAll(/# (avant|après) \d+/g)].map((match) => match[0]).toSorted();
}

/** The lines of a row, from its dash to its last value. */
function textOfRow(register: Register, source: YamlSource, key: string): string {
  const list = source.document.contents;
  const node = isSeq<Node>(list)
    ? list.items.find((item) => isMap(item) && String(item.get(register.key)) === key)
    : undefined;
  const first = isMap(node) ? node.items[0] : undefined;
  const value = isPair(first) && isMap(node) ? node.items.at(-1)?.value : undefined;
  const [start = 0] = node?.range ?? [];
  const end = isScalar(value) ? (value.range?.[1] ?? start) : start;
  return source.file.text.slice(start, end).trimEnd();
}
