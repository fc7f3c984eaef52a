import { z } from 'zod';
import type { Register } from '#domain/register/register.ts';

/** A row with what the store knows of it; the version is given back when the row is changed. */
export function storedRow<Members extends Register['fields']>(register: Register<Members>) {
  return z.object({
    row: register.row,
    version: z.int().min(1),
    updatedAt: z.string(),
    updatedBy: z.string(),
  });
}
