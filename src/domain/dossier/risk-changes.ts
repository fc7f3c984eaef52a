import { canonical } from '#kernel/canonical.ts';
import type { Wording } from '#kernel/text.ts';
import { STAGES, type Stage } from '../evaluation/evaluation.ts';
import { type RatedScenario, type RatedStage, rateAll, today } from '../evaluation/rated.ts';
import { rank } from '../scope/levels.ts';
import type { Dossier } from './dossier.ts';

/** The parts of a dossier that risks are read from; an older state may lack registers that came later. */
export type RiskParts = Pick<Dossier, 'scenarios' | 'evaluations' | 'criteria' | 'treatments'>;

export type RiskMovement = 'new' | 'gone' | 'worse' | 'better' | 'rated' | 'changed';

/** What became of one risk between two states of the dossier. */
export interface RiskChange {
  readonly scenario: string;
  readonly title: Wording;
  /** How the risk of today moved; `rated` where it had no level before, `changed` where it kept its level. */
  readonly movement: RiskMovement;
  readonly before: Readonly<Partial<Record<Stage, RatedStage>>>;
  readonly after: Readonly<Partial<Record<Stage, RatedStage>>>;
  /** The scenario itself was written otherwise. */
  readonly reworded: boolean;
  /** What is done about it changed. */
  readonly retreated: boolean;
}

/** The risks that are new, changed or gone, in the order of the register; what stayed as it was is left out. */
export function riskChanges(before: RiskParts, after: RiskParts): readonly RiskChange[] {
  const then = byId(before);
  const now = byId(after);
  const treatedThen = treatments(before);
  const treatedNow = treatments(after);
  const ids = [...now.keys(), ...[...then.keys()].filter((id) => !now.has(id))];
  return ids.flatMap((id) => {
    const was = then.get(id);
    const is = now.get(id);
    const reworded = text(was?.scenario) !== text(is?.scenario);
    const retreated = treatedThen.get(id) !== treatedNow.get(id);
    const rerated = STAGES.some((stage) => text(was?.[stage]?.rating) !== text(is?.[stage]?.rating));
    if (!reworded && !retreated && !rerated) return [];
    const title = (is ?? was)?.scenario.title ?? id;
    const movement = movementOf(was, is);
    return { scenario: id, title, movement, before: stages(was), after: stages(is), reworded, retreated };
  });
}

function byId({ scenarios, evaluations, criteria }: RiskParts): ReadonlyMap<string, RatedScenario> {
  return new Map(rateAll(scenarios, evaluations, criteria).map((risk) => [risk.scenario.id, risk]));
}

function treatments({ treatments: all }: RiskParts): ReadonlyMap<string, string> {
  return new Map(all.map((treatment) => [treatment.scenario, canonical(treatment)]));
}

function stages(risk: RatedScenario | undefined): RiskChange['before'] {
  return Object.fromEntries(STAGES.flatMap((stage) => (risk?.[stage] ? [[stage, risk[stage]]] : [])));
}

function movementOf(was: RatedScenario | undefined, is: RatedScenario | undefined): RiskMovement {
  if (!was) return 'new';
  if (!is) return 'gone';
  const from = today(was)?.level;
  const to = today(is)?.level;
  if (to === undefined) return 'changed';
  if (from === undefined) return 'rated';
  return rank(to) === rank(from) ? 'changed' : rank(to) > rank(from) ? 'worse' : 'better';
}

function text(value: unknown): string {
  return value === undefined ? '' : canonical(value);
}
