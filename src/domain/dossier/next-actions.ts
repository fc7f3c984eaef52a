import type { Day } from '#kernel/date.ts';
import type { Text } from '#kernel/text.ts';
import { STEP_DEFINITIONS, STEP_WORDS, type StepId } from '../mission/steps.ts';
import type { RegisterId } from '../register/names.ts';
import type { FindingSeverity, Subject } from './integrity/finding.ts';
import { findings } from './integrity/findings.ts';
import { INTEGRITY_RULES } from './integrity/index.ts';
import { currentStep, progress } from './progress.ts';
import type { View } from './view.ts';

/** Something worth doing now, and where it is done. */
export interface NextAction {
  readonly title: Text;
  readonly detail: Text;
  readonly severity: FindingSeverity | 'step';
  /** The register in which it is done; absent where a checkup is what it is about. */
  readonly register?: RegisterId;
  /** The checkup that it is about. */
  readonly checkup?: { readonly procedure: string; readonly date: Day };
  /** The rows that it is about; empty for a step that has none yet. */
  readonly subjects: readonly Subject[];
}

const STEP_REGISTERS: Readonly<Record<StepId, RegisterId>> = {
  scope: 'scope',
  assets: 'assets',
  threats: 'threats',
  vulnerabilities: 'vulnerabilities',
  scenarios: 'scenarios',
  evaluation: 'evaluations',
  treatment: 'treatments',
  alignment: 'applicability',
  report: 'study',
};

/**
 * What to do next: the step at which the mission stands, then what integrity finds, the gravest first.
 *
 * @param others what is known outside of the dossier, as its checkups; among the findings of their gravity these come first
 */
export function nextActions(view: View, most = 7, others: readonly NextAction[] = []): readonly NextAction[] {
  const found = [...others, ...findingActions(view)].toSorted(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
  return [stepAction(view), ...found].flatMap((action) => action ?? []).slice(0, most);
}

function stepAction(view: View): NextAction | undefined {
  const steps = progress(view);
  const step = currentStep(steps);
  const open = steps
    .find((candidate) => candidate.step === step)
    ?.checks.find(({ done, of }) => of === 0 || done < of);
  if (!open) return undefined;
  const count = open.of > 1 ? ` (${open.done} / ${open.of})` : '';
  return {
    title: STEP_WORDS[step],
    detail: {
      fr: `À compléter : ${lower(open.label.fr)}${count}. ${STEP_DEFINITIONS[step].purpose.fr}.`,
      en: `Still open: ${lower(open.label.en)}${count}. ${STEP_DEFINITIONS[step].purpose.en}.`,
    },
    severity: 'step',
    register: STEP_REGISTERS[step],
    subjects: [],
  };
}

function findingActions(view: View): readonly NextAction[] {
  const all = findings(view.dossier, view.today);
  return INTEGRITY_RULES.flatMap((rule): readonly NextAction[] => {
    const own = all.filter((finding) => finding.rule === rule.id);
    const [first] = own;
    if (!first) return [];
    const more = own.length - 1;
    return [
      {
        title: rule.title,
        detail: {
          fr: more > 0 ? `${first.message.fr} Et ${more} de plus.` : first.message.fr,
          en: more > 0 ? `${first.message.en} And ${more} more.` : first.message.en,
        },
        severity: rule.severity,
        register: first.subject.register,
        subjects: own.map(({ subject }) => subject),
      },
    ];
  });
}

const ORDER: readonly NextAction['severity'][] = ['step', 'error', 'warning', 'info'];

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
