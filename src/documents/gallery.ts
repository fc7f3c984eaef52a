import type { Text } from '#kernel/text.ts';

/** A shelf of the gallery: documents for one purpose, and what each of them is for. */
export interface Shelf {
  readonly id: string;
  readonly title: Text;
  readonly kinds: Readonly<Record<string, Text>>;
}

/** Every kind on one shelf, in the order in which people look for them. */
export const SHELVES: readonly Shelf[] = [
  {
    id: 'study',
    title: { fr: 'L’étude de risques', en: 'The risk study' },
    kinds: {
      'risk-report': {
        fr: 'Toute l’étude : contexte, scénarios, cotations, traitement et décisions.',
        en: 'The whole study: context, scenarios, ratings, treatment and decisions.',
      },
      'scenario-sheet': {
        fr: 'Une page sur un scénario, à remettre à son propriétaire.',
        en: 'One page about a scenario, to hand to its owner.',
      },
      'scenario-sheets': {
        fr: 'Les fiches de tous les scénarios, à relire en atelier.',
        en: 'The sheets of all scenarios, to read over in a workshop.',
      },
      'asset-sheet': {
        fr: 'Une page sur un actif : ses besoins, et ce qui le menace.',
        en: 'One page about an asset: its needs, and what threatens it.',
      },
      'asset-sheets': {
        fr: 'Les fiches de tous les actifs, en un seul document.',
        en: 'The sheets of all assets, in one document.',
      },
      checklist: {
        fr: 'Ce que demande l’ISO/IEC 27005, et ce que l’étude en fait déjà.',
        en: 'What ISO/IEC 27005 asks for, and what the study does of it already.',
      },
      'methodology-note': {
        fr: 'Comment les risques sont appréciés, pour qui lit les résultats.',
        en: 'How risks are assessed, for those who read the results.',
      },
      'workflow-diagram': {
        fr: 'Le chemin de l’étude en un dessin, avec l’étape en cours.',
        en: 'The way of the study in one drawing, with the present step.',
      },
    },
  },
  {
    id: 'management',
    title: { fr: 'Pour la direction', en: 'For management' },
    kinds: {
      'executive-summary': {
        fr: 'Une page pour décider : où nous en sommes, ce qui est à trancher.',
        en: 'One page to decide with: where we stand, what is to be settled.',
      },
      'board-deck': {
        fr: 'Les diapositives à projeter devant la direction.',
        en: 'The slides to show to the board.',
      },
      brief: {
        fr: 'Quelques lignes à coller dans un courriel.',
        en: 'A few lines to paste into an e-mail.',
      },
    },
  },
  {
    id: 'plan',
    title: { fr: 'Plan et mesures', en: 'Plan and controls' },
    kinds: {
      'treatment-plan': {
        fr: 'Qui fait quoi, quand et pour combien, avec la feuille de route.',
        en: 'Who does what, when and for how much, with the roadmap.',
      },
      'statement-of-applicability': {
        fr: 'Les 93 mesures de l’ISO/IEC 27002, retenues ou écartées, et pourquoi.',
        en: 'The 93 controls of ISO/IEC 27002, taken or left, and why.',
      },
      'measures-plan': {
        fr: 'Les mesures à mettre en place, contrôle par contrôle.',
        en: 'The measures to put in place, control by control.',
      },
    },
  },
  {
    id: 'governance',
    title: { fr: 'Gouvernance', en: 'Governance' },
    kinds: {
      policy: {
        fr: 'Une politique, avec son approbation et son historique.',
        en: 'One policy, with its approval and its history.',
      },
      'policy-manual': {
        fr: 'Toutes les politiques reliées en un manuel.',
        en: 'All policies bound in one manual.',
      },
      'exceptions-register': {
        fr: 'Les dérogations accordées, leur échéance et leur compensation.',
        en: 'The exceptions that were granted, their end and what makes up for them.',
      },
    },
  },
  {
    id: 'audits',
    title: { fr: 'Audits et revues', en: 'Audits and reviews' },
    kinds: {
      'audit-programme': {
        fr: 'Les audits de l’année, leur rythme et leur prix.',
        en: 'The audits of the year, their rhythm and their price.',
      },
      'management-review': {
        fr: 'De quoi tenir la revue de direction et garder ses décisions.',
        en: 'What it takes to hold the management review and to keep its decisions.',
      },
      'pdca-review': {
        fr: 'Ce que l’année a changé, et ce que la suivante doit reprendre.',
        en: 'What the year has changed, and what the next one takes up.',
      },
    },
  },
  {
    id: 'mission',
    title: { fr: 'La mission', en: 'The mission' },
    kinds: {
      'mission-plan': {
        fr: 'Les étapes de la mission, leurs durées et leur calendrier.',
        en: 'The steps of the mission, their durations and their calendar.',
      },
      'interview-record': {
        fr: 'Un entretien, à faire relire par la personne entendue.',
        en: 'One interview, to be read over by the person who was heard.',
      },
      'interview-records': {
        fr: 'Tous les entretiens, en un seul document.',
        en: 'All interviews, in one document.',
      },
      'request-risk-study': {
        fr: 'Le cahier des charges pour faire mener l’étude, avec sa grille de comparaison.',
        en: 'The request for proposal to have the study done, with its comparison grid.',
      },
      'request-penetration-test': {
        fr: 'Le cahier des charges d’un test d’intrusion, qui ne dit aucune faiblesse.',
        en: 'The request for proposal for a penetration test, which tells no weakness.',
      },
      'proposals-comparison': {
        fr: 'Les offres reçues côte à côte, pour qui choisit : notes, ce qui n’est pas noté, prix, décision.',
        en: 'The proposals side by side, for those who choose: grades, what is not graded, price, decision.',
      },
      'proposals-grid': {
        fr: 'La grille à remplir par qui note les offres ; les notes pesées se calculent.',
        en: 'The grid to be filled in by those who grade; weighted scores compute themselves.',
      },
    },
  },
  {
    id: 'registers',
    title: { fr: 'Registres', en: 'Registers' },
    kinds: {
      'registers-workbook': {
        fr: 'Tous les registres dans un classeur, à filtrer et à compléter.',
        en: 'All registers in one workbook, to filter and to fill in.',
      },
    },
  },
];
