import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';

const { title, version, status, date } = REGISTERS.study.fields;

export const listDossiers = defineAction({
  id: 'dossiers.list',
  title: { fr: 'Lister les dossiers', en: 'List the dossiers' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({}),
  output: z.array(
    z.object({
      id: z.string(),
      title: title.value,
      organisation: z.string(),
      version: version.value,
      status: status.value,
      date: date.value,
      /** Made from a sample company. */
      sample: z.boolean(),
    }),
  ),
  async run({ session }) {
    return ok({ output: await session.dossiers.list() });
  },
});
