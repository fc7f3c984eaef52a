import { type Dossier, rowsOf } from '#domain/dossier/dossier.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf, type Register, type Row } from '#domain/register/register.ts';
import type { Language } from '#kernel/text.ts';
import { columnRange, type Sheet, type SheetColumn } from '../../model/workbook.ts';
import { columnsOf, listsOf, type RegisterColumn, type Setting, valueAt } from './columns.ts';
import type { TabNames } from './names.ts';

/** The sheet of a register, and where each of its columns stands. */
export interface RegisterSheet extends Sheet {
  readonly register: RegisterId;
}

/** Empty rows at the end of each register, with their drop-downs. */
export const SPARE = 200;

/** One sheet a register, from its description, and one for each list of objects in its rows. */
export function registerSheets(
  dossier: Dossier,
  language: Language,
  names: TabNames,
): readonly RegisterSheet[] {
  const tabs = new Map(ALL_REGISTERS.map(({ id, many }) => [id, names.take(many[language])]));
  const setting: Setting = {
    language,
    currency: dossier.study.currency,
    keysOf: (id) => keyRange(id, dossier, tabs.get(id) ?? id),
  };
  return ALL_REGISTERS.flatMap((register) => {
    const rows = rowsOf(dossier, register.id);
    const columns = columnsOf(register.fields, rows, setting);
    const name = tabs.get(register.id) ?? register.id;
    const own = sheet(
      register,
      name,
      columns,
      rows.map((row) => columns.map(({ read }) => read(row))),
    );
    return [own, ...listSheets(register, rows, setting, names)];
  });
}

/** Keys stand in the column of the field that names a row; in every register it is the first. */
function keyRange(id: RegisterId, dossier: Dossier, name: string): string {
  return columnRange({ name, rows: rowsOf(dossier, id).map(() => []), spare: SPARE }, 0);
}

function sheet(
  { id, single, fields, key }: Register,
  name: string,
  columns: readonly RegisterColumn[],
  rows: Sheet['rows'],
): RegisterSheet {
  const [first] = Object.keys(fields);
  if (!single && first !== key)
    throw new Error(`the rows of ${id} are named by ${key}, which is not their first field`);
  return {
    register: id,
    name,
    layout: 'table',
    defines: `vigie.${id}`,
    columns: columns.map(({ read: _, ...column }) => column),
    rows,
    spare: single ? 0 : SPARE,
    frozen: single ? 0 : 1,
  };
}

function listSheets(
  register: Register,
  rows: readonly Row[],
  setting: Setting,
  names: TabNames,
): readonly RegisterSheet[] {
  const { language } = setting;
  return listsOf(register.fields, language).map(({ path, field, title }) => {
    const entries = rows.flatMap((row) =>
      entriesOf(row, path).map((entry) => ({ key: keyOf(register, row), entry })),
    );
    if (field.shape.kind !== 'objects') throw new Error(`${path.join('.')} is no list of objects`);
    const columns = columnsOf(
      field.shape.fields,
      entries.map(({ entry }) => entry),
      setting,
    );
    const owner: SheetColumn = {
      id: `${register.id}.${register.key}`,
      title: register.one[language],
      type: 'text',
      width: 18,
      ...(!register.single && { choices: { range: setting.keysOf(register.id) } }),
    };
    return {
      register: register.id,
      name: names.take(`${register.many[language]} – ${title}`),
      layout: 'table' as const,
      defines: `vigie.${register.id}.${path.join('.')}`,
      columns: [owner, ...columns.map(({ read: _, ...column }) => column)],
      rows: entries.map(({ key, entry }) => [key, ...columns.map(({ read }) => read(entry))]),
      spare: SPARE,
    };
  });
}

function entriesOf(row: Row, path: readonly string[]): readonly Row[] {
  const value = valueAt(row, path);
  return Array.isArray(value) ? value : [];
}
