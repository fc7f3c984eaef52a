import type { Field, Shape } from '#domain/register/field.ts';
import type { Register, Row } from '#domain/register/register.ts';
import { nameField } from '#domain/register/row-name.ts';
import { type Sayer, showValue } from '../register/show-value.ts';
import type { GridColumn } from './column.ts';

const WIDTHS: Readonly<Record<Shape['kind'], number>> = {
  id: 110,
  line: 220,
  prose: 260,
  lines: 220,
  plain: 160,
  choice: 150,
  choices: 180,
  scale: 66,
  number: 110,
  money: 110,
  flag: 84,
  day: 112,
  reference: 160,
  references: 200,
  control: 96,
  controls: 150,
  object: 200,
  objects: 200,
};
const NAME_WIDTH = 250;

/** The columns of a register, read from its description: its key, its name, then its fields in their order. */
export function registerColumns(register: Register, sayer: Sayer, editing: boolean): readonly GridColumn[] {
  const name = nameField(register);
  const first = [register.key, ...(name === undefined ? [] : [name])];
  const rest = Object.keys(register.fields).filter((id) => !first.includes(id));
  return [...first, ...rest].flatMap((id) => {
    const field = register.fields[id];
    return field ? [columnOf(id, field, { register, sayer, editing, isName: id === name })] : [];
  });
}

interface Frame {
  readonly register: Register;
  readonly sayer: Sayer;
  readonly editing: boolean;
  readonly isName: boolean;
}

function columnOf(id: string, field: Field, { register, sayer, editing, isName }: Frame): GridColumn {
  const { kind } = field.shape;
  const label = sayer.t(field.label);
  const isKey = id === register.key;
  const parts = kind === 'object' || kind === 'objects';
  // A row is read again only when it has changed.
  const read = new WeakMap<Row, string>();
  return {
    id,
    label,
    field,
    short: kind === 'scale' && label.length > 6 ? `${label.slice(0, 4)}.` : undefined,
    width: isName ? NAME_WIDTH : WIDTHS[kind],
    numeric: kind === 'scale' || kind === 'number' || kind === 'money',
    atFirstHidden: parts,
    // The key of a row that is stored is what others refer to it by.
    writable: ({ stored }) => editing && !parts && !(isKey && stored),
    text: ({ row }) => {
      let words = read.get(row);
      if (words === undefined) {
        words = showValue(field, row[id], sayer);
        read.set(row, words);
      }
      return words;
    },
  };
}
