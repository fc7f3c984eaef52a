import type { Text } from '#kernel/text.ts';
import { definesConsequences } from '../scope/criteria.ts';
import { aboveThreshold, type View } from './view.ts';

/** The way from an empty dossier to its first report, for somebody who has never walked it. */
export const FIRST_RUN = [
  'company',
  'criteria',
  'assets',
  'scenarios',
  'rating',
  'treatment',
  'report',
] as const;
export type FirstRunStage = (typeof FIRST_RUN)[number];

interface FirstRunWords {
  readonly title: Text;
  /** What to do, and how much of it is enough to go on. */
  readonly told: Text;
}

export const FIRST_RUN_WORDS: Readonly<Record<FirstRunStage, FirstRunWords>> = {
  company: {
    title: { fr: 'Dire qui l’on étudie', en: 'Say who is studied' },
    told: {
      fr: 'Un processus métier de l’entreprise, et au moins un élément dans le périmètre.',
      en: 'One business process of the company, and at least one element in scope.',
    },
  },
  criteria: {
    title: { fr: 'Relire les critères', en: 'Read the criteria' },
    told: {
      fr: 'Ce que veut dire chaque note de 1 à 5, et le seuil au-delà duquel on agit.',
      en: 'What each mark from 1 to 5 means, and the threshold above which one acts.',
    },
  },
  assets: {
    title: { fr: 'Lister les actifs', en: 'List the assets' },
    told: {
      fr: 'Trois à dix suffisent pour commencer : données, applications, machines, services.',
      en: 'Three to ten are enough to begin: data, applications, machines, services.',
    },
  },
  scenarios: {
    title: { fr: 'Construire les scénarios', en: 'Build the scenarios' },
    told: {
      fr: 'Choisissez des actifs : le catalogue propose ce qui pourrait leur arriver.',
      en: 'Choose assets: the catalogue suggests what could happen to them.',
    },
  },
  rating: {
    title: { fr: 'Coter les risques', en: 'Rate the risks' },
    told: {
      fr: 'Vraisemblance et conséquence de chacun, à la suite, au clavier.',
      en: 'Likelihood and consequence of each, one after the other, by keyboard.',
    },
  },
  treatment: {
    title: { fr: 'Décider des traitements', en: 'Decide the treatments' },
    told: {
      fr: 'Réduire, transférer, éviter ou accepter chaque risque au-dessus du seuil.',
      en: 'Reduce, transfer, avoid or accept each risk above the threshold.',
    },
  },
  report: {
    title: { fr: 'Produire le rapport', en: 'Make the report' },
    told: {
      fr: 'Le document officiel, à relire puis à faire approuver.',
      en: 'The official document, to be read again and then approved.',
    },
  },
};

/** How far somebody is on the way; computed, so that what was done elsewhere counts too. */
export function firstRun(
  view: View,
  isReported: boolean,
): readonly { readonly stage: FirstRunStage; readonly done: boolean }[] {
  const { dossier, criteria, risks } = view;
  const rated = risks.length > 0 && risks.every(({ current }) => current && !current.rating.toConfirm);
  const done: Readonly<Record<FirstRunStage, boolean>> = {
    company: dossier.company.processes.length > 0 && dossier.scope.some(({ side }) => side === 'in'),
    criteria: definesConsequences(criteria),
    assets: dossier.assets.length > 0,
    scenarios: dossier.scenarios.length > 0,
    rating: rated,
    treatment: rated && aboveThreshold(view).every(({ treatment }) => treatment !== undefined),
    report: isReported,
  };
  return FIRST_RUN.map((stage) => ({ stage, done: done[stage] }));
}
