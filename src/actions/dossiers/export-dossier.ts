import { z } from 'zod';
import { Dossier } from '#domain/dossier/dossier.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { Id } from '#domain/register/field.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from './unknown-dossier.ts';

/** The whole dossier and the hash of its state: what an export writes down. */
export const exportDossier = defineAction({
  id: 'dossiers.export',
  title: { fr: 'Exporter un dossier', en: 'Export a dossier' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ id: Id }),
  output: z.object({ content: Dossier, hash: z.string() }),
  async run({ session }, { id }) {
    const content = await session.dossiers.load(id);
    if (!content) return refuse(unknownDossier(id));
    return ok({ output: { content, hash: takeSnapshot(content).hash } });
  },
});
