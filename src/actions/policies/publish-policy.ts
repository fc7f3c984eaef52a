import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Policy } from '#domain/governance/policy.ts';
import { hashOfText } from '#domain/governance/policy-rules.ts';
import type { PolicyVersion } from '#domain/governance/policy-version.ts';
import { Id } from '#domain/register/field.ts';
import { addMonths, type Day } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';
import { policyAt } from './policy-at.ts';

/**
 * Publishes the approved text: from today it holds, and stands as a version that nobody changes any more. After a material
 * change, and the first time, its readers are asked to acknowledge it.
 */
export const publishPolicy = defineAction({
  id: 'policies.publish',
  title: { fr: 'Publier une politique', en: 'Publish a policy' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({ dossier: Id, id: Id, version: z.int().min(1) }),
  output: z.object({
    policy: storedRow(REGISTERS.policies),
    published: storedRow(REGISTERS.policyVersions),
  }),
  async run({ session, actor, today, now }, { dossier, id, version }) {
    const found = await policyAt(session, dossier, id, ['approved']);
    if (!found.ok) return found;
    const { row } = found.value;
    const by = { id: actor.id, name: actor.name, at: now };
    const policy = await session
      .rows(REGISTERS.policies)
      .update(dossier, id, version, afterPublication(row, today), by);
    if (!policy.ok) return policy;
    const taken = await session.rows(REGISTERS.policyVersions).list(dossier);
    const edition = versionOf(
      row,
      freeId(
        id,
        taken.map((stored) => stored.row.id),
      ),
      today,
      actor.name,
    );
    const published = await session.rows(REGISTERS.policyVersions).insert(dossier, edition, by);
    if (!published.ok) return published;
    const detail = { version: row.version, hash: edition.hash, material: row.material };
    return ok({
      output: { policy: policy.value, published: published.value },
      note: { dossier, register: 'policies', key: id, detail },
    });
  },
});

/** What changed belongs to the version; the next text says its own. */
function afterPublication(row: Policy, today: Day): Policy {
  const { changes: _, nextReview: __, ...kept } = row;
  return {
    ...kept,
    status: 'published',
    material: false,
    publishedOn: today,
    ...(row.reviewMonths !== undefined && { nextReview: addMonths(today, row.reviewMonths) }),
  };
}

function versionOf(row: Policy, id: string, today: Day, publisher: string): PolicyVersion {
  const { title, version, body, file, changes, material, approvals } = row;
  return {
    id,
    policy: row.id,
    title,
    version,
    ...(body !== undefined && { body }),
    ...(file !== undefined && { file }),
    ...(changes !== undefined && { changes }),
    material,
    approvals,
    publishedOn: today,
    publishedBy: publisher,
    hash: hashOfText({ title, version, body, file }),
  };
}

function freeId(policy: string, taken: readonly string[]): string {
  let count = 1;
  const id = () => `${policy.slice(0, 70)}-v${count}`;
  while (taken.includes(id())) count += 1;
  return id();
}
