import { parse } from '#domain/register/refusals.ts';
import { canonical } from '#kernel/canonical.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Text } from '#kernel/text.ts';
import { type Coverage, type Evidence, type Provenance, SubjectName } from './evidence.ts';
import type { Observation } from './observation.ts';
import { reducedText } from './reduce.ts';
import { isUntrusted, untrusted } from './untrusted.ts';

const WHOLE: Coverage = { share: 1, because: { fr: 'complet', en: 'complete' } };
const NOTHING: Coverage = { share: 0, because: { fr: 'rien n’a été vu', en: 'nothing was seen' } };

/**
 * An observation becomes evidence: its payload is checked against its kind, what is personal in words from outside is
 * reduced, and it receives its id, its provenance and its hash. A payload that is not of its kind is evidence of nothing:
 * it becomes unknown (malformed).
 */
export function seal(observation: Observation, provenance: Provenance): Evidence {
  const { kind, subject, window = null } = observation;
  if (subject !== null && !SubjectName.safeParse(subject).success) {
    const detail = malformed(['subject']);
    return seal({ kind, subject: null, outcome: 'unknown', reason: 'malformed', detail }, provenance);
  }
  const base = {
    id: subject === null ? kind.id : `${kind.id}/${subject}`,
    kind: kind.id,
    source: kind.source,
    subject,
    provenance,
    window,
  };
  if (observation.outcome === 'unknown') {
    const { reason, detail } = observation;
    const why = { outcome: 'unknown', reason, detail } as const;
    return { ...base, ...why, coverage: observation.coverage ?? NOTHING, hash: hashOf(why) };
  }
  const payload = parse(kind.payload, withoutPersons(observation.payload));
  if (!payload.ok) {
    const [first] = payload.refusals;
    const detail = malformed(first?.path ?? []);
    return seal({ kind, subject, outcome: 'unknown', reason: 'malformed', detail }, provenance);
  }
  const what = { outcome: observation.outcome, payload: payload.value };
  return { ...base, ...what, coverage: observation.coverage ?? WHOLE, hash: hashOf(what) };
}

/** The hash that evidence must have, whoever wrote its file. */
export function hashOfEvidence(evidence: Evidence): string {
  if (evidence.outcome !== 'unknown') {
    return hashOf({ outcome: evidence.outcome, payload: evidence.payload });
  }
  const { reason, detail } = evidence;
  return hashOf({ outcome: 'unknown', reason, detail });
}

function hashOf(what: unknown): string {
  return sha256(canonical(what));
}

function malformed(path: readonly (string | number)[]): Text {
  const place = path.join('.');
  return {
    fr: `la valeur « ${place} » n’a pas la forme attendue`,
    en: `the value “${place}” has not the expected form`,
  };
}

/** The same value, with every text from outside reduced. */
function withoutPersons(value: unknown): unknown {
  if (isUntrusted(value)) {
    const words: unknown = value.untrusted;
    return typeof words === 'string' ? untrusted(reducedText(words)) : value;
  }
  if (Array.isArray(value)) return value.map(withoutPersons);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutPersons(member)]));
}
