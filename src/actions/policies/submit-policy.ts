import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { versionsOf } from '#domain/governance/policy-rules.ts';
import { Id } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';
import { policyAt } from './policy-at.ts';

/** Asks for the approval of a draft: it must have a text or a file, and a version that was not published before. */
export const submitPolicy = defineAction({
  id: 'policies.submit',
  title: { fr: 'Soumettre une politique à approbation', en: 'Submit a policy for approval' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({ dossier: Id, id: Id, version: z.int().min(1) }),
  output: storedRow(REGISTERS.policies),
  async run({ session, actor, now }, { dossier, id, version }) {
    const found = await policyAt(session, dossier, id, ['draft']);
    if (!found.ok) return found;
    const { row } = found.value;
    if (row.body === undefined && row.file === undefined) return refuse(noText(id));
    const published = (await session.rows(REGISTERS.policyVersions).list(dossier)).map(
      (stored) => stored.row,
    );
    if (versionsOf(id, published).some((one) => one.version === row.version)) {
      return refuse(versionTaken(row.version));
    }
    const { refusal: _, ...asked } = row;
    const by = { id: actor.id, name: actor.name, at: now };
    const saved = await session
      .rows(REGISTERS.policies)
      .update(dossier, id, version, { ...asked, status: 'in-approval' }, by);
    if (!saved.ok) return saved;
    const note = { dossier, register: 'policies', key: id, detail: { version: row.version } };
    return ok({ output: saved.value, note });
  },
});

function noText(id: string): Refusal {
  return {
    code: 'policy-without-text',
    path: ['id'],
    found: id,
    message: {
      fr: 'cette politique n’a ni texte ni fichier\u00A0; écrivez-la avant de la soumettre',
      en: 'this policy has neither text nor file; write it before submitting it',
    },
  };
}

function versionTaken(version: string): Refusal {
  return {
    code: 'policy-version-taken',
    path: ['version'],
    found: version,
    message: {
      fr: `la version ${version} est déjà publiée\u00A0; donnez un nouveau numéro au texte`,
      en: `version ${version} is published already; give the text a new number`,
    },
  };
}
