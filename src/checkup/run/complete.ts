import { addDays, type Day } from '#kernel/date.ts';
import type { Element } from '../evidence/element.ts';
import { elementOf } from '../evidence/elements/index.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { notSeen } from '../evidence/observation.ts';
import { seal } from '../evidence/seal.ts';
import { type Procedure, requiredElements } from '../procedure/procedure.ts';

/** What was seen longer ago is evidence of another week. */
const FRESH_DAYS = 3;

/**
 * One piece a kind and subject, and at least one for every required kind: what nobody brought for this checkup is unknown
 * (not provided). So is a piece whose window ended more than three days before; one that ends in the future is malformed.
 */
export function complete(procedure: Procedure, pieces: readonly Evidence[], date: Day): readonly Evidence[] {
  const best = new Map<string, Evidence>();
  for (const piece of pieces.map((one) => ofDay(date, one))) {
    const other = best.get(piece.id);
    if (!other || isBetter(piece, other)) best.set(piece.id, piece);
  }
  const chosen = withoutShadows([...best.values()]);
  const kinds = new Set(chosen.map(({ kind }) => kind));
  const missing = [...new Set(requiredElements(procedure))]
    .filter((kind) => !kinds.has(kind))
    .flatMap((kind) => elementOf(kind) ?? []);
  return [...chosen, ...missing.map(notProvided)];
}

/** The piece, if it may speak of a checkup of that day; else why it may not. */
function ofDay(date: Day, piece: Evidence): Evidence {
  const kind = elementOf(piece.kind);
  const { window, subject, provenance } = piece;
  if (!kind || window === null) return piece;
  const end = window.to.slice(0, 10);
  // A day of grace: the last hours of the checkup’s day may be tomorrow in UTC.
  if (end > addDays(date, 1)) return seal(notSeen(kind, subject, 'malformed', FUTURE), provenance);
  if (end < addDays(date, -FRESH_DAYS))
    return seal(notSeen(kind, subject, 'not-provided', STALE), provenance);
  return piece;
}

const FUTURE = {
  fr: 'sa fenêtre finit après le contrôle : une horloge est fausse, ou la preuve est d’une autre semaine',
  en: 'its window ends after the checkup: a clock is wrong, or the evidence is of another week',
};
const STALE = {
  fr: 'sa fenêtre a fini plus de trois jours avant le contrôle : la preuve est d’une autre semaine',
  en: 'its window ended more than three days before the checkup: the evidence is of another week',
};

/** What was seen before what was not; then the latest day; then what shows more; then what no hand has typed. */
function isBetter(piece: Evidence, other: Evidence): boolean {
  const seen = Number(piece.outcome !== 'unknown') - Number(other.outcome !== 'unknown');
  if (seen !== 0) return seen > 0;
  const [day, otherDay] = [lastDay(piece), lastDay(other)];
  if (day !== otherDay) return day > otherDay;
  const coverage = piece.coverage.share - other.coverage.share;
  if (coverage !== 0) return coverage > 0;
  const hand = HANDS.indexOf(other.provenance.by) - HANDS.indexOf(piece.provenance.by);
  // Two files of one kind: the choice may not hang on the order in which they were read.
  return hand === 0 ? piece.hash < other.hash : hand > 0;
}

/** A piece without a window was given for this checkup. */
function lastDay({ window }: Evidence): string {
  return window?.to.slice(0, 10) ?? '9999';
}

const HANDS: readonly Evidence['provenance']['by'][] = ['collected', 'imported', 'screenshot', 'declared'];

/**
 * A collector that could not even learn which zones there are says so once, of no zone; where another hand brought the
 * kind, that one line tells nothing.
 */
function withoutShadows(pieces: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set(pieces.flatMap(({ outcome, kind }) => (outcome === 'unknown' ? [] : [kind])));
  return pieces.filter(
    ({ outcome, subject, kind }) => outcome !== 'unknown' || subject !== null || !seen.has(kind),
  );
}

function notProvided(kind: Element): Evidence {
  const detail = {
    fr: `personne ne l’a apporté. ${kind.byHand.fr}`,
    en: `nobody brought it. ${kind.byHand.en}`,
  };
  return seal(notSeen(kind, null, 'not-provided', detail), { by: 'collected', collector: 'procedure' });
}
