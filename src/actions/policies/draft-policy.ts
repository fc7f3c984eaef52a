import { z } from 'zod';
import { policyText } from '#catalogues/policies/body.ts';
import { type PolicyEntry, policyEntries } from '#catalogues/policies/entry.ts';
import { roleNamed, valuesFrom } from '#catalogues/policies/from-dossier.ts';
import { POLICY_VARIABLES, type VariableId } from '#catalogues/policies/variables.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Policy } from '#domain/governance/policy.ts';
import { CONTROL_IDS, Id, Wording } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { storedRow } from '../stored.ts';

// Object.keys forgets the literal types of the record.
export const VARIABLE_IDS = Object.keys(POLICY_VARIABLES) as [VariableId, ...VariableId[]];

/**
 * Begins a policy from a template of the catalogue, its gaps filled from the dossier. What the dossier does not say is told,
 * and stands in the text by its stand-in until somebody gives it in `values` or edits the text.
 */
export const draftPolicy = defineAction({
  id: 'policies.draft',
  title: { fr: 'Commencer une politique depuis un modèle', en: 'Begin a policy from a template' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    template: z.string().max(80),
    /** The id of the new row; that of the template where none is given. */
    id: Id.optional(),
    values: z.partialRecord(z.enum(VARIABLE_IDS), Wording).default({}),
  }),
  output: z.object({
    ...storedRow(REGISTERS.policies).shape,
    /** The gaps that stayed unknown, with what each asks for. */
    unknown: z.array(
      z.object({ variable: z.enum(VARIABLE_IDS), meaning: z.object({ fr: z.string(), en: z.string() }) }),
    ),
  }),
  async run({ session, actor, now }, { dossier, template, id, values }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const entry = policyEntries().get(template);
    if (!entry) return refuse(unknownTemplate(template));
    const { body, unknown } = policyText(entry, { ...valuesFrom(content), ...values });
    const row = { ...rowOf(entry, content), id: id ?? entry.id, body, author: actor.name };
    const by = { id: actor.id, name: actor.name, at: now };
    const saved = await session.rows(REGISTERS.policies).insert(dossier, row, by);
    if (!saved.ok) return saved;
    const asked = unknown.map((variable) => ({ variable, meaning: POLICY_VARIABLES[variable].meaning }));
    return ok({
      output: { ...saved.value, unknown: asked },
      note: { dossier, register: 'policies', key: row.id, detail: { template, unknown } },
    });
  },
});

function rowOf(entry: PolicyEntry, { roles, scenarios, threats, measures }: Dossier): Omit<Policy, 'id'> {
  const owner = roleNamed('securityLead', roles) ?? roleNamed('topManagement', roles);
  const covered = new Set(entry.rules.flatMap((rule) => rule.controls));
  const answered = new Set(entry.rules.flatMap((rule) => rule.threats));
  const catalogued = new Set(
    threats.filter(({ id, catalogue }) => answered.has(catalogue ?? id)).map(({ id }) => id),
  );
  return {
    title: entry.title,
    kind: entry.kind,
    template: entry.id,
    ...(owner && { owner: owner.id }),
    readers: roles.filter(({ external }) => !external).map(({ id }) => id),
    status: 'draft',
    version: '1.0',
    material: true,
    approvals: [],
    reviewMonths: entry.reviewMonths,
    exceptionDays: entry.exceptions.longestDays,
    controls: CONTROL_IDS.filter((control) => covered.has(control)),
    measures: measures
      .filter(({ status, controls }) => status !== 'abandoned' && controls.some((one) => covered.has(one)))
      .map(({ id }) => id),
    scenarios: scenarios.filter(({ threat }) => catalogued.has(threat)).map(({ id }) => id),
  };
}

function unknownTemplate(template: string): Refusal {
  const ids = [...policyEntries().keys()].join(', ');
  return {
    code: 'unknown-template',
    path: ['template'],
    found: template,
    message: {
      fr: `aucun modèle de ce nom au catalogue des politiques\u00A0: ${ids}`,
      en: `the catalogue of policies has no such template: ${ids}`,
    },
  };
}
