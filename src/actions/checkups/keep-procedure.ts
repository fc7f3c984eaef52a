import { z } from 'zod';
import { Procedure } from '#checkup/procedure/procedure.ts';
import { Id } from '#domain/register/field.ts';
import { canonical } from '#kernel/canonical.ts';
import { sha256 } from '#kernel/hash.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

/**
 * Tells the store and the journal of a procedure that the server is about to write for a dossier: it chooses connections
 * that go out of this machine, so an owner answers for it.
 */
export const keepProcedure = defineAction({
  id: 'checkups.procedure',
  title: { fr: 'Écrire la procédure du contrôle', en: 'Write the procedure of the checkup' },
  kind: 'write',
  permission: 'administer',
  input: z.strictObject({ dossier: Id, folder: z.string(), procedure: Procedure }),
  output: z.object({}),
  async run({ session, actor, now }, { dossier, folder, procedure }) {
    const { id, platform, version, history, frequency, weekday, hour, timezone } = procedure;
    const schedule = { frequency, weekday, hour, timezone };
    const by = { id: actor.id, name: actor.name, at: now };
    const kept = await session.checkupProcedures.keep(
      dossier,
      { folder, procedure: id, platform, schedule },
      by,
    );
    if (!kept) return refuse(unknownDossier(dossier));
    const detail = { version, why: history.at(-1)?.why ?? '', hash: sha256(canonical(procedure)) };
    return ok({ output: {}, note: { dossier, register: 'checkups', key: id, detail } });
  },
});
