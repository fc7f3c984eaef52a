import type { Phrases } from '../evidence/phrase.ts';
import type { Untrusted } from '../evidence/untrusted.ts';
import type { Resource, Verdict } from './rule.ts';
import type { Severity } from './severity.ts';

type Cited = string | readonly string[];

export function met(resource: Resource, cited: Cited, says: Phrases): Verdict {
  return { outcome: 'met', resource, evidence: idsOf(cited), says };
}

export function notMet(severity: Severity, resource: Resource, cited: Cited, says: Phrases): Verdict {
  return { outcome: 'not-met', severity, resource, evidence: idsOf(cited), says };
}

/** It was looked for and cannot be told from what was seen. */
export function unknown(resource: Resource, cited: Cited, says: Phrases): Verdict {
  return { outcome: 'unknown', resource, evidence: idsOf(cited), says };
}

export function notApplicable(resource: Resource, cited: Cited, says: Phrases): Verdict {
  return { outcome: 'not-applicable', resource, evidence: idsOf(cited), says };
}

function idsOf(cited: Cited): readonly string[] {
  return typeof cited === 'string' ? [cited] : cited;
}

/** What is wrong, thing by thing; where nothing is, one verdict that says so. */
export function eachOr(wrong: readonly Verdict[], otherwise: Verdict): readonly Verdict[] {
  return wrong.length > 0 ? wrong : [otherwise];
}

export const PLATFORM: Resource = { type: 'platform', key: 'platform', name: 'platform' };

export function zoneNamed(subject: string | null): Resource {
  return { type: 'zone', key: subject ?? '', name: subject ?? '' };
}

export function hostNamed(host: string): Resource {
  return { type: 'host', key: host, name: host };
}

/** Something that stands within a zone, a host or an account, and keeps its id there. */
export function within(
  type: Resource['type'],
  subject: string | null,
  id: string,
  name: string | Untrusted = id,
): Resource {
  return { type, key: `${subject ?? ''}/${id}`, name };
}
