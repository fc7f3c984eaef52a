import { z } from 'zod';
import { ControlId } from '#domain/register/field.ts';
import type { Text } from '#kernel/text.ts';
import { Bilingual, Slug } from '../catalogue.ts';
import { defineCatalogue } from '../define.ts';
import { oneOf } from '../vocabulary.ts';
import { gapsOf, POLICY_VARIABLES, type VariableId } from './variables.ts';

/** A policy says what holds; a procedure says who does what, and when. */
export const POLICY_KINDS = {
  policy: { fr: 'Politique', en: 'Policy' },
  procedure: { fr: 'Procédure', en: 'Procedure' },
} as const;

const VARIABLE_IDS = z.enum(
  // Object.keys forgets the literal types of the record.
  Object.keys(POLICY_VARIABLES) as [VariableId, ...VariableId[]],
);

export const PolicyRule = z.strictObject({
  /** R1, R2… in the order of the text: people quote it. */
  id: z.string().regex(/^R\d+$/),
  text: Bilingual,
  /** Measures of ISO/IEC 27002:2022 that the rule puts into practice. */
  controls: z.array(ControlId).min(1),
  /** Threats that the rule answers. */
  threats: z.array(Slug).min(1),
});
export type PolicyRule = z.infer<typeof PolicyRule>;

const PolicyShape = z.strictObject({
  id: Slug,
  kind: oneOf(POLICY_KINDS),
  title: Bilingual,
  purpose: Bilingual,
  scope: Bilingual,
  /** The holder is the variable that names who has the role; a role of everybody has none. */
  roles: z
    .array(z.strictObject({ role: Bilingual, holder: VARIABLE_IDS.optional(), duty: Bilingual }))
    .min(2)
    .max(6),
  rules: z.array(PolicyRule).min(8).max(15),
  evidence: z.array(Bilingual).min(3).max(6),
  indicators: z
    .array(z.strictObject({ name: Bilingual, target: Bilingual }))
    .min(2)
    .max(4),
  /** An exception ends by itself: nobody may grant one for longer, in days. */
  exceptions: z.strictObject({ text: Bilingual, longestDays: z.int().min(1).max(365) }),
  nonCompliance: Bilingual,
  reviewMonths: z.int().min(1).max(24),
  variables: z.array(VARIABLE_IDS),
});

type PolicyWords = z.infer<typeof PolicyShape>;

/** A policy or procedure of at most two pages, to be adopted as it stands or edited. */
export const PolicyEntry = PolicyShape.refine(hasRulesInOrder, {
  path: ['rules'],
  params: {
    message: { fr: 'les règles se suivent : R1, R2, R3…', en: 'the rules follow each other: R1, R2, R3…' },
  },
}).refine(declaresItsGaps, {
  path: ['variables'],
  params: {
    message: {
      fr: 'les variables déclarées sont celles du texte, chacune une fois, dans les deux langues',
      en: 'the declared variables are those of the text, each once, in both languages',
    },
  },
});
export type PolicyEntry = z.infer<typeof PolicyEntry>;

export const policyCatalogue = defineCatalogue<PolicyEntry>({
  id: 'policies',
  name: { fr: 'Politiques et procédures', en: 'Policies and procedures' },
  entry: PolicyEntry,
  neededBy: [],
  title: (policy) => policy.title,
  keywords: (policy) => [POLICY_KINDS[policy.kind], policy.purpose, ...policy.rules.map(({ text }) => text)],
  references: ({ rules }) => ({
    'iso27002-2022': rules.flatMap(({ controls }) => controls),
    threats: rules.flatMap(({ threats }) => threats),
  }),
});

/** The policies and procedures by id: those of the seed first, then those that an auditor asks for. */
export function policyEntries(): ReadonlyMap<string, PolicyEntry> {
  return policyCatalogue.load().entries;
}

/** Everything that a policy says, in the order of the page. */
export function wordingsOf(policy: PolicyWords): readonly Text[] {
  return [
    policy.title,
    policy.purpose,
    policy.scope,
    ...policy.roles.flatMap(({ role, duty }) => [role, duty]),
    ...policy.rules.map(({ text }) => text),
    ...policy.evidence,
    ...policy.indicators.flatMap(({ name, target }) => [name, target]),
    policy.exceptions.text,
    policy.nonCompliance,
  ];
}

function hasRulesInOrder({ rules }: PolicyWords): boolean {
  return rules.every(({ id }, place) => id === `R${place + 1}`);
}

function declaresItsGaps(policy: PolicyWords): boolean {
  const texts = wordingsOf(policy);
  if (texts.some(({ fr, en }) => gapsOf(fr).join() !== gapsOf(en).join())) return false;
  const holders = policy.roles.flatMap(({ holder }) => holder ?? []);
  const used = new Set<string>([...holders, ...texts.flatMap(({ fr }) => gapsOf(fr))]);
  return used.size === policy.variables.length && policy.variables.every((variable) => used.has(variable));
}
