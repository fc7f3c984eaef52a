import { z } from 'zod';
import { type PolicyEntry, policyEntries } from '#catalogues/policies/entry.ts';
import { fillPolicy, type PolicyValues } from '#catalogues/policies/fill.ts';
import { valuesFrom } from '#catalogues/policies/from-dossier.ts';
import { POLICY_VARIABLES } from '#catalogues/policies/variables.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { VARIABLE_IDS } from './draft-policy.ts';

const Text = z.object({ fr: z.string(), en: z.string() });

/** The templates of the catalogue, with what the dossier says of their gaps and the policies that were begun from them. */
export const listTemplates = defineAction({
  id: 'policies.templates',
  title: { fr: 'Lire les modèles de politiques', en: 'Read the templates of policies' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id }),
  output: z.array(
    z.object({
      id: z.string(),
      title: Text,
      kind: REGISTERS.policies.fields.kind.value,
      purpose: Text,
      rules: z.int(),
      controls: z.array(z.string()),
      /** The policies of the dossier that say they come from it. */
      written: z.array(z.string()),
      variables: z.array(
        z.object({
          id: z.enum(VARIABLE_IDS),
          meaning: Text,
          /** As the dossier says it; absent where it does not. */
          value: Wording.optional(),
          /** What the text says while nobody gives it. */
          standIn: Text,
        }),
      ),
    }),
  ),
  async run({ session }, { dossier }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const values = valuesFrom(content);
    const written = Map.groupBy(content.policies, ({ id, template }) => template ?? id);
    return ok({
      output: [...policyEntries().values()].map((entry) => ({
        ...told(entry, values),
        written: (written.get(entry.id) ?? []).map(({ id }) => id),
      })),
    });
  },
});

function told(entry: PolicyEntry, values: PolicyValues) {
  const { id, title, kind, rules, variables } = entry;
  return {
    ...{ id, title, kind },
    purpose: {
      fr: fillPolicy(entry, values, 'fr').policy.purpose,
      en: fillPolicy(entry, values, 'en').policy.purpose,
    },
    rules: rules.length,
    controls: [...new Set(rules.flatMap(({ controls }) => controls))],
    variables: variables.map((variable) => {
      const { meaning, standIn } = POLICY_VARIABLES[variable];
      return { id: variable, meaning, value: values[variable], standIn };
    }),
  };
}
