import type { z } from 'zod';
import type { Element, PayloadOf } from '../evidence/element.ts';
import { type DnsRecord, dnsRecords } from '../evidence/elements/dns-records.ts';
import type { Observation } from '../evidence/observation.ts';

/** What earlier collectors of the same run saw of a kind: one payload a zone, host or account. */
export function payloadsOf<Kind extends Element>(
  observations: readonly Observation[],
  kind: Kind,
): readonly { readonly subject: string | null; readonly payload: PayloadOf<Kind> }[] {
  return observations.flatMap((one) => {
    if (one.kind.id !== kind.id || one.outcome === 'unknown') return [];
    // An observation of the kind has the payload of the kind.
    return [{ subject: one.subject, payload: one.payload as PayloadOf<Kind> }];
  });
}

export function recordsIn(observations: readonly Observation[]): readonly z.infer<typeof DnsRecord>[] {
  return payloadsOf(observations, dnsRecords).flatMap(({ payload }) => payload.records);
}
