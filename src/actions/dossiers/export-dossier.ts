import { z } from 'zod';
import { Dossier, readDossier } from '#domain/dossier/dossier.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { Id } from '#domain/register/field.ts';
import { expect, ok, refuse } from '#kernel/result.ts';
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
    const stored = await session.dossiers.load(id);
    if (!stored) return refuse(unknownDossier(id));
    // The database keeps the keys of a JSON value in an order of its own; read at the door, they come back in ours.
    const content = expect(readDossier(stored), `the dossier ${id} is sound`);
    return ok({ output: { content, hash: takeSnapshot(content).hash } });
  },
});
