import { z } from 'zod';
import { Id } from '#domain/register/field.ts';
import type { Wording } from '#kernel/text.ts';
import { useMember } from '../../ui/session.tsx';
import { useKept } from '../../ui/use-kept.ts';

const Accepted = z.object({
  assets: z.array(Id),
  // Half written words may be empty; they are looked at when the scenario is added.
  title: z.unknown().optional(),
  consequence: z.unknown().optional(),
});

const Written = z.object({
  scenarios: z.array(z.string()),
  threats: z.array(z.string()),
  vulnerabilities: z.array(z.string()),
});
export type Written = z.infer<typeof Written>;

const Basket = z.object({
  /** The assets for which scenarios are looked for. */
  assets: z.array(Id),
  /** Sub-types chosen by hand. */
  subtypes: z.record(z.string(), z.string()),
  /** What was accepted and not added yet, by suggestion. */
  accepted: z.record(z.string(), Accepted),
  rate: z.boolean(),
  /** What the last addition wrote, as long as it can be taken back. */
  last: Written.optional(),
});
type Kept = z.infer<typeof Basket>;

export interface AcceptedSuggestion {
  readonly assets: readonly string[];
  readonly title?: Wording | undefined;
  readonly consequence?: Wording | undefined;
}

const EMPTY: Kept = { assets: [], subtypes: {}, accepted: {}, rate: true };

/** What is being put together: kept in the browser until it is added to the dossier. */
export interface Basket {
  readonly assets: readonly string[];
  readonly subtypes: Readonly<Record<string, string>>;
  readonly accepted: Readonly<Record<string, AcceptedSuggestion>>;
  readonly rate: boolean;
  readonly last: Written | undefined;
  readonly chooseAssets: (assets: readonly string[]) => void;
  readonly chooseSubtype: (asset: string, subtype: string) => void;
  readonly accept: (suggestion: string, accepted: AcceptedSuggestion) => void;
  readonly refuse: (suggestion: string) => void;
  readonly setRate: (rate: boolean) => void;
  readonly added: (written: Written) => void;
  readonly takenBack: () => void;
}

export function useBasket(dossier: string): Basket {
  const { organisation } = useMember();
  const [kept, change] = useKept<Kept>(`vigie:draft:${organisation?.id}:${dossier}:builder`, EMPTY, read);
  return {
    ...kept,
    // The schema reads words as unknown; they are wordings that the inputs wrote.
    accepted: kept.accepted as Basket['accepted'],
    last: kept.last,
    chooseAssets: (assets) => change((before) => ({ ...before, assets: [...assets] })),
    chooseSubtype: (asset, subtype) =>
      change((before) => ({ ...before, subtypes: { ...before.subtypes, [asset]: subtype } })),
    accept: (suggestion, accepted) =>
      change((before) => ({
        ...before,
        accepted: { ...before.accepted, [suggestion]: { ...accepted, assets: [...accepted.assets] } },
      })),
    refuse: (suggestion) =>
      change((before) => {
        const { [suggestion]: _, ...accepted } = before.accepted;
        return { ...before, accepted };
      }),
    setRate: (rate) => change((before) => ({ ...before, rate })),
    added: (last) => change((before) => ({ ...before, accepted: {}, last })),
    takenBack: () => change(({ last: _, ...before }) => before),
  };
}

function read(kept: unknown): Kept | undefined {
  return Basket.safeParse(kept).data;
}
