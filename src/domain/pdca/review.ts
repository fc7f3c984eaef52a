import type { z } from 'zod';
import { choice, day, id, line, lines, objects, optional, prose, reference } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

/** What management must look at, in the words of the house (ISO/IEC 27001:2022 §9.3.2 a to g). */
export const REVIEW_TOPICS = {
  'previous-decisions': {
    fr: 'a) Suites des revues précédentes',
    en: 'a) Follow-up of earlier reviews',
  },
  issues: { fr: 'b) Contexte interne et externe', en: 'b) Internal and external context' },
  expectations: {
    fr: 'c) Attentes des parties intéressées',
    en: 'c) Expectations of interested parties',
  },
  nonconformities: {
    fr: 'd) Écarts et actions correctives',
    en: 'd) Nonconformities and corrective actions',
  },
  measurements: { fr: 'd) Surveillance et mesures', en: 'd) Monitoring and measurement' },
  audits: { fr: 'd) Résultats d’audit', en: 'd) Audit results' },
  objectives: { fr: 'd) Atteinte des objectifs', en: 'd) Fulfilment of objectives' },
  feedback: {
    fr: 'e) Retours des parties intéressées',
    en: 'e) Feedback from interested parties',
  },
  risks: {
    fr: 'f) Risques et plan de traitement',
    en: 'f) Risks and treatment plan',
  },
  improvement: { fr: 'g) Pistes d’amélioration', en: 'g) Opportunities to improve' },
} as const;
export type ReviewTopic = keyof typeof REVIEW_TOPICS;

export const INPUT_STATES = {
  prepared: { fr: 'Préparé', en: 'Prepared' },
  'to-complete': { fr: 'À compléter', en: 'To be completed' },
  examined: { fr: 'Examiné', en: 'Examined' },
} as const;

/** A management review: who sat together, what they looked at, what they decided. */
export const reviews = defineRegister({
  id: 'reviews',
  one: { fr: 'Revue de direction', en: 'Management review' },
  many: { fr: 'Revues de direction', en: 'Management reviews' },
  clause: 'ISO/IEC 27001:2022 §9.3',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    title: line({ fr: 'Intitulé', en: 'Title' }),
    cycle: optional(reference({ fr: 'Cycle', en: 'Cycle' }, 'cycles')),
    plannedOn: optional(day({ fr: 'Prévue le', en: 'Planned on' })),
    heldOn: optional(day({ fr: 'Tenue le', en: 'Held on' })),
    participants: lines({ fr: 'Participants', en: 'Participants' }),
    inputs: objects(
      { fr: 'Éléments d’entrée', en: 'Inputs' },
      {
        topic: choice({ fr: 'Sujet', en: 'Topic' }, REVIEW_TOPICS),
        state: choice({ fr: 'État', en: 'State' }, INPUT_STATES),
        summary: optional(prose({ fr: 'Ce qui a été présenté', en: 'What was presented' })),
      },
    ),
    decisions: objects(
      { fr: 'Décisions', en: 'Decisions' },
      {
        decision: line({ fr: 'Décision', en: 'Decision' }),
        owner: optional(reference({ fr: 'Responsable', en: 'Owner' }, 'roles')),
        due: optional(day({ fr: 'Pour le', en: 'Due' })),
        doneOn: optional(day({ fr: 'Faite le', en: 'Done on' })),
        measure: optional(reference({ fr: 'Mesure du plan', en: 'Measure of the plan' }, 'measures')),
      },
    ),
    conclusion: optional(
      prose(
        { fr: 'Conclusion', en: 'Conclusion' },
        {
          fr: 'Le système de management reste-t-il approprié, adéquat et efficace\u00A0?',
          en: 'Is the management system still suitable, adequate and effective?',
        },
      ),
    ),
    nextOn: optional(day({ fr: 'Prochaine revue', en: 'Next review' })),
    minutes: optional(reference({ fr: 'Compte rendu signé', en: 'Signed minutes' }, 'attachments')),
  },
});

export const Review = reviews.row;
export type Review = z.infer<typeof Review>;
