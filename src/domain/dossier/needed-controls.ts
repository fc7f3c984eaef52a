import { CONTROL_IDS } from '../register/field.ts';
import type { View } from './view.ts';

/** For each control, the scenarios whose treatment rests on it, through a measure that was not abandoned. */
export function neededControls({ risks }: View): ReadonlyMap<string, readonly string[]> {
  const needed = new Map<string, string[]>(CONTROL_IDS.map((control) => [control, []]));
  for (const { scenario, measures } of risks) {
    const controls = measures
      .filter(({ status }) => status !== 'abandoned')
      .flatMap((measure) => measure.controls);
    for (const control of new Set(controls)) needed.get(control)?.push(scenario.id);
  }
  return needed;
}
