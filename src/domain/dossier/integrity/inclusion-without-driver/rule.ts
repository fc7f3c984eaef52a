import { at, type IntegrityRule } from '../finding.ts';

export const inclusionWithoutDriver: IntegrityRule = {
  id: 'inclusion-without-driver',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §6.1.3 d)',
  title: { fr: 'Inclusion sans motif', en: 'Inclusion without reason' },
  find: ({ dossier }) =>
    dossier.applicability
      .filter(({ decision, drivers }) => decision === 'included' && drivers.length === 0)
      .map(({ control }) =>
        at(
          'applicability',
          control,
          `La mesure ${control} est incluse sans motif : risque, loi, contrat, partie intéressée ou bonne pratique ?`,
          `Measure ${control} is included without a reason: risk, law, contract, party or good practice?`,
        ),
      ),
};
