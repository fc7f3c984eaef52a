import type { Day } from '#kernel/date.ts';
import type { Mute } from '../procedure/procedure.ts';
import type { Finding } from '../rules/finding.ts';

/** A mute of the procedure, what it silences today, and whether it still may. */
export interface MuteState extends Mute {
  readonly state: 'in-force' | 'expired' | 'idle';
  readonly findings: string[];
}

/** A mute holds through its last day; after it, the findings speak again and the report says so. */
export function mutesOn(mutes: readonly Mute[], findings: readonly Finding[], today: Day): MuteState[] {
  return mutes.map((mute) => {
    const meant = findings
      .filter((finding) => finding.outcome === 'not-met' && silences(mute, finding))
      .map(({ id }) => id);
    const state = mute.until < today ? 'expired' : meant.length === 0 ? 'idle' : 'in-force';
    return { ...mute, state, findings: meant };
  });
}

function silences(mute: Mute, { rule, id }: Finding): boolean {
  return mute.rule === rule && (mute.finding === undefined || mute.finding === id);
}

/** Ids of the findings that are muted today. */
export function mutedIds(mutes: readonly Pick<MuteState, 'state' | 'findings'>[]): ReadonlySet<string> {
  return new Set(mutes.filter(({ state }) => state === 'in-force').flatMap(({ findings }) => findings));
}
