import { at, type IntegrityRule } from '../finding.ts';

export const implementedWithoutEvidence: IntegrityRule = {
  id: 'implemented-without-evidence',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §9.1',
  title: { fr: 'Mesure en place sans preuve', en: 'Implemented measure without evidence' },
  find: ({ dossier }) =>
    dossier.applicability
      .filter(
        ({ decision, status, evidence }) =>
          decision === 'included' && status === 'implemented' && evidence.length === 0,
      )
      .map(({ control }) =>
        at(
          'applicability',
          control,
          `La mesure ${control} est dite en place : indiquez une preuve.`,
          `Measure ${control} is said to be implemented: name the evidence.`,
        ),
      ),
};
