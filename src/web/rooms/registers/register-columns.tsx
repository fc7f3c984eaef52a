import type { Field, Shape } from '#domain/register/field.ts';
import type { Register } from '#domain/register/register.ts';
import type { StoredRow } from '../../api/queries.ts';
import { nameField } from '../../ui/register/row-names.ts';
import { type Sayer, showValue } from '../../ui/register/show-value.ts';
import type { Column } from '../../ui/table/DataTable.tsx';

/** Shapes that do not fit in a line of a table: they are read in the panel. */
const LONG: ReadonlySet<Shape['kind']> = new Set<Shape['kind']>(['prose', 'object', 'objects']);

const WIDTHS: Readonly<Partial<Record<Shape['kind'], number>>> = {
  id: 104,
  scale: 62,
  choice: 148,
  reference: 168,
  references: 180,
  day: 118,
  number: 118,
  money: 104,
  flag: 80,
};

/** The columns of a register: its key, its name, then its short fields in the order of the description. */
export function columnsOf(register: Register, sayer: Sayer, narrow: boolean): readonly Column<StoredRow>[] {
  const name = nameField(register);
  const short = Object.entries(register.fields).filter(
    ([field, { shape }]) => field !== register.key && field !== name && !LONG.has(shape.kind),
  );
  const head = [register.key, name].flatMap((field) => {
    const described = field === undefined ? undefined : register.fields[field];
    return field !== undefined && described ? [[field, described] as const] : [];
  });
  // Beside a panel there is room for what names a row and little else.
  const shown = narrow
    ? short.slice(0, 1)
    : short.filter(([, { shape }]) => shape.kind !== 'plain').slice(0, 9);
  return [...head, ...shown].map(([field, described]) => column(field, described, field === name, sayer));
}

function column(id: string, field: Field, isName: boolean, sayer: Sayer): Column<StoredRow> {
  const { kind } = field.shape;
  const width = isName ? undefined : (WIDTHS[kind] ?? 200);
  return {
    id,
    label: sayer.t(field.label),
    ...(width === undefined ? {} : { width }),
    numeric: kind === 'scale' || kind === 'number' || kind === 'money',
    cell: ({ row }) => {
      const words = showValue(field, row[id], sayer);
      return (
        <span className={kind === 'id' ? 'mono' : undefined} title={words}>
          {words}
        </span>
      );
    },
  };
}
