import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { versionInForce } from '#domain/governance/policy-rules.ts';
import { Id } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { isAllowed } from '../permission.ts';
import { unknownRow } from '../registers/register-actions.ts';
import { storedRow } from '../stored.ts';

const { fields } = REGISTERS.acknowledgements;

/**
 * Says that the version in force was read: everybody for themselves. Who may edit can record it for somebody without an
 * account, from a signed sheet; the row then says who recorded it.
 */
export const acknowledgePolicy = defineAction({
  id: 'policies.acknowledge',
  title: { fr: 'Prendre connaissance d’une politique', en: 'Acknowledge a policy' },
  kind: 'write',
  permission: 'read',
  input: z.strictObject({
    dossier: Id,
    policy: Id,
    role: Id.optional(),
    /** Who read it, where that is not the one who is signed in. */
    person: fields.person.value.optional(),
  }),
  output: storedRow(REGISTERS.acknowledgements),
  async run({ session, actor, today, now }, { dossier, policy, role, person = actor.name }) {
    const found = await session.rows(REGISTERS.policies).get(dossier, policy);
    if (!found) return refuse(unknownRow(REGISTERS.policies, policy));
    const forOther = person !== actor.name;
    if (forOther && !isAllowed(actor.role, 'edit')) return refuse(onlyForOneself(person));
    const versions = await session.rows(REGISTERS.policyVersions).list(dossier);
    const version = versionInForce(
      found.row,
      versions.map(({ row }) => row),
    );
    if (!version) return refuse(notInForce(policy));
    const rows = session.rows(REGISTERS.acknowledgements);
    const all = (await rows.list(dossier)).map((stored) => stored.row);
    const own = all.find((one) => one.version === version.id && one.person === person && one.role === role);
    if (own) return refuse(alreadyRead(own.on));
    const row = {
      id: freeId(
        version.id,
        all.map(({ id }) => id),
      ),
      version: version.id,
      person,
      ...(role !== undefined && { role }),
      on: today,
      ...(forOther && { recordedBy: actor.name }),
    };
    const saved = await rows.insert(dossier, row, { id: actor.id, name: actor.name, at: now });
    if (!saved.ok) return saved;
    return ok({
      output: saved.value,
      note: { dossier, register: 'acknowledgements', key: row.id, detail: row },
    });
  },
});

function freeId(version: string, taken: readonly string[]): string {
  let count = 1;
  const id = () => `${version.slice(0, 70)}-${count}`;
  while (taken.includes(id())) count += 1;
  return id();
}

function onlyForOneself(person: string): Refusal {
  return {
    code: 'not-allowed',
    path: ['person'],
    found: person,
    message: {
      fr: 'chacun prend connaissance pour soi\u00A0; un rédacteur peut le consigner pour une autre personne',
      en: 'everybody acknowledges for themselves; an editor may record it for somebody else',
    },
  };
}

function notInForce(policy: string): Refusal {
  return {
    code: 'policy-not-in-force',
    path: ['policy'],
    found: policy,
    message: {
      fr: 'aucune version publiée de cette politique n’est en vigueur',
      en: 'no published version of this policy is in force',
    },
  };
}

function alreadyRead(on: string): Refusal {
  return {
    code: 'already-acknowledged',
    path: [],
    found: on,
    message: {
      fr: 'cette version a déjà été lue par cette personne, en cette qualité',
      en: 'this person has acknowledged this version already, in this capacity',
    },
  };
}
