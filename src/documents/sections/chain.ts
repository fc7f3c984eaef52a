import {
  CHAIN,
  CHAIN_PHASES,
  CHAIN_WORDS,
  type ChainProgress,
  type ChainStage,
  chain,
  currentStage,
} from '#domain/dossier/chain.ts';
import { currentStep, progress } from '#domain/dossier/progress.ts';
import { durations } from '#domain/mission/durations.ts';
import { STEP_WORDS, STEPS } from '#domain/mission/steps.ts';
import { STAGE_WORDS, STAGES } from '#domain/pdca/cycle.ts';
import { drawChain } from '../drawings/chain.ts';
import type { Drawing } from '../drawings/drawing.ts';
import type { Telling } from '../kinds/telling.ts';
import { formatDays } from '../style/typography.ts';

/** The chain from preparation to continual improvement, where the company stands in it, and the nine steps of the study. */
export function drawnChain(telling: Telling): Drawing {
  const { t, language } = telling;
  const stages = chain(telling);
  return drawChain({
    language,
    phases: STAGES.map((phase) => ({
      label: t(STAGE_WORDS[phase]),
      stages: CHAIN_PHASES[phase].map((stage) => told(telling, stages, stage)),
    })),
    current: CHAIN.indexOf(currentStage(stages)),
    back: t({
      fr: 'un nouveau cycle chaque année, ou dès que le contexte change',
      en: 'a new cycle every year, or as soon as the context changes',
    }),
    backTo: CHAIN.indexOf('analysis'),
    detail: {
      title: t({ fr: 'Les neuf étapes de l’étude ISO 27005', en: 'The nine steps of the ISO 27005 study' }),
      of: CHAIN.indexOf('analysis'),
      steps: stepsOf(telling),
    },
  });
}

function told({ t, language }: Telling, stages: readonly ChainProgress[], stage: ChainStage) {
  const found = stages.find((candidate) => candidate.stage === stage);
  const percent = found?.percent ?? 0;
  return {
    label: t(CHAIN_WORDS[stage]),
    note:
      percent >= 100
        ? t({ fr: 'complet', en: 'complete' })
        : `${percent}${language === 'fr' ? '\u00A0' : ''}%`,
    done: percent >= 100,
  };
}

function stepsOf(telling: Telling) {
  const { t, language, dossier } = telling;
  const done = progress(telling);
  const days = new Map(durations(dossier.steps).map((step) => [step.step, step]));
  const complete = done.every(({ percent }) => percent >= 100);
  return {
    language,
    steps: done.map(({ step, percent }) => {
      const { min = 0, max = 0 } = days.get(step) ?? {};
      return {
        label: t(STEP_WORDS[step]),
        completeness: percent / 100,
        note: formatDays(min, language, max),
      };
    }),
    ...(!complete && { current: STEPS.indexOf(currentStep(done)) }),
  };
}
