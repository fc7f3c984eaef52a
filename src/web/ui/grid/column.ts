import type { ReactNode } from 'react';
import type { Field } from '#domain/register/field.ts';
import type { SheetRow } from './sheet/sheet.ts';

/** A column of a grid: most often a field of the register, sometimes something computed. */
export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** The label where the column is too narrow for it. */
  readonly short?: string | undefined;
  /** Pixels, as long as nobody has drawn it wider. */
  readonly width: number;
  readonly numeric?: boolean;
  /** Absent for what is computed. */
  readonly field?: Field | undefined;
  /** Whether this cell of this row can be written in. */
  readonly writable: (row: SheetRow) => boolean;
  /** What is read in the cell, and what filters and sorts look at. */
  readonly text: (row: SheetRow) => string;
  /** Where text is not enough. */
  readonly draw?: (row: SheetRow) => ReactNode;
  /** Left out of view until somebody asks for it. */
  readonly atFirstHidden?: boolean;
}
