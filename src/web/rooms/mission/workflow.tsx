import { drawChain } from '#documents/drawings/chain.ts';
import { CHAIN, CHAIN_PHASES, CHAIN_WORDS, type ChainStage } from '#domain/dossier/chain.ts';
import { STEP_WORDS } from '#domain/mission/steps.ts';
import { STAGE_WORDS, STAGES } from '#domain/pdca/cycle.ts';
import type { Overview } from '../../api/queries.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = {
  label: { fr: 'Schéma de la démarche', en: 'Drawing of the method' },
  complete: { fr: 'complet', en: 'complete' },
  back: {
    fr: 'un nouveau cycle chaque année, ou dès que le contexte change',
    en: 'a new cycle every year, or as soon as the context changes',
  },
  steps: { fr: 'Les neuf étapes de l’étude ISO 27005', en: 'The nine steps of the ISO 27005 study' },
};

/** From preparation to continual improvement, with the stage at which the company stands: the drawing of the documents. */
export function Workflow({ overview }: { readonly overview: Overview }) {
  const { t, language, days } = useLanguage();
  const { chain, steps, step: here } = overview;
  const percents = new Map(chain.stages.map(({ stage, percent }) => [stage, percent]));
  const told = (stage: ChainStage) => {
    const percent = percents.get(stage) ?? 0;
    const note = percent >= 100 ? WORDS.complete : { fr: `${percent} %`, en: `${percent}%` };
    return { label: t(CHAIN_WORDS[stage]), note: t(note), done: percent >= 100 };
  };
  const complete = steps.every(({ percent }) => percent >= 100);
  return (
    <Figure
      wide={t(WORDS.label)}
      draw={(palette) =>
        drawChain({
          language,
          palette,
          phases: STAGES.map((phase) => ({
            label: t(STAGE_WORDS[phase]),
            stages: CHAIN_PHASES[phase].map(told),
          })),
          current: CHAIN.indexOf(chain.current),
          back: t(WORDS.back),
          backTo: CHAIN.indexOf('analysis'),
          detail: {
            title: t(WORDS.steps),
            of: CHAIN.indexOf('analysis'),
            steps: {
              language,
              palette,
              steps: steps.map(({ step, percent, min, max }) => ({
                label: t(STEP_WORDS[step]),
                completeness: percent / 100,
                note: days(min, max),
              })),
              ...(!complete && { current: steps.findIndex(({ step }) => step === here) }),
            },
          },
        })
      }
    />
  );
}
