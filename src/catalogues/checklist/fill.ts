import type { Dossier } from '#domain/dossier/dossier.ts';
import type { Finding } from '#domain/dossier/integrity/finding.ts';
import { findings } from '#domain/dossier/integrity/findings.ts';
import { type Check, STEP_CHECKS } from '#domain/dossier/step-checks.ts';
import type { View } from '#domain/dossier/view.ts';
import { STEPS } from '#domain/mission/steps.ts';
import type { Text } from '#kernel/text.ts';
import { type ChecklistEntry, checklistEntries } from './entry.ts';

/** `look`: no data tell it, a person has to look. `nothing`: there is nothing yet that could be checked. */
export const POINT_STATES = {
  met: { fr: 'Tenu', en: 'Met' },
  partly: { fr: 'En partie', en: 'Partly' },
  open: { fr: 'À faire', en: 'To do' },
  nothing: { fr: 'Rien à vérifier', en: 'Nothing to check' },
  look: { fr: 'À regarder', en: 'To look at' },
} as const satisfies Record<string, Text>;
export type PointState = keyof typeof POINT_STATES;

/** A point of the checklist with what the dossier says about it, and how that was reckoned. */
export interface FilledPoint {
  readonly point: ChecklistEntry;
  readonly state: PointState;
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
}

/** The whole checklist, answered from the data where they can tell. Nothing missing counts as met. */
export function fillChecklist(view: View): readonly FilledPoint[] {
  const checks = new Map(
    STEPS.flatMap((step) => STEP_CHECKS[step](view)).map((check) => [check.label.en, check]),
  );
  const found = Map.groupBy(findings(view.dossier, view.today), ({ rule }) => rule);
  return [...checklistEntries().values()].map((point) => {
    const named = point.computed ?? { checks: [], rules: [] };
    const own = {
      checks: named.checks.flatMap((label) => checks.get(label) ?? []),
      findings: named.rules.flatMap((rule) => found.get(rule) ?? []),
    };
    return { point, state: stateOf(point, own.checks, own.findings, view.dossier), ...own };
  });
}

function stateOf(
  { computed }: ChecklistEntry,
  checks: readonly Check[],
  found: readonly Finding[],
  dossier: Dossier,
): PointState {
  if (!computed) return 'look';
  const met = checks.filter(({ done, of }) => of > 0 && done >= of).length;
  if (met === checks.length && found.length === 0) {
    return checks.length > 0 || computed.rules.some((rule) => hasRows(rule, dossier)) ? 'met' : 'nothing';
  }
  return checks.some(({ done }) => done > 0) || (checks.length === 0 && found.length > 0) ? 'partly' : 'open';
}

/** A rule that finds nothing in an empty register has proven nothing. */
function hasRows(rule: string, dossier: Dossier): boolean {
  const [, register] = ABOUT.find(([pattern]) => pattern.test(rule)) ?? [];
  const rows = register === undefined ? undefined : dossier[register];
  return Array.isArray(rows) && rows.length > 0;
}

/** What each rule reads, by the word that its id begins with. */
const ABOUT: readonly (readonly [RegExp, keyof Dossier])[] = [
  [/^acceptance-right|^criteria/, 'criteria'],
  [/^acceptance/, 'acceptances'],
  [/^accepted|^treatment|^untreated/, 'treatments'],
  [/^asset/, 'assets'],
  [/^control|^exclusion|^inclusion|^implemented/, 'applicability'],
  [/^measure|^responsible/, 'measures'],
  [/^rating|^residual/, 'evaluations'],
  [/^scope/, 'scope'],
  [/^threat/, 'threats'],
  [/^vulnerability/, 'vulnerabilities'],
  [/./, 'scenarios'],
];
