import { z } from 'zod';
import { Id } from './field.ts';
import { REGISTER_IDS } from './names.ts';

const Column = z.string().min(1).max(80);
const Bound = z.union([z.number(), z.string().max(40)]);

/** What a column must hold for its row to be shown. */
export const ColumnFilter = z.discriminatedUnion('test', [
  z.strictObject({ column: Column, test: z.literal('words'), words: z.string().max(200) }),
  z.strictObject({ column: Column, test: z.literal('among'), values: z.array(z.string().max(200)).max(500) }),
  z.strictObject({
    column: Column,
    test: z.literal('between'),
    from: Bound.optional(),
    to: Bound.optional(),
  }),
  z.strictObject({ column: Column, test: z.literal('empty') }),
  z.strictObject({ column: Column, test: z.literal('filled') }),
]);
export type ColumnFilter = z.infer<typeof ColumnFilter>;

/** How a register is looked at: which columns, in which order and width, which rows, sorted and grouped by what. */
export const Layout = z.strictObject({
  /** Columns that are not named follow in the order of the register. */
  columns: z
    .array(
      z.strictObject({
        column: Column,
        width: z.int().min(40).max(1200).optional(),
        hidden: z.boolean().optional(),
      }),
    )
    .max(100)
    .default([]),
  sort: z.strictObject({ column: Column, descending: z.boolean() }).optional(),
  group: Column.optional(),
  filters: z.array(ColumnFilter).max(50).default([]),
  words: z.string().max(200).default(''),
});
export type Layout = z.infer<typeof Layout>;

/** A layout with a name, which everybody who reads the dossier can take up. */
export const SavedView = z.strictObject({
  id: Id,
  register: z.enum(REGISTER_IDS),
  name: z.string().trim().min(1).max(80),
  layout: Layout,
});
export type SavedView = z.infer<typeof SavedView>;
