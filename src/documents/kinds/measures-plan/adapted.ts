import { type ControlEntry, controls } from '#catalogues/iso27002-2022/entry.ts';
import type { Applicability } from '#domain/controls/applicability.ts';
import { progressOf, statement } from '#domain/controls/statement.ts';
import type { Risk } from '#domain/dossier/view.ts';
import { compareRisks, today } from '#domain/evaluation/rated.ts';
import { type Budget, budget } from '#domain/roadmap/plan.ts';
import type { Measure } from '#domain/treatment/measure.ts';
import type { Telling } from '../telling.ts';

/** A control with what the study ties to it. */
export interface AdaptedControl {
  readonly line: Applicability;
  readonly entry: ControlEntry;
  /** The measures of the plan that put it into practice; abandoned ones do not. */
  readonly measures: readonly Measure[];
  readonly budget: Budget;
  /** The risks whose treatment rests on it, the gravest today first. */
  readonly risks: readonly Risk[];
}

/** The controls that the company keeps, or that its treatment rests on although nobody decided yet. */
export function adaptedControls(telling: Telling): readonly AdaptedControl[] {
  return statement(telling.dossier.applicability)
    .map((line) => adapted(line, telling))
    .filter(
      ({ line, measures }) =>
        line.decision === 'included' || (line.decision === undefined && measures.length > 0),
    );
}

/** Grave risks first, then the thirty controls that one begins with; what is in place already is not to be done. */
export function toCarryOut(all: readonly AdaptedControl[]): readonly AdaptedControl[] {
  return all
    .filter(({ line }) => progressOf(line) !== 'implemented')
    .toSorted((a, b) => {
      const [left, right] = [a.risks[0], b.risks[0]];
      return (
        compareRisks(left && today(left), right && today(right)) ||
        b.risks.length - a.risks.length ||
        Number(b.entry.essential) - Number(a.entry.essential)
      );
    });
}

function adapted(line: Applicability, { dossier, risks }: Telling): AdaptedControl {
  const entry = controls().get(line.control);
  if (!entry) throw new Error(`the catalogue has no control ${line.control}`);
  const measures = dossier.measures.filter(
    (measure) => measure.status !== 'abandoned' && measure.controls.includes(line.control),
  );
  const ids = new Set(measures.map(({ id }) => id));
  return {
    line,
    entry,
    measures,
    budget: budget(measures),
    risks: risks
      .filter((risk) => risk.measures.some(({ id }) => ids.has(id)))
      .toSorted((a, b) => compareRisks(today(a), today(b))),
  };
}
