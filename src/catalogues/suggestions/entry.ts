import { z } from 'zod';
import { DIMENSIONS } from '#domain/scope/levels.ts';
import { ASSET_SUBTYPES } from '../asset-subtypes.ts';
import { Bilingual, Slug } from '../catalogue.ts';
import { defineCatalogue } from '../define.ts';
import { oneOf } from '../vocabulary.ts';

const Hint = z.int().min(1).max(5);

/** A plausible scenario for a kind of asset: a threat, a vulnerability, and the words to begin with. */
export const SuggestionEntry = z.strictObject({
  id: Slug,
  subtype: oneOf(ASSET_SUBTYPES),
  threat: Slug,
  vulnerability: Slug,
  title: Bilingual,
  /** What happens to the company, in one sentence: the consequence of the scenario. */
  consequence: Bilingual,
  examples: z.array(Bilingual).min(1).max(2),
  /** Where a rating may start before anybody has thought about it; to be confirmed in each study. */
  likelihood: Hint,
  consequences: z.partialRecord(z.enum(DIMENSIONS), Hint).refine((rated) => Object.keys(rated).length > 0, {
    params: { message: { fr: 'une dimension au moins', en: 'at least one dimension' } },
  }),
});
export type SuggestionEntry = z.infer<typeof SuggestionEntry>;

export const suggestionCatalogue = defineCatalogue<SuggestionEntry>({
  id: 'suggestions',
  name: { fr: 'Scénarios proposés', en: 'Suggested scenarios' },
  entry: SuggestionEntry,
  neededBy: [],
  title: (suggestion) => suggestion.title,
  keywords: ({ consequence, examples }) => [consequence, ...examples],
  references: ({ threat, vulnerability }) => ({ threats: [threat], vulnerabilities: [vulnerability] }),
});

/** The suggestions by id: those of a sub-type stand together, the most plausible first. */
export function suggestionEntries(): ReadonlyMap<string, SuggestionEntry> {
  return suggestionCatalogue.load().entries;
}
