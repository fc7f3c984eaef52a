import type { Element, PayloadOf } from '../evidence/element.ts';
import { elementOf } from '../evidence/elements/index.ts';
import { type Evidence, REASONS, type Seen } from '../evidence/evidence.ts';
import { type Phrases, phrase } from '../evidence/phrase.ts';
import { type Finding, findingOf } from './finding.ts';
import type { AnyRule, Kinds, RuleContext, Verdict } from './rule.ts';

type Circumstances = Omit<RuleContext, 'thresholds'>;

/**
 * Every rule on all the evidence. A rule that says nothing of what it read is a bug: a rule that is silent would count as
 * one that is met. Two verdicts of one rule on one resource are one too.
 */
export function judgeAll(
  rules: readonly AnyRule[],
  evidence: readonly Evidence[],
  circumstances: Circumstances,
): readonly Finding[] {
  const judged = rules.map((rule) => ({ rule, findings: judge(rule, evidence, circumstances) }));
  const silent = judged.filter(({ findings }) => findings.length === 0).map(({ rule }) => rule.id);
  if (silent.length > 0) throw new Error(`rules without a verdict: ${silent.join(', ')}`);
  const all = judged.flatMap(({ findings }) => findings);
  if (new Set(all.map(({ id }) => id)).size < all.length) throw new Error('two verdicts on one resource');
  return all;
}

/** One rule: what could not be seen of what it needs is unknown, and the rest is judged. */
export function judge(
  rule: AnyRule,
  evidence: readonly Evidence[],
  circumstances: Circumstances,
): readonly Finding[] {
  const unseen = Object.values(rule.reads).flatMap((kind) => unseenOf(kind.id, evidence));
  const seen = { ...seenOf(rule.reads, evidence), ...seenOf(rule.also, evidence) };
  const complete = Object.keys(rule.reads).every((name) => (seen[name]?.length ?? 0) > 0);
  const verdicts = complete
    ? rule.judge(seen, { ...circumstances, thresholds: thresholdsOf(rule, circumstances) })
    : [];
  return [...verdicts, ...unseen].map((verdict) => findingOf(rule, verdict));
}

function seenOf(kinds: Kinds, evidence: readonly Evidence[]): Record<string, readonly Seen<never>[]> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      evidence.filter((piece) => piece.kind === kind.id && piece.outcome !== 'unknown') as Seen<never>[],
    ]),
  );
}

/** The thresholds of the procedure; the rule's own where the procedure sets none. */
export function thresholdsOf(
  rule: AnyRule,
  { procedure }: Pick<RuleContext, 'procedure'>,
): Record<string, number> {
  const set = procedure.thresholds[rule.id] ?? {};
  return Object.fromEntries(
    Object.entries(rule.thresholds).map(([name, threshold]) => [name, set[name] ?? threshold.default]),
  );
}

/** One verdict for each piece of a needed kind that was not seen; one for the kind where there is no piece at all. */
function unseenOf(kind: string, evidence: readonly Evidence[]): readonly Verdict[] {
  const pieces = evidence.filter((piece) => piece.kind === kind);
  if (pieces.length === 0) return [unknown(kind, null, [], notProvided(kind))];
  return pieces.flatMap((piece) =>
    piece.outcome === 'unknown' ? [unknown(kind, piece.subject, [piece.id], why(piece))] : [],
  );
}

function unknown(kind: string, subject: string | null, evidence: readonly string[], says: Phrases): Verdict {
  const name = subject === null ? kind : `${kind}/${subject}`;
  return { outcome: 'unknown', resource: { type: 'evidence', key: name, name }, evidence, says };
}

function notProvided(kind: string): Phrases {
  const title = elementOf(kind)?.title ?? { fr: kind, en: kind };
  return {
    fr: phrase`${title.fr} : élément ${REASONS['not-provided'].fr}`,
    en: phrase`${title.en}: element ${REASONS['not-provided'].en}`,
  };
}

function why(piece: Extract<Evidence, { outcome: 'unknown' }>): Phrases {
  const title = elementOf(piece.kind)?.title ?? { fr: piece.kind, en: piece.kind };
  const { fr, en } = REASONS[piece.reason];
  return {
    fr: phrase`${title.fr} : ${fr}, ${piece.detail.fr}`,
    en: phrase`${title.en}: ${en}, ${piece.detail.en}`,
  };
}

/** The pieces of one kind in a checkup of before, with their payloads checked: an old archive may have another form. */
export function seenBefore<Kind extends Element>(
  kind: Kind,
  evidence: readonly Evidence[],
): readonly Seen<PayloadOf<Kind>>[] {
  return evidence.flatMap((piece) => {
    if (piece.kind !== kind.id || piece.outcome === 'unknown') return [];
    const payload = kind.payload.safeParse(piece.payload);
    return payload.success ? [{ ...piece, payload: payload.data as PayloadOf<Kind> }] : [];
  });
}
