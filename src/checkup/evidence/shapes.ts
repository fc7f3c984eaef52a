import { z } from 'zod';
import { Instant, Window } from './evidence.ts';
import { Untrusted } from './untrusted.ts';

/** Shapes that several kinds of evidence are made of. Plain strings here are of an alphabet that can do no harm. */

/** A name of the DNS in lower case, without the last dot; `*.` may begin it. */
export const Host = z
  .string()
  .max(253)
  .regex(/^(\*\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);

/** A word of a protocol or an id: letters, digits and a few signs. */
export const Code = z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9._:/-]{0,119}$/);

export const Count = z.number().int().nonnegative();

/** ISO 3166-1 alpha-2, or the codes that CDNs add: `XX` unknown, `T1` Tor. */
export const Country = z.string().regex(/^[A-Z][A-Z0-9]$/);

/** An IPv4 or IPv6 address of a server of ours; addresses of visitors are reduced and are `Untrusted`. */
export const Address = z.string().regex(/^[0-9a-fA-F:.]{2,45}$/);

/** How far a count is an estimate: adaptive sampling keeps one event of `interval`, and the count is corrected already. */
export const Sampling = z.strictObject({
  interval: z.number().min(1),
  /** Half of the width of the 95 % interval of the total, where the source gives it. */
  plusMinus: Count.nullable(),
});

/** The largest first; what is not listed is in `others`. */
export function ranking<Key extends z.ZodType>(key: Key) {
  return z.strictObject({
    rows: z.array(z.strictObject({ key, count: Count })).max(100),
    others: Count,
  });
}
export const CountryRanking = ranking(Country);
export const CodeRanking = ranking(Code);
export const OutsideRanking = ranking(Untrusted);

/** The same ranking over a day and over a week; null where that window was not seen. */
export function overDayAndWeek<Shape extends z.ZodType>(shape: Shape) {
  const Over = z.strictObject({
    window: Window,
    total: Count,
    sampling: Sampling.nullable(),
    ranking: shape,
  });
  return z.strictObject({ day: Over.nullable(), week: Over.nullable() });
}

export const Environment = z.enum(['production', 'sandbox', 'undeclared']);

/** Who changed something, as far as it may be kept: never an address of a person. */
export const Author = z.strictObject({
  kind: z.enum(['person', 'api-token', 'api-key', 'system', 'unknown']),
  name: Untrusted.nullable(),
  /** True where the procedure names this author. */
  known: z.boolean(),
});
export type Author = z.infer<typeof Author>;

export const Changed = Instant.nullable();
