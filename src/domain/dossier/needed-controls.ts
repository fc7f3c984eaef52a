import { CONTROL_IDS } from '../register/field.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Risk } from './view.ts';

/** For each control, the scenarios whose treatment rests on it, through a measure that was not abandoned. */
export function neededControls({
  risks,
}: {
  readonly risks: readonly Pick<Risk, 'scenario' | 'measures'>[];
}): ReadonlyMap<string, readonly string[]> {
  const needed = new Map<string, string[]>(CONTROL_IDS.map((control) => [control, []]));
  for (const { scenario, measures } of risks) {
    const controls = measures
      .filter(({ status }) => status !== 'abandoned')
      .flatMap((measure) => measure.controls);
    for (const control of new Set(controls)) needed.get(control)?.push(scenario.id);
  }
  return needed;
}

/** For each control, the scenarios that rest on a vulnerability that it treats: where it would help, asked for or not. */
export function helpfulControls(
  scenarios: readonly Scenario[],
  vulnerabilities: readonly { readonly id: string; readonly controls: readonly string[] }[],
): ReadonlyMap<string, readonly string[]> {
  const treating = new Map(vulnerabilities.map(({ id, controls }) => [id, controls]));
  const helped = new Map<string, string[]>(CONTROL_IDS.map((control) => [control, []]));
  for (const { id, vulnerabilities: own } of scenarios) {
    const controls = own.flatMap((vulnerability) => treating.get(vulnerability) ?? []);
    for (const control of new Set(controls)) helped.get(control)?.push(id);
  }
  return helped;
}
