import { coverOf } from '../../sections/cover.ts';
import type { Kind, Source } from '../kind.ts';
import { tell } from '../telling.ts';
import { checkups } from './slides/checkups.ts';
import { compliance } from './slides/compliance.ts';
import { decisions } from './slides/decisions.ts';
import { levels } from './slides/levels.ts';
import { matrices } from './slides/matrices.ts';
import { next } from './slides/next.ts';
import { milestones, money, quickWins } from './slides/plan.ts';
import { risks } from './slides/risks.ts';
import { standing } from './slides/standing.ts';

/** What management is shown and asked: ready to present, every figure from the snapshot. */
export const boardDeck: Kind<'deck'> = {
  id: 'board-deck',
  title: { fr: 'Présentation à la direction', en: 'Board presentation' },
  model: 'deck',
  build,
};

/** One idea a slide, in the order in which people ask. */
const SLIDES = [standing, levels, risks, matrices, quickWins, milestones, money, compliance, decisions];

function build(source: Source) {
  const telling = tell(source);
  const { study } = telling.dossier;
  return {
    model: 'deck' as const,
    language: telling.language,
    title: telling.t({
      fr: 'Nos risques de sécurité de l’information, et ce que nous en faisons',
      en: 'Our information security risks, and what we do about them',
    }),
    subtitle: telling.t(study.title),
    cover: coverOf(telling),
    slides: [...SLIDES.map((slide) => slide(telling)), ...checkups(telling), next(telling)],
  };
}
