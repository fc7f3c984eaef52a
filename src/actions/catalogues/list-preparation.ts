import { z } from 'zod';
import {
  PreparedDocument,
  PreparedInterview,
  PreparedRole,
  preparedDocuments,
  preparedInterviews,
  preparedRoles,
} from '#catalogues/preparation/entry.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';

/** What a study begins with: the functions of a company, the documents to ask for, and a guide for each conversation. */
export const listPreparation = defineAction({
  id: 'catalogues.preparation',
  title: { fr: 'Lire ce qui prépare une étude', en: 'Read what prepares a study' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({}),
  output: z.object({
    roles: z.array(PreparedRole),
    documents: z.array(PreparedDocument),
    interviews: z.array(PreparedInterview),
  }),
  async run() {
    return ok({
      output: {
        roles: [...preparedRoles()],
        documents: [...preparedDocuments()],
        interviews: [...preparedInterviews()],
      },
    });
  },
});
