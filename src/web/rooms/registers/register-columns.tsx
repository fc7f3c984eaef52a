import type { Field, Shape } from '#domain/register/field.ts';
import { keyOf, type Register } from '#domain/register/register.ts';
import type { StoredRow } from '../../api/queries.ts';
import { nameField } from '../../ui/register/row-names.ts';
import { type Sayer, showValue } from '../../ui/register/show-value.ts';
import type { Column } from '../../ui/table/data-table.tsx';

/** Shapes that do not fit in a line of a table: they are read in the panel. */
const LONG: ReadonlySet<Shape['kind']> = new Set<Shape['kind']>(['prose', 'object', 'objects', 'plain']);

const WIDTHS: Readonly<Partial<Record<Shape['kind'], number>>> = {
  scale: 58,
  choice: 120,
  reference: 135,
  references: 170,
  control: 92,
  day: 118,
  number: 118,
  money: 104,
  flag: 80,
};
const USUAL_WIDTH = 190;
/** The column that takes what is left needs this much to be read. */
const NAME_WIDTH = 200;
/** What a page beside the menu has on a small screen (1280 pixels). */
const ROOM = 985;

/** The columns of a register: its key, its name, then as many short fields, in their order, as there is room for. */
export function columnsOf(
  register: Register,
  rows: readonly StoredRow[],
  sayer: Sayer,
  narrow: boolean,
): readonly Column<StoredRow>[] {
  const name = nameField(register);
  const keyWidth = widthOfKeys(register, rows);
  const head = [register.key, name].flatMap((field) => {
    const described = field === undefined ? undefined : register.fields[field];
    return field !== undefined && described ? [[field, described] as const] : [];
  });
  const short = Object.entries(register.fields).filter(
    ([field, { shape }]) => field !== register.key && field !== name && !LONG.has(shape.kind),
  );
  // Beside a panel there is room for what names a row and little else.
  const shown = narrow ? short.slice(0, 1) : thatFit(short, ROOM - keyWidth - NAME_WIDTH);
  return [...head, ...shown].map(([field, described]) => {
    const isKey = field === register.key;
    return column(
      field,
      described,
      isKey ? keyWidth : field === name ? undefined : widthOf(described),
      sayer,
    );
  });
}

function thatFit(fields: readonly (readonly [string, Field])[], room: number) {
  let left = room;
  return fields.filter(([, field]) => {
    left -= widthOf(field);
    return left >= 0;
  });
}

function widthOf({ shape }: Field): number {
  return WIDTHS[shape.kind] ?? USUAL_WIDTH;
}

/** As wide as the longest key, within reason; a key that is a reference is shown by its name. */
function widthOfKeys(register: Register, rows: readonly StoredRow[]): number {
  const field = register.fields[register.key];
  if (field && field.shape.kind !== 'id') return widthOf(field);
  const longest = Math.max(...rows.map(({ row }) => keyOf(register, row).length));
  return Math.min(168, Math.max(84, longest * 8.7 + 22));
}

function column(id: string, field: Field, width: number | undefined, sayer: Sayer): Column<StoredRow> {
  const { kind } = field.shape;
  const label = sayer.t(field.label);
  return {
    id,
    label,
    ...(kind === 'scale' ? { short: shortened(label) } : {}),
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

/** A column of single digits is headed by the first letters: `Conf.` */
function shortened(label: string): string {
  return label.length <= 6 ? label : `${label.slice(0, 4)}.`;
}
